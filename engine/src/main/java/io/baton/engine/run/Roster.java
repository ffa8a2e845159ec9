package io.baton.engine.run;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a period, and on which days their facts count: the days on which their assignment is one that the
 * plan is for. Whoever has such a day in the period takes part, as what they were on the last of them.
 *
 * @param audience the plan's condition; empty for everyone
 * @param period the period
 */
record Roster(Optional<CheckedFormula> audience, Period period) {

    static Roster of(ValidPlan plan, Period period) {
        return new Roster(plan.audience(), period);
    }

    /**
     * The place of one person.
     *
     * @param assignments all assignments of that person, by first day, without overlaps
     * @return empty where no day of the period counts
     */
    Optional<Place> place(List<Assignment> assignments) {
        List<Assignment> matching = assignments.stream().filter(this::matches).toList();
        return matching.stream()
                .filter(assignment ->
                        assignment.days().intersection(period.days()).isPresent())
                .reduce((_, last) -> last)
                .map(last -> new Place(last.participant(), joined(matching)));
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

    /** A person who takes part, and the days on which facts count. */
    record Place(Participant participant, List<DateRange> days) {}
}
