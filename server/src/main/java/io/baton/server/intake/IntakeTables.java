package io.baton.server.intake;

import io.baton.core.document.Language;
import io.baton.core.document.Problems;
import io.baton.core.document.Titles;
import io.baton.core.fact.Field;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Table;
import io.baton.engine.yaml.YamlText;
import io.baton.server.facts.Catalogues;
import io.baton.server.page.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What files are brought for: the fact types of the catalogue, by its titles, and targets, people, assignments and units, which have the
 * same ones everywhere.
 */
@Component
class IntakeTables {

    /** People, assignments and units as they are called where no catalogue says so. */
    private static final Catalogue ORGANISATION = organisation();

    private static final List<String> BESIDE = List.of("targets", "people", "assignments", "units");

    private final Catalogues catalogues;

    IntakeTables(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** All of them, facts first; the organisation is there before any catalogue. */
    List<Table> all() {
        Stream<Table> facts = catalogues.current().map(Catalogue::factTypes).orElse(List.of()).stream()
                .flatMap(type -> table(type.name()).stream());
        Stream<Table> beside = BESIDE.stream().flatMap(name -> brought(name).stream());
        return Stream.concat(facts, beside).toList();
    }

    /** One as rows of it are sent, with a column for each field. */
    Optional<Table> table(String name) {
        return catalogues.table(name).map(IntakeTables::titled);
    }

    /** One as somebody brings it, of the organisation too, with a column for each field. */
    Optional<Table> brought(String name) {
        return known(name, catalogue -> catalogue.ofOwnFiles((_, _) -> false));
    }

    /** Whether the organisation keeps its rows. */
    static boolean isOfOrganisation(Table table) {
        return table.purpose() == Purpose.PEOPLE
                || table.purpose() == Purpose.ASSIGNMENTS
                || table.purpose() == Purpose.UNITS;
    }

    private static boolean isBrought(Table table) {
        return Catalogues.isSent(table) || isOfOrganisation(table);
    }

    /** One as the catalogue declares it, with what it says of files. */
    Optional<Table> declared(String name) {
        return known(name, catalogue -> catalogue);
    }

    private Optional<Table> known(String name, UnaryOperator<Catalogue> files) {
        return catalogues
                .current()
                .flatMap(catalogue -> files.apply(catalogue).table(name))
                .filter(IntakeTables::isBrought)
                .or(() -> ORGANISATION.table(name).filter(IntakeTables::isOfOrganisation))
                .map(IntakeTables::titled);
    }

    private static Catalogue organisation() {
        Problems problems = new Problems();
        return YamlText.read("organisation", "{ baton: 1, catalogue: organisation, units: {} }", problems)
                .flatMap(node -> CatalogueReader.read(node, problems))
                .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
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
