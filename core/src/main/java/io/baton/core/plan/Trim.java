package io.baton.core.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many of the highest and of the lowest values leave before a mean is taken (rule R3). */
public sealed interface Trim {

    /** None leaves. */
    record Nothing() implements Trim {}

    /** So many leave at each end. */
    record Values(int atEachEnd) implements Trim {}

    /** Such a share of all values leaves at each end, rounded down; at least 0, below one half. */
    record Share(BigDecimal atEachEnd) implements Trim {}

    /** How many leave at each end of so many values; one value or two are always left. */
    default int atEachEndOf(int count) {
        int wanted = switch (this) {
            case Nothing() -> 0;
            case Values(int values) -> values;
            case Share(BigDecimal share) ->
                share.multiply(BigDecimal.valueOf(count))
                        .setScale(0, RoundingMode.DOWN)
                        .intValueExact();
        };
        return Math.max(0, Math.min(wanted, (count - 1) / 2));
    }
}
