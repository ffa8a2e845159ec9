package io.baton.server.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people of any day, also those who were nothing on it. */
@Repository
public class PeopleSearch {

    private static final String FOUND = """
             FROM person LEFT JOIN assignment ON assignment.person = person.id AND assignment.days @> :day
            WHERE (:part = '' OR position(lower(:part) IN lower(person.name)) > 0 OR starts_with(person.id, :part))
              AND (:unit = '' OR unit = :unit) AND (:role = '' OR role = :role)
              AND (:presence = 'ANY' OR (:presence = 'HERE') = (assignment.person IS NOT NULL)) AND\s""";

    private final JdbcClient database;

    PeopleSearch(JdbcClient database) {
        this.database = database;
    }

    /** Who is looked for by being there. */
    public enum Presence {
        /** Whoever is something on the day. */
        HERE,
        /** Whoever is nothing on it: not yet, not any more, or not at all. */
        AWAY,
        /** Both. */
        ANY
    }

    /** In which order they come. */
    public enum Order {
        /** By number. */
        ID("person.id"),
        /** By name. */
        NAME("lower(person.name), person.id"),
        /** By role. */
        ROLE("role, person.id"),
        /** By unit. */
        UNIT("unit_name, person.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Who is looked for.
     *
     * @param day of which day
     * @param part of the name, or the beginning of the id; empty for all
     * @param unit the id of the unit; empty for any
     * @param role the role; empty for any
     */
    public record Search(LocalDate day, String part, String unit, String role, Presence presence) {}

    /**
     * Those who are found and may be seen.
     *
     * @param skipped how many come before the first one
     */
    public List<Placed> list(Scope scope, Search search, Order order, int skipped, int most) {
        String columns =
                "SELECT person.id, person.name, coalesce(role, '') AS role, coalesce(superior, '') AS superior, "
                        + People.called("unit") + ", " + People.called("position") + ", " + People.called("territory");
        return with(
                        scope,
                        search,
                        columns + FOUND + scope.where("person.id", ":day") + " ORDER BY " + order.sql
                                + " LIMIT :most OFFSET :skipped")
                .param("most", most)
                .param("skipped", skipped)
                .query((row, _) -> People.placed(row))
                .list();
    }

    /** How many they are. */
    public int count(Scope scope, Search search) {
        return with(scope, search, "SELECT count(*)" + FOUND + scope.where("person.id", ":day"))
                .query(Integer.class)
                .single();
    }

    /** Those below whom somebody stands on a day, as far as they may be seen, by name. */
    public List<Person> superiors(Scope scope, LocalDate day, int most) {
        return database.sql("SELECT id, name FROM person WHERE id IN"
                        + " (SELECT superior FROM assignment WHERE days @> :day AND superior <> '') AND "
                        + scope.where("person.id", ":day") + " ORDER BY lower(name), id LIMIT :most")
                .params(scope.parameters())
                .param("day", day)
                .param("most", most)
                .query((row, _) -> new Person(row.getString("id"), row.getString("name")))
                .list();
    }

    private JdbcClient.StatementSpec with(Scope scope, Search search, String query) {
        return database.sql(query)
                .params(scope.parameters())
                .param("day", search.day())
                .param("part", search.part())
                .param("unit", search.unit())
                .param("role", search.role())
                .param("presence", search.presence().name());
    }
}
