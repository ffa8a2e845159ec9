package io.baton.core.settle;

import io.baton.core.document.CodePointOrder;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What a key is worth as of the day of a run, from its first day on: a pure function of all facts up to then, whatever was
 * posted. Not yet payable counts as 0.
 *
 * @param key what it is about
 * @param period the period that it belongs to
 * @param exact the cumulative payable amount, not rounded
 * @param currency its currency; the same key may be worth something in several
 * @param reason how it comes about, in short
 * @param plan the plan that says so
 */
public record Earning(LineKey key, String period, BigDecimal exact, String currency, String reason, PlanVersion plan) {

    /** By key, then currency. */
    public static final Comparator<Earning> ORDER =
            Comparator.comparing(Earning::key).thenComparing(Earning::currency, CodePointOrder.INSTANCE);

    /** Worth as much more as the other says, which has the same key and currency. */
    Earning plus(Earning other) {
        return new Earning(key, period, exact.add(other.exact), currency, reason, plan);
    }
}
