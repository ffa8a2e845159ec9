package io.baton.engine.catalogue;

import io.baton.core.fact.FactType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What a data folder holds.
 *
 * @param name the catalogue's name
 * @param zone in which instants become dates, and local times of files are meant
 * @param tables the fact types in the order of the text, then people, assignments, targets, ratings
 */
public record Catalogue(String name, ZoneId zone, List<Table> tables) {

    public Catalogue {
        tables = List.copyOf(tables);
    }

    /** The declared fact types, without the built-in tables. */
    public List<FactType> factTypes() {
        return tables.stream()
                .filter(table -> table.purpose() == Purpose.FACTS)
                .map(Table::type)
                .toList();
    }

    /** The same with only those of its fact types, and with all built-in tables. */
    public Catalogue withFacts(Set<String> names) {
        List<Table> kept = tables.stream()
                .filter(table -> table.purpose() != Purpose.FACTS || names.contains(table.name()))
                .toList();
        return new Catalogue(name, zone, kept);
    }

    /**
     * The same for files of Baton's own making: each table in a file that bears its name, with a column for each field.
     *
     * @param isRead whether a calculated field of a table is read from its column instead
     */
    public Catalogue ofOwnFiles(BiPredicate<String, String> isRead) {
        List<Table> own = tables.stream()
                .map(table -> table.ofOwnFiles(field -> isRead.test(table.name(), field)))
                .toList();
        return new Catalogue(name, zone, own);
    }

    /** The table of that name: a fact type or {@code people}, {@code assignments}, {@code targets}, {@code ratings}. */
    public Optional<Table> table(String tableName) {
        return tables.stream().filter(table -> table.name().equals(tableName)).findFirst();
    }
}
