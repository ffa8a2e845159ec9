package io.baton.server.pay;

import java.util.List;

/**
 * The form of a deal that is supposed.
 *
 * @param deal what such a row is called
 * @param period the period in which pay is looked at, as an address names it
 * @param fields what is asked of it
 */
public record Supposing(String deal, String period, List<Field> fields) {

    public Supposing {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name as it is sent
     * @param title what people call it
     * @param type of the input: {@code text}, {@code decimal}, {@code date} or {@code datetime-local}
     * @param value what stands in it
     * @param required whether a row needs it
     * @param options what was in it before, to choose from
     */
    public record Field(String name, String title, String type, String value, boolean required, List<String> options) {
        public Field {
            options = List.copyOf(options);
        }

        /** Whether a number is typed into it. */
        public boolean isNumber() {
            return type.equals("decimal");
        }
    }
}
