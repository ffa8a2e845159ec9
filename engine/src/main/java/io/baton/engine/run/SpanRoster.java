package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.ParameterBook;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.Presence;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import io.baton.engine.measure.RosterTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody who has a plan on some day of a span, whatever changes in it: what pay needs to know of people. */
public final class SpanRoster {

    private SpanRoster() {}

    /**
     * Somebody who has the plan.
     *
     * @param participant who, as on the last of the days
     * @param joined the first day of the first assignment
     * @param left the last day, where the participant has left within the span
     * @param days the days of the span on which the participant has the plan
     * @param present those of them without leave
     * @param was who, from which day on, by first day: roles and units change
     * @param followed whether the participant has a later version of the plan on some day of the span
     */
    public record Member(
            Participant participant,
            LocalDate joined,
            Optional<LocalDate> left,
            List<DateRange> days,
            Presence present,
            List<Was> was,
            boolean followed) {
        public Member {
            days = List.copyOf(days);
            was = List.copyOf(was);
        }

        /** The last day of a period on which the participant is there with the plan; on leave throughout, only has it. */
        public LocalDate lastDay(Period period) {
            return new Presence(present.days(period.days()) > 0 ? present.ranges() : days)
                    .last(period.days())
                    .orElse(period.days().to());
        }

        /** Who that is in a period: as on the last day of it on which the participant has the plan. */
        public Participant in(Period period) {
            return was.stream()
                    .takeWhile(one -> !one.from().isAfter(period.days().to()))
                    .reduce((_, last) -> last)
                    .map(Was::participant)
                    .orElse(participant);
        }
    }

    /** A participant from a day on. */
    public record Was(LocalDate from, Participant participant) {}

    /**
     * Fills the tables with which facts are joined.
     *
     * @param request the run, whose period is the span
     * @param only the one person who is wanted; empty for everyone
     * @return in code point order of the ids
     */
    public static List<Member> fill(EmbeddedDuckDb database, RunRequest request, ValidPlan plan, Optional<String> only)
            throws SQLException {
        // a period has the parameters of its last day, whatever changed in the span
        Roster roster = Roster.of(request, ParameterBook.EMPTY);
        String who = only.map(id -> " WHERE participant = " + EmbeddedDuckDb.text(id))
                .orElse("");
        String leaves = "SELECT participant, \"from\", \"to\" FROM "
                + request.data().table("leave") + who + " ORDER BY participant, \"from\"";
        List<Member> members = new ArrayList<>();
        try (RosterTable table = new RosterTable(database);
                GroupedRows<Assignment> rows = RosterReader.assignments(database, request, who);
                GroupedRows<DateRange> leave = new GroupedRows<>(database, leaves, SpanRoster::leave)) {
            while (rows.hasNext()) {
                String id = rows.nextParticipant();
                List<Assignment> assignments = rows.of(id);
                Optional<Member> member = member(roster, plan, request, assignments, leave.of(id));
                if (member.isPresent()) {
                    Member found = member.get();
                    table.add(found.participant(), found.days(), found.present(), Optional.empty());
                    members.add(found);
                }
            }
        }
        return members;
    }

    private static Optional<Member> member(
            Roster roster, ValidPlan plan, RunRequest request, List<Assignment> assignments, List<DateRange> leave) {
        return roster.place(assignments, leave, Optional.empty()).flatMap(place -> {
            List<Stretch> own = place.stretches().stream()
                    .filter(stretch -> stretch.plan().equals(plan))
                    .toList();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            List<DateRange> days =
                    own.stream().flatMap(stretch -> stretch.ranges().stream()).toList();
            LocalDate last = assignments.getLast().days().to();
            return Optional.of(new Member(
                    own.getLast().participant(),
                    assignments.getFirst().days().from(),
                    last.isBefore(request.period().days().to()) ? Optional.of(last) : Optional.empty(),
                    days,
                    new Presence(days).without(leave),
                    roster.counted(plan, assignments).stream()
                            .map(assignment -> new Was(assignment.days().from(), assignment.participant()))
                            .toList(),
                    place.stretches().stream()
                            .anyMatch(stretch -> stretch.plan().plan().isVersionAfter(plan.plan()))));
        });
    }

    private static DateRange leave(ResultSet row) throws SQLException {
        @Nullable LocalDate to = row.getObject(3, LocalDate.class);
        return new DateRange(row.getObject(2, LocalDate.class), Objects.requireNonNullElse(to, LocalDate.MAX));
    }
}
