package io.baton.server.intake;

import io.baton.core.document.Language;
import io.baton.core.document.Titles;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.server.facts.Catalogues;
import io.baton.server.page.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What files are brought for: the fact types of the catalogue, by its titles, and targets, which have the same ones everywhere. */
@Component
class IntakeTables {

    private final Catalogues catalogues;

    IntakeTables(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** All of them, facts first. */
    List<Table> all() {
        List<Table> tables = catalogues.current().map(Catalogue::tables).orElse(List.of());
        return Stream.of(true, false)
                .flatMap(isFact -> tables.stream().filter(table -> (table.purpose() == Purpose.FACTS) == isFact))
                .flatMap(table -> table(table.name()).stream())
                .toList();
    }

    /** One as rows of it are sent, with a column for each field. */
    Optional<Table> table(String name) {
        return catalogues.table(name).map(IntakeTables::titled);
    }

    /** One as the catalogue declares it, with what it says of files. */
    Optional<Table> declared(String name) {
        return catalogues
                .current()
                .flatMap(catalogue -> catalogue.table(name))
                .filter(Catalogues::isSent)
                .map(IntakeTables::titled);
    }

    private static Table titled(Table table) {
        if (table.purpose() == Purpose.FACTS) {
            return table;
        }
        Map<String, Titles> fields = new LinkedHashMap<>();
        for (Field field : table.type().fields()) {
            fields.put(field.name(), titles("table." + table.name() + "." + field.name()));
        }
        return new Table(
                table.type(),
                table.purpose(),
                titles("table." + table.name()),
                fields,
                table.netOfTax(),
                table.sources(),
                table.at(),
                table.whole(),
                table.canonical());
    }

    private static Titles titles(String key) {
        return new Titles(said(key, Language.EN), said(key, Language.ZH_HANS), said(key, Language.ZH_HANT));
    }

    private static String said(String key, Language language) {
        return Words.beside(IntakeTables.class, language).say(key);
    }
}
