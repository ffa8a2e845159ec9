package io.baton.server.intake;

import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Table;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody has chosen in the form of a file; what is not one of the choices stays as it was.
 *
 * @param request with the form
 * @param before how the file was read until then
 */
record ChosenReading(HttpServletRequest request, Reading before) {

    private static final int LONGEST = 100;

    /** The choices without those of columns. */
    Reading withoutColumns() {
        return new Reading(
                before.format(),
                value("encoding").filter(Reading.ENCODINGS::contains).orElse(before.encoding()),
                one(Reading.Delimiter.values(), "delimiter", before.delimiter()),
                one(Reading.DateOrder.values(), "dates", before.dates()),
                one(Reading.DecimalMark.values(), "mark", before.mark()),
                value("source")
                        .map(String::strip)
                        .filter(source -> !source.isEmpty() && source.length() <= LONGEST)
                        .orElse(before.source()),
                before.columns());
    }

    /**
     * All choices. Columns are chosen by their place; where another encoding or delimiter gives other columns, they are suggested
     * anew.
     */
    Reading with(Table declared, List<String> header) {
        Reading reading = withoutColumns();
        boolean isOther = !reading.encoding().equals(before.encoding()) || reading.delimiter() != before.delimiter();
        return reading.with(isOther ? new Suggestions(declared).of(header) : columns(declared, header));
    }

    private Map<String, String> columns(Table declared, List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Field field : declared.type().fields()) {
            value("column." + field.name())
                    .filter(place -> place.matches("[0-9]{1,5}"))
                    .map(Integer::valueOf)
                    .filter(place -> place < header.size())
                    .ifPresent(place -> columns.put(field.name(), header.get(place)));
        }
        return columns;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private <T extends Enum<T>> T one(T[] values, String name, T otherwise) {
        return Stream.of(values)
                .filter(one -> value(name).equals(Optional.of(one.name())))
                .findFirst()
                .orElse(otherwise);
    }
}
