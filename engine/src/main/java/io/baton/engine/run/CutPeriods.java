package io.baton.engine.run;

import io.baton.core.document.Problems;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Warns where a version starts inside a period of something that it pays by days and the version before in full: together they
 * would pay too much. What neither pays by days the later one pays alone.
 *
 * @param next the version that starts
 * @param before the one whose place it takes
 * @param from its first day
 */
record CutPeriods(ValidPlan next, ValidPlan before, LocalDate from, Problems problems) {

    void check() {
        next.plan().pay().terms().stream()
                .filter(term -> !term.isForDeals() && next.pay().isProrated(term))
                .filter(term -> before.plan()
                        .pay()
                        .term(term.name())
                        .filter(same -> !before.pay().isProrated(same))
                        .isPresent())
                .forEach(this::check);
    }

    private void check(PayTerm term) {
        cut(term.cycle())
                .ifPresent(period -> problems.warning(
                        term.at(),
                        starts(period) + " of '" + term.name()
                                + "', which the version before pays in full and this one by days",
                        "let both multiply it by present_days / period_days, or start the version on "
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
