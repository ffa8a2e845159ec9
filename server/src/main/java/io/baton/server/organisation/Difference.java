package io.baton.server.organisation;

import java.util.Optional;

/**
 * What a file changes of somebody or of a unit: a span that begins on some day.
 *
 * @param id whose
 * @param before what began on it; empty for nothing
 * @param after what begins on it then; empty for nothing
 */
public record Difference<T>(String id, Optional<Dated<T>> before, Optional<Dated<T>> after) {

    /** Whether it is there as before, but ends earlier, or not there any more. */
    public boolean isEnd() {
        return after.isEmpty()
                || before.filter(was -> was.what().equals(after.get().what())
                                && after.get().days().to().isBefore(was.days().to()))
                        .isPresent();
    }
}
