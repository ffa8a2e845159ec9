package io.baton.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people, and what they are on a day. */
@Repository
public class People {

    private static final String PLACED = "SELECT person.id, person.name, role, superior, " + called("unit") + ", "
            + called("position") + ", " + called("territory")
            + " FROM assignment JOIN person ON person.id = assignment.person WHERE assignment.days @> :day AND ";

    private static final String NAMED =
            "AND (:part = '' OR position(lower(:part) IN lower(person.name)) > 0 OR starts_with(person.id, :part)) AND ";

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    /** Somebody by id, where one may be seen on that day. */
    public Optional<Person> find(Scope scope, String id, LocalDate day) {
        return database.sql("SELECT id, name FROM person WHERE id = :id AND " + scope.where("id", ":day"))
                .params(scope.parameters())
                .param("id", id)
                .param("day", day)
                .query((row, _) -> person(row))
                .optional();
    }

    /** What somebody was on that day; empty where nothing, or where that may not be seen. */
    public Optional<Placed> placed(Scope scope, String id, LocalDate day) {
        return database.sql(PLACED + "person = :id AND " + scope.where("person", ":day"))
                .params(scope.parameters())
                .param("id", id)
                .param("day", day)
                .query((row, _) -> placed(row))
                .optional();
    }

    /**
     * Those who may be seen on that day, by id.
     *
     * @param part of the name, or the beginning of the id; empty for all
     * @param after the id behind which the list goes on; empty for its beginning
     * @param most how many at most
     */
    public List<Placed> list(Scope scope, LocalDate day, String part, String after, int most) {
        return database.sql(PLACED + "person > :after " + NAMED + scope.where("person", ":day")
                        + " ORDER BY person LIMIT :most")
                .params(scope.parameters())
                .param("day", day)
                .param("part", part)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> placed(row))
                .list();
    }

    /**
     * Those of a unit who may be seen on that day, by id.
     *
     * @param after the id behind which the list goes on; empty for its beginning
     */
    public List<Placed> of(Scope scope, String unit, LocalDate day, String after, int most) {
        return database.sql(PLACED + "unit = :unit AND person > :after AND " + scope.where("person", ":day")
                        + " ORDER BY person LIMIT :most")
                .params(scope.parameters())
                .param("unit", unit)
                .param("day", day)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> placed(row))
                .list();
    }

    /** Those directly below somebody who may be seen on that day, by id. */
    public List<Placed> below(Scope scope, String superior, LocalDate day, int most) {
        return database.sql(PLACED + "superior = :superior AND " + scope.where("person", ":day")
                        + " ORDER BY person LIMIT :most")
                .params(scope.parameters())
                .param("superior", superior)
                .param("day", day)
                .param("most", most)
                .query((row, _) -> placed(row))
                .list();
    }

    /** What some people are called, by id: those who may be seen on that day, and whose names are known. */
    public Map<String, String> names(Scope scope, Collection<String> ids, LocalDate day) {
        Map<String, String> names = new HashMap<>();
        database.sql("SELECT id, name FROM person WHERE name <> '' AND id = ANY (:ids) AND "
                        + scope.where("id", ":day"))
                .params(scope.parameters())
                .param("ids", ids.toArray(String[]::new))
                .param("day", day)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** The ids of those who may be seen on that day, with that part in the name; of those too who are nothing on it. */
    public List<String> called(Scope scope, String part, LocalDate day) {
        return database.sql("SELECT id FROM person WHERE position(lower(:part) IN lower(name)) > 0 AND "
                        + scope.where("id", ":day"))
                .params(scope.parameters())
                .param("part", part)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** How many such may be seen on that day. */
    public int count(Scope scope, LocalDate day, String part) {
        return database.sql("SELECT count(*) FROM assignment JOIN person ON person.id = assignment.person"
                        + " WHERE days @> :day " + NAMED + scope.where("person", ":day"))
                .params(scope.parameters())
                .param("day", day)
                .param("part", part)
                .query(Integer.class)
                .single();
    }

    /** Whether there is an organisation yet. */
    public boolean isEmpty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM person)")
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody stands below that person on that day. */
    public boolean isSuperior(String person, LocalDate day) {
        return database.sql("SELECT EXISTS (SELECT FROM reporting_line WHERE superior = ? AND days @> ?::date)")
                .params(person, day)
                .query(Boolean.class)
                .single();
    }

    /** The name of what an assignment calls so; what it calls it where that has none. */
    static String called(String column) {
        return "coalesce((SELECT nullif(structure.name, '') FROM structure WHERE structure.kind = '"
                + column.toUpperCase(Locale.ROOT) + "' AND structure.id = assignment." + column
                + " AND structure.days @> :day), assignment." + column + ", '') AS " + column + "_name";
    }

    static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                person(row),
                row.getString("role"),
                row.getString("unit_name"),
                row.getString("superior"),
                row.getString("position_name"),
                row.getString("territory_name"));
    }

    static Person person(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String name = row.getString("name");
        return new Person(id, name.isEmpty() ? id : name);
    }
}
