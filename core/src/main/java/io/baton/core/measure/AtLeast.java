package io.baton.core.measure;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;

/**
 * How many rows a measure needs, because fewer say nothing.
 *
 * @param number from 1; 0 for no bound
 * @param groups whether groups are counted, not rows
 */
public record AtLeast(int number, boolean groups) {

    /** No bound. */
    public static final AtLeast NONE = new AtLeast(0, false);

    /** The value, or that it is not available because there are too few (rules N2, N3). */
    public Value check(String measure, long counted, Value value) {
        return counted >= number
                ? value
                : Value.notAvailable(
                        Reason.Cause.TOO_FEW_ROWS, measure, Long.toString(counted), Integer.toString(number));
    }
}
