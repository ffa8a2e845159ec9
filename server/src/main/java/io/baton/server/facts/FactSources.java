package io.baton.server.facts;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where facts come from: how many each source has now, and when it last brought any. */
@Service
public class FactSources {

    /** So many loads of a source tell how often it brings some, and at least as many pauses between them. */
    private static final int REMEMBERED = 11;

    private static final int FEW = 3;

    private final JdbcClient database;

    FactSources(JdbcClient database) {
        this.database = database;
    }

    /**
     * A source of facts of one type.
     *
     * @param rows how many of them there are now
     * @param last the last load that changed any; empty where no load is known
     * @param rhythm how much time usually lies between two loads, as the median of the last ten; empty where there were too few
     */
    public record Source(String name, long rows, Optional<Last> last, Optional<Duration> rhythm) {

        private static final int LATE = 2;
        private static final Duration ALWAYS_IN_TIME = Duration.ofDays(3);

        /** Whether it has brought nothing for more than twice its usual time, weekends aside. */
        public boolean isLate(Instant now) {
            return last.isPresent()
                    && rhythm.filter(usual -> {
                                Duration silent = Duration.between(last.get().at(), now);
                                return silent.compareTo(usual.multipliedBy(LATE)) > 0
                                        && silent.compareTo(ALWAYS_IN_TIME) > 0;
                            })
                            .isPresent();
        }
    }

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
        SequencedMap<String, Long> rows = new LinkedHashMap<>();
        Map<String, List<Last>> loads = new HashMap<>();
        database.sql("SELECT known.source AS name, known.facts, load.* FROM fact_count AS known LEFT JOIN LATERAL"
                        + " (SELECT * FROM fact_load AS l WHERE l.type = known.type AND l.source = known.source"
                        + " ORDER BY l.number DESC LIMIT " + REMEMBERED + ") AS load ON true"
                        + " WHERE known.type = ? ORDER BY known.source, load.number DESC")
                .param(type.name())
                .query(row -> {
                    rows.put(row.getString("name"), row.getLong("facts"));
                    if (row.getString("source") != null) {
                        loads.computeIfAbsent(row.getString("name"), _ -> new ArrayList<>())
                                .add(Last.of(row));
                    }
                });
        return rows.entrySet().stream()
                .map(source ->
                        source(source.getKey(), source.getValue(), loads.getOrDefault(source.getKey(), List.of())))
                .toList();
    }

    private static Source source(String name, long rows, List<Last> loads) {
        List<Duration> between = IntStream.range(1, loads.size())
                .mapToObj(i ->
                        Duration.between(loads.get(i).at(), loads.get(i - 1).at()))
                .sorted()
                .toList();
        return new Source(
                name,
                rows,
                loads.stream().findFirst(),
                between.size() < FEW ? Optional.empty() : Optional.of(between.get(between.size() / 2)));
    }

    /** The last loads of a type, the newest first. */
    public List<Last> latest(FactType type, int most) {
        return database.sql("SELECT * FROM fact_load WHERE type = ? ORDER BY number DESC LIMIT ?")
                .params(type.name(), most)
                .query((row, _) -> Last.of(row))
                .list();
    }

    /** A load of a type; empty where there is none of that number. */
    public Optional<Last> load(FactType type, long number) {
        return database.sql("SELECT * FROM fact_load WHERE type = ? AND number = ?")
                .params(type.name(), number)
                .query((row, _) -> Last.of(row))
                .optional();
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
