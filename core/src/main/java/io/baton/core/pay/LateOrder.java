package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Puts late deals behind those in time (rule M1): at the end of the first period of the pay whose cut-off they kept, one
 * after the other by the day of their entry. So whatever was posted keeps its stretch of the tiers, and the place depends on
 * the deal alone, not on the run. Used by one thread.
 *
 * @param entered where the day of entry stands among what a term sees
 * @param within how many days after its end a period takes entries
 * @param cycle in whose periods pay is settled
 */
record LateOrder(int entered, int within, String cycle, PayPeriods periods) {

    /** The occurrence at its place. */
    Occurrence place(DealFacts deal, Occurrence one) {
        if (!(one.around().get(entered) instanceof Value.Day(LocalDate day))) {
            return one;
        }
        LocalDate counts = day.minusDays(within);
        Optional<Period> own = periods.of(cycle, deal.day());
        if (own.isEmpty() || !counts.isAfter(own.get().days().to())) {
            return one;
        }
        LocalDate behind =
                periods.of(cycle, counts).map(period -> period.days().to()).orElse(counts);
        if (one.order().isAfter(behind)) {
            return one;
        }
        one.trail().add(PayStep.late(day, behind));
        return one.behind(behind, day);
    }
}
