package io.baton.server.facts;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.engine.live.FactChange;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Takes one load, within a transaction that holds the counter of loads: what is new, what has changed, what was so already.
 * Used once.
 */
final class Loading {

    private final Connection connection;
    private final FactLoad load;
    private final long number;
    private final FactTable table;
    private final List<FactLoad.Refused> refused = new ArrayList<>();
    private final SequencedMap<String, FactLoad.Line> sent = new LinkedHashMap<>();
    private final List<FactChange> changes = new ArrayList<>();
    private final List<String> changedKeys = new ArrayList<>();
    private final List<String> writtenKeys = new ArrayList<>();
    private final List<String> goneKeys = new ArrayList<>();
    private final Map<FactRow, Integer> alike = new HashMap<>();
    private long ofOthers;

    Loading(Connection connection, FactLoad load, long number) {
        this.connection = connection;
        this.load = load;
        this.number = number;
        this.table = new FactTable(load.table().type());
    }

    /** A row as it is stored, and whose it is. */
    private record Known(String source, FactRow row) {}

    /** Compares and writes; nothing is written where the load is to be taken wholly and something is wrong. */
    void take() throws SQLException {
        compare(FactTable.LOCKED);
        write();
    }

    /** Compares, and writes nothing. */
    void compare() throws SQLException {
        compare("");
    }

    private void compare(String locking) throws SQLException {
        load.bad().forEach(bad -> refused.add(new FactLoad.Refused(bad.line(), bad.cells())));
        load.rows().forEach(this::send);
        Map<String, Known> known = known(locking);
        sent.forEach((key, line) -> compare(key, line, Optional.ofNullable(known.get(key))));
        refused.sort(Comparator.comparingLong(FactLoad.Refused::line));
        if (load.taking() == FactLoad.Taking.INSTEAD_OF_ALL && refused.isEmpty() && !sent.isEmpty()) {
            known.forEach(this::goes);
        }
        if (load.taking() == FactLoad.Taking.ALL_OR_NOTHING && !refused.isEmpty()) {
            changes.clear();
            changedKeys.clear();
            writtenKeys.clear();
            sent.clear();
            ofOthers = 0;
        }
    }

    /**
     * Makes rows what they were before a load. What has changed since then is left as it is.
     *
     * @return how many are left so
     */
    long undo(long undone) throws SQLException {
        Map<String, Known> now = ofLoad(table.selectByLoad() + FactTable.LOCKED, undone);
        Map<String, Known> before = ofLoad(table.selectBefore(), table.type().name(), undone);
        Set<String> later = changedSince(undone);
        now.forEach((key, known) -> {
            Optional<FactRow> was = Optional.ofNullable(before.get(key)).map(Known::row);
            (was.isPresent() ? changedKeys : goneKeys).add(key);
            if (was.isPresent()) {
                writtenKeys.add(key);
            }
            changes.add(new FactChange(table.type(), Optional.of(known.row()), was));
        });
        before.forEach((key, known) -> {
            if (!now.containsKey(key) && !later.contains(key)) {
                writtenKeys.add(key);
                changes.add(new FactChange(table.type(), Optional.empty(), Optional.of(known.row())));
            }
        });
        write();
        return later.size();
    }

    private Map<String, Known> ofLoad(String query, Object... parameters) throws SQLException {
        Map<String, Known> found = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), new Known(row.getString(2), FactRows.row(row, table.columns())));
                }
            }
        }
        return found;
    }

    private Set<String> changedSince(long undone) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(table.changedSince())) {
            for (int i = 0; i < 2; i++) {
                statement.setString(2 * i + 1, table.type().name());
                statement.setLong(2 * i + 2, undone);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
        }
        return keys;
    }

    /** What became of it. */
    FactLoad.Taken taken() {
        return new FactLoad.Taken(
                changes.isEmpty() ? number - 1 : number,
                writtenKeys.size() - (long) changedKeys.size(),
                changedKeys.size(),
                sent.size() - writtenKeys.size() - ofOthers,
                goneKeys.size(),
                refused);
    }

    /** What was and what is, of all that was written. */
    List<FactChange> changes() {
        return changes;
    }

    /** Of several rows with one key the last one counts, as if they had been sent one after the other. */
    private void send(FactLoad.Line line) {
        FactType type = table.type();
        String key = type.key().isEmpty() ? placeKey(line) : type.keyText(line.row());
        FactLoad.Line before = sent.put(key, line);
        if (before != null) {
            refused.add(FactLoad.Refused.of(before.number(), "the row in line " + line.number() + " has the same key"));
        }
    }

    /** Without a key a row is told apart by its load and line; where all rows are sent, by what it says. */
    private String placeKey(FactLoad.Line line) {
        return load.taking() == FactLoad.Taking.INSTEAD_OF_ALL
                ? FactRows.digest(line.row()) + "-" + alike.merge(line.row(), 1, Integer::sum)
                : "#" + number + "-" + line.number();
    }

    private Map<String, Known> known(String locking) throws SQLException {
        if (load.taking() == FactLoad.Taking.INSTEAD_OF_ALL) {
            return known(
                    table.selectBySource() + locking, connection.createArrayOf("text", new Object[] {load.source()}));
        }
        return sent.isEmpty() || table.type().key().isEmpty()
                ? Map.of()
                : known(
                        table.selectByKey() + locking,
                        connection.createArrayOf("text", sent.keySet().toArray()));
    }

    private Map<String, Known> known(String query, Array parameter) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString(1), new Known(row.getString(2), FactRows.row(row, table.columns())));
                }
            }
        }
        return known;
    }

    private void compare(String key, FactLoad.Line line, Optional<Known> known) {
        if (known.filter(before -> !before.source().equals(load.source())).isPresent()) {
            ofOthers++;
            refused.add(FactLoad.Refused.of(
                    line.number(),
                    "'" + key + "' is of the source '" + known.get().source() + "', which alone may change it"));
        } else if (known.isEmpty() || !known.get().row().equals(line.row())) {
            known.ifPresent(_ -> changedKeys.add(key));
            writtenKeys.add(key);
            changes.add(new FactChange(table.type(), known.map(Known::row), Optional.of(line.row())));
        }
    }

    private void goes(String key, Known known) {
        if (!sent.containsKey(key)) {
            goneKeys.add(key);
            changes.add(new FactChange(table.type(), Optional.of(known.row()), Optional.empty()));
        }
    }

    private void write() throws SQLException {
        List<String> past = new ArrayList<>(changedKeys);
        past.addAll(goneKeys);
        if (!past.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(table.remember())) {
                statement.setString(1, table.type().name());
                statement.setLong(2, number);
                statement.setArray(3, connection.createArrayOf("text", past.toArray()));
                statement.executeUpdate();
            }
        }
        if (!goneKeys.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(table.delete())) {
                statement.setArray(1, connection.createArrayOf("text", goneKeys.toArray()));
                statement.executeUpdate();
            }
        }
        if (!writtenKeys.isEmpty()) {
            put();
        }
        int more = writtenKeys.size() - changedKeys.size() - goneKeys.size();
        if (more != 0) {
            count(more);
        }
    }

    private void count(int more) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO fact_count AS known VALUES (?, ?, ?)"
                        + " ON CONFLICT (type, source) DO UPDATE SET facts = known.facts + excluded.facts")) {
            statement.setString(1, table.type().name());
            statement.setString(2, load.source());
            statement.setLong(3, more);
            statement.executeUpdate();
        }
    }

    private void put() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.put())) {
            statement.setString(1, load.source());
            statement.setLong(2, number);
            statement.setArray(3, connection.createArrayOf("text", writtenKeys.toArray()));
            int place = 4;
            for (FactTable.Column column : table.columns()) {
                statement.setArray(place++, connection.createArrayOf("text", texts(column)));
            }
            statement.executeUpdate();
        }
    }

    private Object[] texts(FactTable.Column column) {
        return changes.stream()
                .flatMap(change -> change.after().stream())
                .map(row -> FactRows.text(row, column).orElse(null))
                .toArray();
    }
}
