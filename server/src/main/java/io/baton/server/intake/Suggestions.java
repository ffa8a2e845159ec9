package io.baton.server.intake;

import io.baton.core.document.Language;
import io.baton.core.document.Titles;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Source;
import io.baton.engine.catalogue.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which column of a file may be which field: by name, by title in any language, and by what the catalogue calls it in files. */
final class Suggestions {

    private final Table table;

    /** @param table as the catalogue declares it, with its sources */
    Suggestions(Table table) {
        this.table = table;
    }

    /** The column of each field that seems to have one; a column is taken once. */
    Map<String, String> of(List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Field field : table.type().fields()) {
            if (!table.netOfTax().containsKey(field.name())) {
                find(field, header, taken).ifPresent(column -> {
                    columns.put(field.name(), column);
                    taken.add(column);
                });
            }
        }
        return columns;
    }

    private Optional<String> find(Field field, List<String> header, Set<String> taken) {
        for (String name : names(field)) {
            Optional<String> column = header.stream()
                    .filter(one -> !taken.contains(one) && alike(one).equals(alike(name)))
                    .findFirst();
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }

    private List<String> names(Field field) {
        List<String> names = new ArrayList<>(List.of(field.name()));
        Optional<Titles> titles = Optional.ofNullable(table.fieldTitles().get(field.name()));
        titles.ifPresent(known -> Stream.of(Language.values()).map(known::in).forEach(names::add));
        for (Source source : table.sources()) {
            Optional.ofNullable(source.columns().get(field.name()))
                    .filter(column -> column.names().size() == 1)
                    .ifPresent(column -> names.add(column.names().getFirst().text()));
        }
        return names;
    }

    /** What is left of a name where capitals, blanks, marks and the star of required columns do not count. */
    private static String alike(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\u3000_\\-*＊.:：]", "");
    }
}
