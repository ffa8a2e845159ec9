package io.baton.server.access.web;

import io.baton.server.organisation.Personal;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of people without an account shows.
 *
 * @param words its words
 * @param roles of these people, with how many they are
 * @param units likewise
 * @param counted how many are chosen, and how many get an account at once; empty for nobody
 * @param people the first ones of them
 */
public record MissingAccounts(Words words, List<Option> roles, List<Option> units, String counted, List<Row> people) {

    public MissingAccounts {
        roles = List.copyOf(roles);
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /** Something that one may choose. */
    public record Option(String value, String title, boolean isChosen) {}

    /** Somebody without an account. */
    @Personal
    public record Row(String person, String name, String role, String unit) {}

    /** What is chosen of some options; empty for all. */
    public static String chosen(List<Option> options) {
        return options.stream()
                .filter(Option::isChosen)
                .map(Option::value)
                .findFirst()
                .orElse("");
    }
}
