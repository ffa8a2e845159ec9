package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What was paid for periods before Baton, laid on the lines that it must have been paid for (rule M10). */
final class SharesPaidBefore {

    private final List<Earning> earnings;
    private final List<BigDecimal> worth;
    private final BigDecimal[] paid;

    /**
     * Of nothing yet.
     *
     * @param earnings in order, each key and currency once
     * @param worth what each is worth, rounded
     */
    SharesPaidBefore(List<Earning> earnings, List<BigDecimal> worth) {
        this.earnings = earnings;
        this.worth = worth;
        this.paid = new BigDecimal[earnings.size()];
        Arrays.fill(paid, BigDecimal.ZERO);
    }

    /** How much of each earning was paid before; what is more than all lines of a period are worth is nobody's. */
    List<BigDecimal> of(PersonEarnings.InPeriod inPeriod, List<PaidBefore> paidBefore) {
        for (PaidBefore before : paidBefore) {
            BigDecimal left = before.amount();
            for (LineKey key : inPeriod.keys(before.term(), before.period())) {
                left = left.subtract(take(key, before.currency(), left));
            }
        }
        return Arrays.asList(paid);
    }

    private BigDecimal take(LineKey key, String currency, BigDecimal left) {
        Earning wanted = new Earning(key, "", BigDecimal.ZERO, currency, "", PlanVersion.NONE);
        int place = Collections.binarySearch(earnings, wanted, Earning.ORDER);
        if (place < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal part = worth.get(place).subtract(paid[place]).min(left).max(BigDecimal.ZERO);
        if (part.signum() > 0) {
            paid[place] = paid[place].add(part);
        }
        return part;
    }
}
