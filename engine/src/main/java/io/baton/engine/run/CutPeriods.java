package io.baton.engine.run;

import io.baton.core.document.Problems;
import io.baton.core.pay.Guarantee;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Warns where a version starts inside a period of something that both versions pay or limit by themselves: a bonus of the
 * quarter would be paid twice, a cap of the year would leave its room twice.
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
        next.plan().pay().caps().stream()
                .filter(cap -> before.pay().caps().stream()
                        .anyMatch(other -> other.name().equals(cap.name())))
                .forEach(this::check);
        next.plan().pay().guarantees().stream()
                .filter(least -> before.pay().guarantees().stream()
                        .anyMatch(other -> other.name().equals(least.name())))
                .forEach(this::check);
    }

    private void check(PayTerm term) {
        cut(term.cycle())
                .ifPresent(period -> problems.warning(
                        term.at(),
                        starts(period) + " of '" + term.name() + "', which both versions would pay in full",
                        "multiply it by present_days / period_days, or start the version on "
                                + period.days().to().plusDays(1)));
    }

    private void check(PayCap cap) {
        cut(cap.cycle())
                .ifPresent(period -> problems.warning(
                        cap.at(),
                        starts(period) + " of the cap '" + cap.name()
                                + "', whose room each version would have for itself, and what was carried ends",
                        "start the version on " + period.days().to().plusDays(1)
                                + ", or give it the room that is left"));
    }

    private void check(Guarantee least) {
        cut(least.cycle())
                .ifPresent(period -> problems.warning(
                        least.at(),
                        starts(period) + " of the guarantee '" + least.name() + "', which both versions would fill up",
                        "start the version on " + period.days().to().plusDays(1)));
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
