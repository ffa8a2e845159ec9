package io.baton.engine.catalogue;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.fact.FactType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One table of a data folder: a declared fact type or a built-in table, and where its rows come from.
 *
 * @param type its fields and key
 * @param purpose what it is for
 * @param title its name for people
 * @param fieldTitles the names of its fields for people, where the catalogue gives them
 * @param netOfTax fields that are calculated when a row is read, by name
 * @param sources where its rows come from, at least one
 * @param at where the catalogue declares it
 * @param whole whether each file holds all of its rows, so that a row that a later file of the same name lacks is deleted
 * @param canonical all that the catalogue says of it, without positions: the same text reads the same rows from the same file
 */
public record Table(
        FactType type,
        Purpose purpose,
        Titles title,
        Map<String, Titles> fieldTitles,
        Map<String, NetOfTax> netOfTax,
        List<Source> sources,
        Location at,
        boolean whole,
        String canonical) {

    public Table {
        fieldTitles = Map.copyOf(fieldTitles);
        netOfTax = Map.copyOf(netOfTax);
        sources = List.copyOf(sources);
    }

    /** The same in a file that bears its name, with a column for each field. */
    Table ofOwnFiles(Predicate<String> isRead) {
        Map<String, NetOfTax> calculated = new LinkedHashMap<>(netOfTax);
        calculated.keySet().removeIf(isRead);
        return new Table(
                type,
                purpose,
                title,
                fieldTitles,
                calculated,
                List.of(Source.ofDefaultFiles(Layout.STANDARD)),
                at,
                whole,
                canonical + "\nown files, calculated " + calculated.keySet());
    }

    /** The name of the fact type or built-in table. */
    public String name() {
        return type.name();
    }
}
