package io.baton.engine.run;

import io.baton.core.document.Problems;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Warns where a version starts inside a period of something that both versions pay: a bonus of the quarter would be paid twice.
 * Caps and guarantees see the lines of all versions.
 *
 * @param next the version that starts
 * @param before the one whose place it takes
 * @param from its first day
 */
record CutPeriods(ValidPlan next, Plan before, LocalDate from, Problems problems) {

    void check() {
        boolean isProrated = next.pay().figures().stream().anyMatch(name -> name.startsWith("present_"));
        if (!isProrated) {
            next.plan().pay().terms().stream()
                    .filter(term -> !term.isForDeals())
                    .filter(term -> before.pay().term(term.name()).isPresent())
                    .forEach(this::check);
        }
    }

    private void check(PayTerm term) {
        cut(term.cycle())
                .ifPresent(period -> problems.warning(
                        term.at(),
                        starts(period) + " of '" + term.name() + "', which both versions would pay in full",
                        "multiply it by present_days / period_days, or start the version on "
                                + period.days().to().plusDays(1)));
    }

    private String starts(Period period) {
        return "this version starts on " + from + ", inside " + period.name() + ", the period";
    }

    private Optional<Period> cut(String cycle) {
        return next.plan()
                .calendar()
                .containing(cycle, from)
                .filter(period -> period.days().from().isBefore(from));
    }
}
