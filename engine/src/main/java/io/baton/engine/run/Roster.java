package io.baton.engine.run;

import static java.time.temporal.ChronoUnit.DAYS;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.plan.Eligibility;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Exemption;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.Presence;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a period, and on which days their facts count: the days on which their assignment is one that the
 * plan is for. Whoever has such a day in the period takes part, as what they were on the last of them.
 *
 * @param audience the plan's condition; empty for everyone
 * @param eligibility who is exempt by too few days
 * @param period the period
 */
record Roster(Optional<CheckedFormula> audience, Eligibility eligibility, Period period) {

    static Roster of(ValidPlan plan, Period period) {
        return new Roster(plan.audience(), plan.plan().eligibility(), period);
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
        List<Assignment> matching = assignments.stream().filter(this::matches).toList();
        return matching.stream()
                .filter(assignment ->
                        assignment.days().intersection(period.days()).isPresent())
                .reduce((_, last) -> last)
                .map(last -> {
                    List<DateRange> counting = joined(matching);
                    Presence assigned = inPeriod(counting);
                    Presence present = assigned.without(leave);
                    Optional<Exemption> exemption = exempted.map(reason -> new Exemption(Exemption.Cause.GIVEN, reason))
                            .or(() -> tooFewDays(assigned, present));
                    return new Place(last.participant(), counting, present, exemption);
                });
    }

    private Presence inPeriod(List<DateRange> ranges) {
        return new Presence(ranges.stream()
                .flatMap(range -> range.intersection(period.days()).stream())
                .toList());
    }

    private Optional<Exemption> tooFewDays(Presence assigned, Presence present) {
        long there = present.days(period.days());
        long all = period.days().days();
        return eligibility.isEnough(period.cycle(), there, all)
                ? Optional.empty()
                : Optional.of(new Exemption(cause(assigned, present), there + "/" + all));
    }

    /** What alone would leave too few days; several of them together where none would. */
    private Exemption.Cause cause(Presence assigned, Presence present) {
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

    private boolean matches(Assignment assignment) {
        return audience.map(condition -> condition.evaluate(inputs(condition, assignment.participant()))
                                instanceof Value.YesNo(boolean yes)
                        && yes)
                .orElse(true);
    }

    private static List<Value> inputs(CheckedFormula condition, Participant participant) {
        return condition.inputs().stream()
                .map(name -> switch (name) {
                    case "participant" -> participant.id();
                    case "role" -> participant.role();
                    case "unit" -> participant.unit();
                    case "superior" -> participant.superior();
                    default -> throw new IllegalStateException("not a word of an assignment: " + name);
                })
                .<Value>map(Value.Text::new)
                .toList();
    }

    /** Ranges that follow each other without a gap become one, so that most people have a single one. */
    private static List<DateRange> joined(List<Assignment> assignments) {
        List<DateRange> ranges = new ArrayList<>();
        for (Assignment assignment : assignments) {
            DateRange days = assignment.days();
            if (!ranges.isEmpty()
                    && !days.from().minusDays(1).isAfter(ranges.getLast().to())) {
                ranges.set(ranges.size() - 1, new DateRange(ranges.getLast().from(), days.to()));
            } else {
                ranges.add(days);
            }
        }
        return ranges;
    }

    /**
     * A person who takes part.
     *
     * @param participant who, as on the last day
     * @param counting the days on which facts count, in the period and outside
     * @param present the days of the period on which the person is there
     * @param exemption why the person is not appraised, where that is so
     */
    record Place(Participant participant, List<DateRange> counting, Presence present, Optional<Exemption> exemption) {}
}
