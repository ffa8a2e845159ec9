package io.baton.core.fact;

import java.util.List;
import java.util.Optional;

/**
 * A type of business events: contract, payment, visit.
 *
 * @param name as measures call it
 * @param participant the field that says whose fact it is, a text
 * @param key the fields that tell two facts apart; empty where rows have only their place in the file
 * @param fields all fields, in the order of the catalogue
 */
public record FactType(String name, String participant, List<String> key, List<Field> fields) {

    public FactType {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
