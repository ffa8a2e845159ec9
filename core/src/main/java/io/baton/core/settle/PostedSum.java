package io.baton.core.settle;

import io.baton.core.document.CodePointOrder;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What was posted under a key in one currency.
 *
 * @param key the key
 * @param currency the currency
 * @param amount the sum of its lines
 * @param period the period that its last line belongs to
 * @param plan the plan of its last line
 * @param first where it was posted first
 */
public record PostedSum(
        LineKey key, String currency, BigDecimal amount, String period, PlanVersion plan, PostedIn first) {

    /** By key, then currency. */
    public static final Comparator<PostedSum> ORDER =
            Comparator.comparing(PostedSum::key).thenComparing(PostedSum::currency, CodePointOrder.INSTANCE);

    /** With what was posted under the same key and currency later, or under a former name. */
    PostedSum plus(PostedSum other) {
        boolean isLater = other.first.run() >= first.run();
        PostedSum later = isLater ? other : this;
        PostedIn firstOfBoth = isLater ? first : other.first;
        return new PostedSum(key, currency, amount.add(other.amount), later.period, later.plan, firstOfBoth);
    }
}
