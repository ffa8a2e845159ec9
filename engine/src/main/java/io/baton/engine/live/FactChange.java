package io.baton.engine.live;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fact that has become another one.
 *
 * @param type of the fact
 * @param before the row as it was; empty for a new one
 * @param after the row as it is; empty where it was removed
 */
public record FactChange(FactType type, Optional<FactRow> before, Optional<FactRow> after) {

    /** The row as it was and as it is. */
    public Stream<FactRow> rows() {
        return Stream.concat(before.stream(), after.stream());
    }

    /** The days on which it was and is, by one of its fields. */
    Stream<LocalDate> days(String field) {
        return rows().flatMap(row -> row.day(field).stream());
    }
}
