package io.baton.server.facts;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of a fact type in the database: a column for each field under its name, of a time also its day, and beside them
 * the key as one text, the source, and the load that brought the row as it is.
 */
record FactTable(FactType type) {

    static final String KEY = "baton_key";
    static final String SOURCE = "baton_source";
    static final String LOAD = "baton_load";
    /** Behind a query whose rows are to stay as they are until they are written. */
    static final String LOCKED = " FOR UPDATE";

    /**
     * A column that holds what came from outside.
     *
     * @param field whose value it is
     * @param isDay whether it is the local day of a time
     */
    record Column(Field field, boolean isDay) {

        String name() {
            return isDay ? field.name() + "$day" : field.name();
        }

        String sqlType() {
            if (isDay) {
                return "date";
            }
            return switch (field.kind()) {
                case MONEY, MONEY_GROSS, COUNT, POINTS, RATIO, NUMBER, DAYS -> "numeric(18," + field.decimals() + ")";
                case DURATION -> "bigint";
                case DATE -> "date";
                case TIME -> "timestamptz";
                case TEXT -> "text";
                case YES_NO -> "boolean";
                case MONTHS -> throw new IllegalArgumentException("no field is of the kind months");
            };
        }

        private String definition() {
            return quoted(name()) + " " + sqlType() + (field.kind() == Kind.TEXT ? " COLLATE \"C\"" : "");
        }
    }

    /** The name in SQL. */
    String name() {
        return "fact." + quoted(type.name());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Field field : type.fields()) {
            columns.add(new Column(field, false));
            if (field.kind() == Kind.TIME) {
                columns.add(new Column(field, true));
            }
        }
        return columns;
    }

    /** Makes the table, and columns that a later catalogue has added; nothing is ever dropped. */
    List<String> definitions() {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE IF NOT EXISTS " + name() + " (" + KEY + " text COLLATE \"C\" PRIMARY KEY, "
                + SOURCE + " text COLLATE \"C\" NOT NULL, " + LOAD + " bigint NOT NULL)");
        for (Column column : columns()) {
            statements.add("ALTER TABLE " + name() + " ADD COLUMN IF NOT EXISTS " + column.definition());
        }
        if (!type.participant().isEmpty()) {
            statements.add(index(type.participant()));
        }
        type.key().stream().limit(1).map(this::index).forEach(statements::add);
        return statements;
    }

    /** The field whose column is of another sort in the database than the type says, decimals aside; empty where it is not. */
    Optional<String> conflict(String column, String is) {
        return columns().stream()
                .filter(known -> known.name().equals(column))
                .filter(known -> !sort(known.sqlType()).equals(sort(is)))
                .map(known -> known.field().name())
                .findFirst();
    }

    private static String sort(String sqlType) {
        String sort = sqlType.replaceFirst("\\(.*", "");
        return sort.equals("timestamp with time zone") ? "timestamptz" : sort;
    }

    /** Lets a column hold more decimals where the type says more than it has; what is there stays as it is. */
    Optional<String> widening(String column, String is) {
        return columns().stream()
                .filter(known -> known.name().equals(column) && is.startsWith("numeric(18,"))
                .filter(known -> known.field().decimals() > Integer.parseInt(is.replaceAll(".*,|\\)", "")))
                .map(known -> "ALTER TABLE " + name() + " ALTER COLUMN " + quoted(column) + " TYPE " + known.sqlType())
                .findFirst();
    }

    /** An index by which rows are found in which a field has a value. */
    String index(String field) {
        return "CREATE INDEX IF NOT EXISTS " + quoted(type.name() + "_" + field) + " ON " + name() + " ("
                + quoted(field) + ")";
    }

    /** The column by which rows have a day, quoted; empty where they have none. */
    Optional<String> day() {
        return FactSearch.day(type).map(field -> quoted(new Column(field, field.kind() == Kind.TIME).name()));
    }

    /** Those of some keys. */
    String selectByKey() {
        return select() + " WHERE " + KEY + " = ANY (?)";
    }

    /** Those of some sources. */
    String selectBySource() {
        return select() + " WHERE " + SOURCE + " = ANY (?)";
    }

    /** Those that a load brought as they are. */
    String selectByLoad() {
        return select() + " WHERE " + LOAD + " = ?";
    }

    /** The keys of what a load brought, changed or took away and a later one has touched; parameters are twice the type and the load. */
    String changedSince() {
        return "SELECT key FROM fact_history WHERE type = ? AND from_load = ?"
                + " UNION SELECT h.key FROM fact_history AS h WHERE h.type = ? AND h.until_load = ?"
                + " AND (EXISTS (SELECT FROM " + name() + " AS f WHERE f." + KEY + " = h.key AND f." + LOAD
                + " > h.until_load) OR EXISTS (SELECT FROM fact_history AS l WHERE l.type = h.type AND l.key = h.key"
                + " AND l.until_load > h.until_load))";
    }

    /** What rows were before a load changed them or took them away; parameters are the type and the load. */
    String selectBefore() {
        return "SELECT h.key AS " + KEY + ", r." + SOURCE + ", "
                + columns().stream().map(column -> "r." + quoted(column.name())).collect(Collectors.joining(", "))
                + " FROM fact_history AS h, jsonb_populate_record(NULL::" + name() + ", h.content) AS r"
                + " WHERE h.type = ? AND h.until_load = ?";
    }

    /** The row of a key with the load that brought it. */
    String revisionNow() {
        return "SELECT f.*, f." + LOAD + " AS load, l.taken_at, l.sender FROM (" + withLoad()
                + ") AS f LEFT JOIN fact_load AS l" + " ON l.number = f." + LOAD;
    }

    private String withLoad() {
        return "SELECT " + KEY + ", " + SOURCE + ", " + names() + ", " + LOAD + " FROM " + name() + " WHERE " + KEY
                + " = ?";
    }

    /** What the row of a key was before, the last first; parameters are the type and the key. */
    String revisionsBefore() {
        return "SELECT h.key AS " + KEY + ", r." + SOURCE + ", "
                + columns().stream().map(column -> "r." + quoted(column.name())).collect(Collectors.joining(", "))
                + ", h.from_load AS load, l.taken_at, l.sender FROM fact_history AS h LEFT JOIN fact_load AS l"
                + " ON l.number = h.from_load, jsonb_populate_record(NULL::" + name() + ", h.content) AS r"
                + " WHERE h.type = ? AND h.key = ? ORDER BY h.until_load DESC";
    }

    /** Takes away those of some keys. */
    String delete() {
        return "DELETE FROM " + name() + " WHERE " + KEY + " = ANY (?)";
    }

    /** Those in which a field has one of some values. */
    String selectBy(Field field) {
        return select() + " WHERE " + quoted(field.name()) + " = ANY (?::" + new Column(field, false).sqlType() + "[])";
    }

    /** All of them. */
    String select() {
        return "SELECT " + KEY + ", " + SOURCE + ", " + names() + " FROM " + name();
    }

    private String names() {
        return columns().stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    /** Writes all rows as CSV that the reader of files reads back to the same values. */
    String copyOut() {
        String fields = type.fields().stream().map(FactTable::readable).collect(Collectors.joining(", "));
        return "COPY (SELECT " + fields + " FROM " + name() + " ORDER BY " + KEY
                + ") TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')";
    }

    private static String readable(Field field) {
        String name = quoted(field.name());
        return switch (field.kind()) {
            case TIME -> "to_char(" + name + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS " + name;
            case YES_NO -> name + "::text";
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS, DATE, TEXT -> name;
        };
    }

    /** Remembers rows as they are: parameters are the type, the load, and their keys. */
    String remember() {
        return "INSERT INTO fact_history SELECT ?, " + KEY + ", " + LOAD + ", ?, to_jsonb(f) - '" + KEY + "' - '" + LOAD
                + "' FROM " + name() + " AS f WHERE " + KEY + " = ANY (?)";
    }

    /** Puts rows: parameters are the source, the load, their keys, then an array of texts for each column. */
    String put() {
        String arrays = columns().stream().map(_ -> "?::text[]").collect(Collectors.joining(", "));
        String casts = columns().stream()
                .map(column -> quoted(column.name()) + "::" + column.sqlType())
                .collect(Collectors.joining(", "));
        String updates = columns().stream()
                .map(column -> quoted(column.name()) + " = excluded." + quoted(column.name()))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + name() + " (" + SOURCE + ", " + LOAD + ", " + KEY + ", " + names() + ") SELECT ?, ?, "
                + KEY
                + ", " + casts + " FROM unnest(?::text[], " + arrays + ") AS sent (" + KEY + ", " + names()
                + ") ON CONFLICT (" + KEY + ") DO UPDATE SET " + LOAD + " = excluded." + LOAD + ", " + updates;
    }
}
