package io.baton.engine.live;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows in memory, fetched from where facts are kept when they are first asked for. A row that was changed here is not
 * fetched again.
 */
final class LiveRows {

    private final CurrentFacts source;
    private final Map<String, Table> tables = new HashMap<>();

    LiveRows(CurrentFacts source) {
        this.source = source;
    }

    /** The rows of one type, found by what their fields say once somebody has asked for it. */
    private static final class Table {

        private final Map<String, FactRow> rows = new LinkedHashMap<>();
        private final Set<String> changed = new HashSet<>();
        private final Map<String, Set<Value>> fetched = new HashMap<>();
        private final Map<String, NavigableMap<LocalDate, Map<String, FactRow>>> byDay = new HashMap<>();
        private final Map<String, Map<Value, Map<String, FactRow>>> byValue = new HashMap<>();
        private long version;

        private Optional<FactRow> put(String key, FactRow row) {
            Optional<FactRow> before = remove(key);
            rows.put(key, row);
            byDay.forEach((field, days) -> row.day(field).ifPresent(day -> add(days, day, key, row)));
            byValue.forEach((field, values) -> add(values, plain(row.value(field)), key, row));
            return before;
        }

        private Optional<FactRow> remove(String key) {
            version++;
            Optional<FactRow> before = Optional.ofNullable(rows.remove(key));
            before.ifPresent(row -> {
                byDay.forEach((field, days) -> row.day(field).ifPresent(day -> remove(days, day, key)));
                byValue.forEach((field, values) -> remove(values, plain(row.value(field)), key));
            });
            return before;
        }

        private static <K> void add(Map<K, Map<String, FactRow>> index, K place, String key, FactRow row) {
            index.computeIfAbsent(place, _ -> new LinkedHashMap<>()).put(key, row);
        }

        private static <K> void remove(Map<K, Map<String, FactRow>> index, K place, String key) {
            index.computeIfPresent(place, (_, found) -> {
                found.remove(key);
                return found;
            });
        }

        private NavigableMap<LocalDate, Map<String, FactRow>> days(String field) {
            return byDay.computeIfAbsent(field, _ -> {
                NavigableMap<LocalDate, Map<String, FactRow>> days = new TreeMap<>();
                rows.forEach((key, row) -> row.day(field).ifPresent(day -> add(days, day, key, row)));
                return days;
            });
        }

        private Map<Value, Map<String, FactRow>> values(String field) {
            return byValue.computeIfAbsent(field, _ -> {
                Map<Value, Map<String, FactRow>> values = new HashMap<>();
                rows.forEach((key, row) -> add(values, plain(row.value(field)), key, row));
                return values;
            });
        }
    }

    private Table table(FactType type) {
        return tables.computeIfAbsent(type.name(), _ -> new Table());
    }

    /** Fetches the rows in which a field has one of some values, where that was not done yet. */
    void fetch(FactType type, String field, Collection<Value> values) {
        Table table = table(type);
        Set<Value> known = table.fetched.computeIfAbsent(field, _ -> new HashSet<>());
        List<Value> wanted = values.stream()
                .filter(Value::isPresent)
                .map(LiveRows::plain)
                .filter(known::add)
                .toList();
        if (!wanted.isEmpty()) {
            for (FactRow row : source.find(type, field, wanted)) {
                String key = key(type, row, table);
                if (!table.changed.contains(key) && !table.rows.containsKey(key)) {
                    table.put(key, row);
                }
            }
        }
    }

    /** A number without zeros behind, so that equal ones are found. */
    private static Value plain(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount) ? Value.of(amount.stripTrailingZeros()) : value;
    }

    private static String key(FactType type, FactRow row, Table table) {
        return type.key().isEmpty() ? "#" + table.version : type.keyText(row);
    }

    /** Takes a row in the place of the one with its key; of a type without a key it is one more. */
    FactChange put(FactType type, FactRow row) {
        Table table = table(type);
        String key = key(type, row, table);
        table.changed.add(key);
        return new FactChange(type, table.put(key, row), Optional.of(row));
    }

    /** Takes away the row with that key, where there is one. */
    FactChange remove(FactType type, String key) {
        Table table = table(type);
        table.changed.add(key);
        return new FactChange(type, table.remove(key), Optional.empty());
    }

    /** The rows of a type. */
    Collection<FactRow> of(FactType type) {
        return table(type).rows.values();
    }

    /** The rows with a day within some days. */
    List<FactRow> of(FactType type, String dateField, DateRange days) {
        return table(type).days(dateField).subMap(days.from(), true, days.to(), true).values().stream()
                .flatMap(rows -> rows.values().stream())
                .toList();
    }

    /** The rows in which a field has a value. */
    Collection<FactRow> of(FactType type, String field, Value value) {
        return value.isPresent()
                ? table(type).values(field).getOrDefault(plain(value), Map.of()).values()
                : List.of();
    }

    /** Rises whenever a row of the type comes, goes or changes. */
    long version(FactType type) {
        return table(type).version;
    }
}
