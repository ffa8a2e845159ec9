package io.baton.engine.run;

import static java.time.temporal.ChronoUnit.DAYS;

import io.baton.core.plan.Eligibility;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Exemption;
import io.baton.core.score.ParameterBook;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.Presence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a period, by which plan, and on which days their facts count: the days on which their assignment is
 * one that the plan is for. Whoever has such a day in the period takes part, as what they were on the last of them.
 */
final class Roster {

    private final List<Audience> audiences;
    private final boolean several;
    private final Period period;

    private Roster(List<Audience> audiences, boolean several, Period period) {
        this.audiences = List.copyOf(audiences);
        this.several = several;
        this.period = period;
    }

    static Roster of(RunRequest request, ParameterBook book) {
        List<Audience> audiences = request.plans().stream()
                .map(plan -> Audience.of(plan, request, book))
                .toList();
        return new Roster(audiences, request.hasSeveralPlans(), request.period());
    }

    /**
     * The place of one person.
     *
     * @param assignments all assignments of that person, by first day, without overlaps
     * @param leave the leave of that person
     * @param exempted why a person exempted that person from the period, where one did
     * @return empty where no day of the period counts
     */
    Optional<Place> place(List<Assignment> assignments, List<DateRange> leave, Optional<String> exempted) {
        List<Found> found = found(assignments);
        if (found.isEmpty()) {
            return exempted.filter(_ -> several).flatMap(reason -> exempt(assignments, reason));
        }
        List<Stretch> stretches = stretches(found, leave);
        Stretch last = stretches.getLast();
        Presence assigned = new Presence(joined(found.stream().map(Found::days).toList()));
        Presence present = assigned.without(leave);
        Optional<Exemption> exemption = exempted.map(reason -> new Exemption(Exemption.Cause.GIVEN, reason))
                .or(() -> twice(found))
                .or(() -> tooFewDays(last.plan().plan().eligibility(), assigned, present));
        return Optional.of(new Place(last.participant(), assignments, leave, present, stretches, exemption));
    }

    /** Somebody without a plan whom a person exempted: with several plans, nobody is left out without a word (rule P7). */
    private Optional<Place> exempt(List<Assignment> assignments, String reason) {
        return assignments.stream()
                .filter(assignment ->
                        assignment.days().intersection(period.days()).isPresent())
                .reduce((_, last) -> last)
                .map(Assignment::participant)
                .map(who -> {
                    Stretch none = new Stretch(audiences.getFirst().plan(), who, List.of(period.days()));
                    Exemption exemption = new Exemption(Exemption.Cause.GIVEN, reason);
                    return new Place(
                            who, List.of(), List.of(), new Presence(List.of()), List.of(none), Optional.of(exemption));
                });
    }

    /** The plan of each day, by first day. */
    private List<Found> found(List<Assignment> assignments) {
        List<Found> found = new ArrayList<>();
        for (Assignment assignment : assignments) {
            Optional<DateRange> inside = assignment.days().intersection(period.days());
            if (inside.isEmpty()) {
                continue;
            }
            for (Audience audience : audiences) {
                if (audience.accepts(assignment.participant())) {
                    audience.days().stream()
                            .flatMap(days -> days.intersection(inside.get()).stream())
                            .flatMap(days -> audience.pieces(assignment.participant(), days).stream())
                            .forEach(days -> found.add(Found.of(audience, assignment.participant(), days)));
                }
            }
        }
        if (audiences.size() > 1) {
            found.sort((one, other) -> one.days().from().compareTo(other.days().from()));
        }
        return found;
    }

    /** Two plans on the same day, which nobody may have. */
    private static Optional<Exemption> twice(List<Found> found) {
        for (int i = 1; i < found.size(); i++) {
            Found one = found.get(i - 1);
            Found other = found.get(i);
            Optional<DateRange> both = one.days().intersection(other.days());
            if (both.isPresent()) {
                String plans = one.audience().label() + ", " + other.audience().label() + ": " + both.get();
                return Optional.of(new Exemption(Exemption.Cause.SEVERAL_PLANS, plans));
            }
        }
        return Optional.empty();
    }

    /** What follows on what is alike is one stretch; one that is leave throughout leaves, as long as another is left. */
    private static List<Stretch> stretches(List<Found> found, List<DateRange> leave) {
        if (isOne(found)) {
            return List.of(stretch(found));
        }
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= found.size(); i++) {
            if (i == found.size() || !found.get(i).isAlike(found.get(from))) {
                stretches.add(stretch(found.subList(from, i)));
                from = i;
            }
        }
        List<Stretch> there = stretches.stream()
                .filter(stretch -> !stretch.presence(leave).ranges().isEmpty())
                .toList();
        return there.isEmpty() ? List.of(stretches.getLast()) : there;
    }

    /** A scorecard of shorter periods only needs no segments: they are in those. */
    private static boolean isOne(List<Found> found) {
        return found.size() == 1
                || found.stream().allMatch(each -> each.audience().isRolledUp());
    }

    private static Stretch stretch(List<Found> found) {
        Found last = found.getLast();
        return new Stretch(
                last.audience().plan(),
                last.participant(),
                joined(found.stream().map(Found::days).toList()));
    }

    private Optional<Exemption> tooFewDays(Eligibility eligibility, Presence assigned, Presence present) {
        long there = present.days(period.days());
        long all = period.days().days();
        return eligibility.isEnough(period.cycle(), there, all)
                ? Optional.empty()
                : Optional.of(new Exemption(cause(eligibility, assigned, present), there + "/" + all));
    }

    /** What alone would leave too few days; several of them together where none would. */
    private Exemption.Cause cause(Eligibility eligibility, Presence assigned, Presence present) {
        long all = period.days().days();
        DateRange first = assigned.ranges().getFirst();
        DateRange last = assigned.ranges().getLast();
        long before = DAYS.between(period.days().from(), first.from());
        long behind = DAYS.between(last.to(), period.days().to());
        long leave = assigned.days(period.days()) - present.days(period.days());
        if (!eligibility.isEnough(period.cycle(), all - before, all)) {
            return Exemption.Cause.JOINED_LATE;
        }
        if (!eligibility.isEnough(period.cycle(), all - behind, all)) {
            return Exemption.Cause.LEFT_EARLY;
        }
        return eligibility.isEnough(period.cycle(), all - leave, all)
                ? Exemption.Cause.TOO_FEW_DAYS
                : Exemption.Cause.ON_LEAVE;
    }

    /** Whether the person is assigned to anything on a day of the period. */
    boolean isAssignedInPeriod(List<Assignment> assignments) {
        return assignments.stream()
                .anyMatch(assignment ->
                        assignment.days().intersection(period.days()).isPresent());
    }

    /** The days on which a plan is for the person, in the period and outside, whether or not it was in force. */
    List<DateRange> counting(ValidPlan plan, List<Assignment> assignments) {
        return joined(counted(plan, assignments).stream().map(Assignment::days).toList());
    }

    /** What somebody was on the days for which the plan is, by first day. */
    List<Assignment> counted(ValidPlan plan, List<Assignment> assignments) {
        Audience audience = audience(plan);
        return assignments.stream()
                .filter(assignment -> audience.accepts(assignment.participant()))
                .toList();
    }

    private Audience audience(ValidPlan plan) {
        return audiences.stream()
                .filter(candidate -> candidate.plan().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    /** Ranges that follow each other without a gap become one, so that most people have a single one. */
    private static List<DateRange> joined(List<DateRange> all) {
        List<DateRange> ranges = new ArrayList<>();
        for (DateRange days : all) {
            if (!ranges.isEmpty()
                    && !days.from().minusDays(1).isAfter(ranges.getLast().to())) {
                ranges.set(ranges.size() - 1, new DateRange(ranges.getLast().from(), days.to()));
            } else {
                ranges.add(days);
            }
        }
        return ranges;
    }

    /** A plan on some days of somebody, with the values of its parameters. */
    private record Found(Audience audience, Participant participant, DateRange days, List<BigDecimal> values) {

        static Found of(Audience audience, Participant participant, DateRange days) {
            return new Found(audience, participant, days, audience.values(participant, days.from()));
        }

        boolean isAlike(Found other) {
            return audience.plan().equals(other.audience.plan()) && values.equals(other.values);
        }
    }

    /**
     * A person who takes part.
     *
     * @param participant who, as on the last day
     * @param assignments all assignments of the person
     * @param leave the leave of the person
     * @param present the days of the period on which the person is there
     * @param stretches the days of the period by what counts on them, at least one
     * @param exemption why the person is not appraised, where that is so
     */
    record Place(
            Participant participant,
            List<Assignment> assignments,
            List<DateRange> leave,
            Presence present,
            List<Stretch> stretches,
            Optional<Exemption> exemption) {

        /** The plan of the last days. */
        ValidPlan plan() {
            return stretches.getLast().plan();
        }

        /** The days of the last plan, as if nothing else had changed on them. */
        Stretch inOnePiece() {
            List<DateRange> days = stretches.stream()
                    .filter(stretch -> stretch.plan().equals(plan()))
                    .flatMap(stretch -> stretch.ranges().stream())
                    .toList();
            return new Stretch(plan(), participant, joined(days));
        }

        /** Whether the total is made of those of segments. */
        boolean isSegmented() {
            return stretches.size() > 1 && exemption.isEmpty();
        }
    }
}
