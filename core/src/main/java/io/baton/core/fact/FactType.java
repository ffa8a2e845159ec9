package io.baton.core.fact;

import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type of business events: contract, payment, visit.
 *
 * @param name as measures call it
 * @param participant the field that says whose fact it is, a text
 * @param key the fields that tell two facts apart; empty where rows have only their place in the file
 * @param fields all fields, in the order of the catalogue
 */
public record FactType(String name, String participant, List<String> key, List<Field> fields) {

    /** Instants in UTC as engines write them, for a row of a ledger has one name wherever it is calculated. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public FactType {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }

    /**
     * The key of a row as a text, numbers with all decimals of the field: what a line of the ledger calls a deal. Several
     * parts are parted by a blank; one that is empty, or holds a blank or a quote, stands in quotes, so that different keys
     * are different texts. Empty where the type has no key.
     */
    public String keyText(FactRow row) {
        return key.size() == 1
                ? text(key.getFirst(), row.value(key.getFirst()))
                : key.stream().map(name -> apart(text(name, row.value(name)))).collect(Collectors.joining(" "));
    }

    private static String apart(String part) {
        boolean isPlain = !part.isEmpty() && !part.contains(" ") && !part.contains("\"");
        return isPlain ? part : "\"" + part.replace("\"", "\"\"") + "\"";
    }

    private String text(String name, Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Decimal(BigDecimal amount) ->
                amount.setScale(field(name).map(Field::decimals).orElse(0), RoundingMode.UNNECESSARY)
                        .toPlainString();
            case Value.Day(LocalDate date) -> date.toString();
            case Value.Moment(Instant instant) -> MOMENT.format(instant);
            case Value.YesNo(boolean yes) -> yes ? "true" : "false";
            case Value.Absent _ -> "";
        };
    }
}
