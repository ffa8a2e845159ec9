package io.baton.server.organisation;

import java.util.Map;

/**
 * Whose data may be seen, and of which days. Every query of personal data takes one, and puts {@link #where} into its
 * condition; {@code access} gives them out (rules L4, L5).
 */
public sealed interface Scope {

    /** Everyone, on all days. */
    record Everyone() implements Scope {}

    /** One person, on all days, and everyone below that person on the days on which they were. */
    record Line(String person) implements Scope {}

    /** One person, on all days. */
    record Self(String person) implements Scope {}

    /** One person, on the days on which that one is below another. */
    record Member(String superior, String person) implements Scope {}

    /** Nobody. */
    record Nobody() implements Scope {}

    /**
     * The condition of a query, with parameters of {@link #parameters}.
     *
     * @param person the SQL of the person's id, such as {@code assignment.person}
     * @param day the SQL of the day on which the data were true, such as {@code :day}
     */
    default String where(String person, String day) {
        return switch (this) {
            case Everyone _ -> "TRUE";
            case Nobody _ -> "FALSE";
            case Self _ -> "(" + person + " = :scope_person)";
            case Line _ -> "(" + person + " = :scope_person OR " + below(person, day) + ")";
            case Member _ -> "(" + person + " = :scope_member AND " + below(person, day) + ")";
        };
    }

    /** What the condition's parameters stand for. */
    default Map<String, Object> parameters() {
        return switch (this) {
            case Everyone _, Nobody _ -> Map.of();
            case Self(String person) -> Map.of("scope_person", person);
            case Line(String person) -> Map.of("scope_person", person);
            case Member(String superior, String person) -> Map.of("scope_person", superior, "scope_member", person);
        };
    }

    private static String below(String person, String day) {
        return "EXISTS (SELECT FROM reporting_line scope_line WHERE scope_line.superior = :scope_person"
                + " AND scope_line.member = " + person + " AND scope_line.days @> " + day + ")";
    }
}
