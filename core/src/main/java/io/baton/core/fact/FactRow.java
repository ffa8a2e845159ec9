package io.baton.core.fact;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One fact in memory.
 *
 * @param values by field; a field that is not there is empty
 * @param days by field: the local day of each time, which was fixed when the fact was loaded
 */
public record FactRow(Map<String, Value> values, Map<String, LocalDate> days) {

    public FactRow {
        values = Map.copyOf(values);
        days = Map.copyOf(days);
    }

    /** The value of a field, or its absence. */
    public Value value(String field) {
        return Optional.ofNullable(values.get(field))
                .orElseGet(() -> Value.notAvailable(Reason.Cause.EMPTY_FIELD, field));
    }

    /** The day of a date or time field; empty where the field is. */
    public Optional<LocalDate> day(String field) {
        return value(field) instanceof Value.Day(LocalDate date)
                ? Optional.of(date)
                : Optional.ofNullable(days.get(field));
    }
}
