package io.baton.engine.run;

import io.baton.core.plan.Parameter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.ParameterBook;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Whom a plan is for, and which changes of a person make a difference to it.
 *
 * @param plan the plan
 * @param days the days on which it may be the plan of somebody
 * @param parameters the numbers that the cycle needs, some of which may be a person's, unit's or role's own
 * @param book their own values that data give
 * @param isRolledUp whether its scorecard is made of shorter periods only
 */
record Audience(
        ValidPlan plan, List<DateRange> days, List<Parameter> parameters, ParameterBook book, boolean isRolledUp) {

    /**
     * The audience of a plan among others.
     *
     * @param request the run; a plan that is alone may be tried on days on which it is not in force
     */
    static Audience of(ValidPlan plan, RunRequest request, ParameterBook book) {
        List<ValidPlan> plans = request.plans();
        Period period = request.period();
        boolean rolled = plan.plan()
                        .scorecard(period.cycle())
                        .filter(card -> !plan.rollUps(card).isEmpty())
                        .isPresent()
                && plan.indicators(period.cycle()).isEmpty();
        List<DateRange> days = plans.size() > 1 ? Versions.days(plan, plans) : List.of(DateRange.ALWAYS);
        return new Audience(plan, days, plan.parameters(period.cycle()), book, rolled);
    }

    /** The plan's name with its version. */
    String label() {
        return plan.plan().name() + " " + plan.plan().version();
    }

    boolean accepts(Participant participant) {
        return plan.isFor(participant.id(), participant.role(), participant.unit(), participant.superior());
    }

    /** The days in pieces on which no parameter gets another value. */
    List<DateRange> pieces(Participant participant, DateRange days) {
        return book.pieces(parameters, participant, days);
    }

    /** The values of the parameters on a day. */
    List<BigDecimal> values(Participant participant, LocalDate day) {
        return parameters.stream()
                .map(parameter -> book.value(parameter, participant, day).amount())
                .toList();
    }
}
