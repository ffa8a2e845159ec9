package io.baton.server.facts;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks facts up for people: as they are, and what they were. */
@Service
public class FactSearch {

    private final JdbcClient database;

    FactSearch(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which facts are looked for.
     *
     * @param participant whose they are; empty for anybody
     * @param from the first day, by {@link #day}; empty for any
     * @param to the last day
     * @param after the key behind which the list goes on; empty for its beginning
     * @param saying what texts of them say, by field
     */
    public record Search(
            String participant,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String after,
            Map<String, String> saying) {

        public Search {
            saying = Map.copyOf(saying);
        }

        /** Whatever their texts say. */
        public Search(String participant, Optional<LocalDate> from, Optional<LocalDate> to, String after) {
            this(participant, from, to, after, Map.of());
        }
    }

    /** A fact, its key as one text, and where it comes from. */
    public record Found(String key, String source, FactRow row) {}

    /**
     * What a fact was for some time.
     *
     * @param load that brought it so
     * @param at when that was; empty where it is not known
     * @param sender who sent it; empty where it is not known
     * @param isNow whether it is still so
     */
    public record Revision(FactRow row, String source, long load, Optional<Instant> at, String sender, boolean isNow) {}

    /** The field by which facts of a type have a day: the first date or time that every row has, or else any row. */
    public static Optional<Field> day(FactType type) {
        return Stream.of(true, false)
                .flatMap(isRequired -> type.fields().stream()
                        .filter(field -> field.kind() == Kind.DATE || field.kind() == Kind.TIME)
                        .filter(field -> field.required() == isRequired))
                .findFirst();
    }

    /** Those that are looked for, by key. */
    public List<Found> list(FactType type, Search search, int most) {
        FactTable table = new FactTable(type);
        String day = table.day().orElse("NULL::date");
        List<String> fields = search.saying().keySet().stream()
                .flatMap(name -> type.field(name).stream())
                .map(Field::name)
                .toList();
        String saying = IntStream.range(0, fields.size())
                .mapToObj(i -> " AND " + FactTable.quoted(fields.get(i)) + " = :saying" + i)
                .collect(Collectors.joining());
        Map<String, String> said = new HashMap<>();
        IntStream.range(0, fields.size())
                .forEach(i -> said.put("saying" + i, search.saying().getOrDefault(fields.get(i), "")));
        return database.sql(table.select() + " WHERE " + FactTable.KEY + " > :after AND (:person = '' OR "
                        + FactTable.quoted(type.participant()) + " = :person)"
                        + " AND (:from::date IS NULL OR " + day + " >= :from) AND (:to::date IS NULL OR " + day
                        + " <= :to)" + saying + " ORDER BY " + FactTable.KEY + " LIMIT :most")
                .params(said)
                .param("after", search.after())
                .param("person", search.participant())
                .param("from", search.from().orElse(null))
                .param("to", search.to().orElse(null))
                .param("most", most)
                .query((row, _) -> new Found(row.getString(1), row.getString(2), FactRows.row(row, table.columns())))
                .list();
    }

    /** All that a fact was, from now back to its beginning; empty where there never was one of that key. */
    public List<Revision> revisions(FactType type, String key) {
        FactTable table = new FactTable(type);
        List<Revision> revisions = new ArrayList<>(database.sql(table.revisionNow())
                .param(key)
                .query((row, _) -> revision(row, table, true))
                .list());
        revisions.addAll(database.sql(table.revisionsBefore())
                .params(type.name(), key)
                .query((row, _) -> revision(row, table, false))
                .list());
        return revisions;
    }

    private static Revision revision(ResultSet row, FactTable table, boolean isNow) throws SQLException {
        Optional<OffsetDateTime> at = Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class));
        return new Revision(
                FactRows.row(row, table.columns()),
                row.getString(2),
                row.getLong("load"),
                at.map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("sender")).orElse(""),
                isNow);
    }
}
