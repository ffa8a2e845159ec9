package io.baton.server.privacy;

import io.baton.core.fact.FactType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a table holds of a person.
 *
 * @param table its name in SQL
 * @param word what it is, as a key of the words
 * @param name what it is called for the person
 * @param links by which of its columns rows are the person's; one is enough
 * @param condition of the rows that may be given, in SQL
 * @param content what is given of a row of {@code held}, as JSON in SQL
 */
record Holding(String table, String word, String name, List<Link> links, String condition, String content) {

    private static final String ALL = "to_jsonb(held)";

    Holding {
        links = List.copyOf(links);
    }

    /** What a column names somebody by. */
    enum By {
        PERSON,
        ACCOUNT,
        LOGIN
    }

    /** A column, or what is one in SQL, that names somebody. */
    record Link(By by, String column) {

        private String where(Subject subject) {
            return switch (by) {
                case PERSON -> subject.scope().where(column, "CURRENT_DATE");
                case ACCOUNT -> column + " = ANY (:accounts)";
                case LOGIN -> "lower(" + column + ") = ANY (:logins)";
            };
        }
    }

    /** Rows that name the person in a column. */
    static Holding ofPerson(String table, String column) {
        return of(table, new Link(By.PERSON, "held." + column));
    }

    /** Rows that name the person's account in one of some columns. */
    static Holding ofAccount(String table, String... columns) {
        return of(
                table,
                Arrays.stream(columns)
                        .map(column -> new Link(By.ACCOUNT, "held." + column))
                        .toArray(Link[]::new));
    }

    /** Rows that were signed by the person's account, with its login or its number. */
    static Holding ofSigned(String table, String column) {
        return of(
                table,
                new Link(By.LOGIN, "held." + column),
                new Link(By.ACCOUNT, "substring(held." + column + " FROM '^account ([0-9]{1,18})$')::bigint"));
    }

    private static Holding of(String table, Link... links) {
        return new Holding(table, "file." + table, table, List.of(links), "TRUE", ALL);
    }

    /** The facts of a type, or rows of a table beside facts, as they are. */
    static Holding ofFacts(FactType type, String participant, String condition) {
        return new Holding(
                "fact." + quoted(type.name()),
                "file.fact",
                "fact-" + type.name(),
                List.of(new Link(By.PERSON, "held." + quoted(participant))),
                condition.formatted("to_jsonb(held)"),
                ALL);
    }

    /** What such rows were before. */
    static Holding ofHistory(FactType type, String participant, String condition) {
        return new Holding(
                "fact_history",
                "file.fact_history",
                "fact_history-" + type.name(),
                List.of(new Link(By.PERSON, "held.content ->> " + literal(participant))),
                "held.type = " + literal(type.name()) + " AND " + condition.formatted("held.content"),
                ALL);
    }

    /** The same without some columns. */
    Holding without(String... columns) {
        String names = Arrays.stream(columns).map(Holding::literal).collect(Collectors.joining(", "));
        return new Holding(table, word, name, links, condition, content + " - ARRAY[" + names + "]");
    }

    /** The same with a column made of it otherwise. */
    Holding with(String column, String json) {
        return new Holding(
                table,
                word,
                name,
                links,
                condition,
                content + " || jsonb_build_object(" + literal(column) + ", " + json + ")");
    }

    /** Gives each row of the person as a line of JSON; parameters are those of the subject. */
    String query(Subject subject) {
        String whose = links.stream().map(link -> link.where(subject)).collect(Collectors.joining(" OR "));
        return "SELECT (" + content + ")::text FROM " + table + " AS held WHERE (" + whose + ") AND " + condition;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
