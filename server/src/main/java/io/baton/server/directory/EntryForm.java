package io.baton.server.directory;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Map;

/**
 * A form by which something of the organisation is entered; what is wrong stands at its field.
 *
 * @param words its words
 * @param path where it is sent
 * @param about what it does
 * @param alert what hinders as a whole; empty for nothing
 * @param fields what is typed or chosen
 * @param hidden what goes with it
 * @param submit what its button says
 * @param back where one goes instead
 */
public record EntryForm(
        Words words,
        String path,
        String about,
        String alert,
        List<Field> fields,
        Map<String, String> hidden,
        String submit,
        String back) {

    public EntryForm {
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
    }

    /** How something is entered. */
    public enum Type {
        /** By typing. */
        TEXT,
        /** As a day. */
        DATE,
        /** By choosing one. */
        CHOICE,
        /** By typing, with what others have typed to choose from. */
        SUGGESTED
    }

    /**
     * Something to enter.
     *
     * @param name what the form calls it
     * @param label what people call it
     * @param value as it was entered
     * @param hint what helps; empty for nothing
     * @param fault what is wrong with it; empty for nothing
     * @param options to choose from
     */
    public record Field(
            String name, Type type, String label, String value, String hint, String fault, List<Option> options) {

        public Field {
            options = List.copyOf(options);
        }

        /** Whether something is wrong with it. */
        public boolean isWrong() {
            return !fault.isEmpty();
        }

        /** Which texts tell of it; for whoever does not see the page. */
        public String told() {
            return (hint.isEmpty() ? "" : name + "-hint") + (isWrong() ? " " + name + "-fault" : "");
        }
    }

    /** One to choose. */
    public record Option(String value, String title) {}
}
