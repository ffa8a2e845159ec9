package io.baton.core.settle;

import java.math.BigDecimal;

/**
 * An amount that people have entered: a manual line or an opening balance. The same entry again posts nothing; with another
 * amount it posts the difference; with another reason nothing; to take one back, its amount becomes 0.
 *
 * @param kind {@link LineKind#MANUAL}, or the opening balance that it is
 * @param key what it is about
 * @param period the period that it belongs to
 * @param amount how much in all
 * @param currency the currency
 * @param reason why
 * @param approvedBy who approved it
 */
public record Entry(
        LineKind kind,
        LineKey key,
        String period,
        BigDecimal amount,
        String currency,
        String reason,
        String approvedBy) {

    /**
     * What makes two entries the same; the reason does not, for people correct its wording. The period does where nothing
     * else tells a manual line or a balance from those of other periods.
     */
    public record Identity(LineKind kind, LineKey key, String period, String currency) {

        /** What makes a line the same as an entry. */
        static Identity of(LedgerLine line) {
            return of(line.kind(), line.key(), line.period(), line.amounts().currency());
        }

        private static Identity of(LineKind kind, LineKey key, String period, String currency) {
            boolean isOfPeriod = kind == LineKind.MANUAL
                    || (kind != LineKind.EARNED && key.item().isEmpty());
            return new Identity(kind, key, isOfPeriod ? period : "", currency);
        }
    }

    /** As much more as the other says, which is the same. */
    Entry plus(Entry other) {
        return worth(amount.add(other.amount));
    }

    /** The same with another amount. */
    Entry worth(BigDecimal other) {
        return new Entry(kind, key, period, other, currency, reason, approvedBy);
    }

    /** What makes this entry the same as another. */
    public Identity identity() {
        return Identity.of(kind, key, period, currency);
    }
}
