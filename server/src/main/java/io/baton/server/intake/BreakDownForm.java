package io.baton.server.intake;

import io.baton.server.organisation.PlaceNames;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Map;

/**
 * What the page shows on which a figure of a year is broken down.
 *
 * @param words its words
 * @param sent as it was entered, by field
 * @param faults what is wrong, by field
 * @param items targets that there are
 * @param units to choose from
 * @param roles to choose from
 */
public record BreakDownForm(
        Words words,
        Map<String, String> sent,
        Map<String, String> faults,
        List<String> items,
        List<PlaceNames.Named> units,
        List<String> roles) {

    public BreakDownForm {
        sent = Map.copyOf(sent);
        faults = Map.copyOf(faults);
        items = List.copyOf(items);
        units = List.copyOf(units);
        roles = List.copyOf(roles);
    }

    /** How parts are found. */
    public enum By {
        /** Everybody and every month alike. */
        EVEN,
        /** As the targets of the year before. */
        LAST_YEAR,
        /** People alike, months by numbers that are entered. */
        TYPED
    }

    /** All ways. */
    public By[] ways() {
        return By.values();
    }

    /** What was entered. */
    public String value(String field) {
        return sent.getOrDefault(field, "");
    }

    /** What is wrong with a field; empty for nothing. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** The class of a field. */
    public String look(String field, String plain) {
        return faults.containsKey(field) ? plain + " is-invalid" : plain;
    }
}
