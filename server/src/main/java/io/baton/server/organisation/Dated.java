package io.baton.server.organisation;

import io.baton.core.time.DateRange;

/** Something that was so on some days. */
public record Dated<T>(T what, DateRange days) {

    /** The same on other days. */
    Dated<T> on(DateRange other) {
        return new Dated<>(what, other);
    }
}
