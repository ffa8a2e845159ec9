package io.baton.engine.run;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.plan.Parameter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import java.util.List;

/**
 * Whom a plan is for, and which changes of a person make a difference to it.
 *
 * @param plan the plan
 * @param days the days on which it may be the plan of somebody
 * @param parameters the numbers that the cycle needs, some of which may be a unit's or role's own
 * @param isRolledUp whether its scorecard is made of shorter periods only
 */
record Audience(ValidPlan plan, DateRange days, List<Parameter> parameters, boolean isRolledUp) {

    /** @param inForce whether only days count on which the plan is in force; a plan alone may be tried on the past */
    static Audience of(ValidPlan plan, Period period, boolean inForce) {
        boolean rolled = plan.plan()
                        .scorecard(period.cycle())
                        .filter(card -> !plan.rollUps(card).isEmpty())
                        .isPresent()
                && plan.indicators(period.cycle()).isEmpty();
        DateRange days = inForce ? plan.plan().effective() : DateRange.ALWAYS;
        return new Audience(plan, days, plan.parameters(period.cycle()), rolled);
    }

    /** The plan's name with its version. */
    String label() {
        return plan.plan().name() + " " + plan.plan().version();
    }

    boolean accepts(Participant participant) {
        return plan.audience()
                .map(condition ->
                        condition.evaluate(inputs(condition, participant)) instanceof Value.YesNo(boolean yes) && yes)
                .orElse(true);
    }

    /** Whether the plan gives both the same: no parameter depends on what differs between them. */
    boolean isAlike(Participant one, Participant other) {
        for (Parameter parameter : parameters) {
            if (!parameter.own(one.unit(), one.role()).equals(parameter.own(other.unit(), other.role()))) {
                return false;
            }
        }
        return true;
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
}
