package io.baton.server.facts;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where facts come from: how many each source has now, and when it last brought any. */
@Service
public class FactSources {

    private final JdbcClient database;

    FactSources(JdbcClient database) {
        this.database = database;
    }

    /**
     * A source of facts of one type.
     *
     * @param rows how many of them there are now
     * @param last the last load that changed any; empty where no load is known
     */
    public record Source(String name, long rows, Optional<Last> last) {}

    /**
     * A load.
     *
     * @param load its number
     * @param source where its rows are from
     * @param at when it was taken
     * @param sender who sent it
     */
    public record Last(long load, String source, Instant at, String sender, long newRows, long changedRows) {

        static Last of(ResultSet row) throws SQLException {
            return new Last(
                    row.getLong("number"),
                    row.getString("source"),
                    row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                    row.getString("sender"),
                    row.getLong("new_rows"),
                    row.getLong("changed_rows"));
        }
    }

    /** The sources of a type, by name. */
    public List<Source> of(FactType type) {
        Map<String, Last> last = new TreeMap<>();
        database.sql("SELECT DISTINCT ON (source) * FROM fact_load WHERE type = ? ORDER BY source, number DESC")
                .param(type.name())
                .query(row -> {
                    last.put(row.getString("source"), Last.of(row));
                });
        Map<String, Long> rows = new TreeMap<>();
        last.keySet().forEach(source -> rows.put(source, 0L));
        database.sql("SELECT source, facts FROM fact_count WHERE type = ? AND facts > 0")
                .param(type.name())
                .query(row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
        return rows.entrySet().stream()
                .map(source ->
                        new Source(source.getKey(), source.getValue(), Optional.ofNullable(last.get(source.getKey()))))
                .toList();
    }

    /** The last loads of a type, the newest first. */
    public List<Last> latest(FactType type, int most) {
        return database.sql("SELECT * FROM fact_load WHERE type = ? ORDER BY number DESC LIMIT ?")
                .params(type.name(), most)
                .query((row, _) -> Last.of(row))
                .list();
    }

    /** What a text says in the facts that are there, where these are few words; empty where they are more. */
    public List<String> usual(FactType type, Field field, int most) {
        String name = FactTable.quoted(field.name());
        List<String> found = database.sql(
                        "SELECT " + name + " FROM (SELECT " + name + " FROM " + new FactTable(type).name()
                                + " LIMIT 10000) AS sample WHERE " + name + " <> '' GROUP BY 1 ORDER BY 1 LIMIT ?")
                .param(most + 1)
                .query(String.class)
                .list();
        return found.size() > most ? List.of() : found;
    }
}
