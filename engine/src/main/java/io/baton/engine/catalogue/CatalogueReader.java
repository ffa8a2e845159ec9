package io.baton.engine.catalogue;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.BuiltInTable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a catalogue from its text, all problems at once (rule P3). */
public final class CatalogueReader {

    private static final Set<String> BUILT_IN =
            Arrays.stream(BuiltInTable.values()).map(BuiltInTable::label).collect(Collectors.toUnmodifiableSet());

    private final Problems problems;

    private CatalogueReader(Problems problems) {
        this.problems = problems;
    }

    /** The catalogue; empty where an error was found, all of which are reported. */
    public static Optional<Catalogue> read(Node node, Problems problems) {
        long before = problems.errorCount();
        Optional<Catalogue> catalogue = Entries.of(node, CataloguePlaces.CATALOGUE, problems)
                .flatMap(entries -> new CatalogueReader(problems).catalogue(entries));
        return problems.errorCount() == before ? catalogue : Optional.empty();
    }

    private Optional<Catalogue> catalogue(Entries entries) {
        entries.choice("baton", Map.of("1", 1));
        entries.titles("title");
        Optional<String> name = entries.scalar("catalogue").flatMap(this::catalogueName);
        ZoneId zone = entries.scalar("zone").flatMap(this::zone).orElse(ZoneId.of("UTC"));
        LayoutReader layouts = new LayoutReader(problems);
        Layout defaults = entries.node("defaults")
                .flatMap(node -> Entries.of(node, CataloguePlaces.DEFAULTS, problems))
                .map(given -> layouts.read(given, Layout.STANDARD))
                .orElse(Layout.STANDARD);
        String base =
                zone + "\n" + entries.node("defaults").map(NodeText::write).orElse("");
        TableReader tables = new TableReader(new SourceReader(layouts, defaults, problems), base, problems);
        List<Table> all = new ArrayList<>(facts(entries, tables));
        for (BuiltInTable table : BuiltInTable.values()) {
            Optional<Node> given = entries.node(table.label());
            // a file such as territories.csv is often something else
            if (given.isPresent() || Purpose.of(table).isCalculatedWith()) {
                all.add(tables.builtIn(table, given, entries.at()));
            }
        }
        return name.map(text -> new Catalogue(text, zone, all));
    }

    private Optional<String> catalogueName(Node.Scalar scalar) {
        if (scalar.text().matches("[a-z][a-z0-9-]*")) {
            return Optional.of(scalar.text());
        }
        problems.error(
                scalar.at(),
                "'" + Scalars.cut(scalar.text()) + "' is no name of a catalogue",
                "write small letters, digits and hyphens, starting with a letter");
        return Optional.empty();
    }

    private Optional<ZoneId> zone(Node.Scalar scalar) {
        try {
            return Optional.of(ZoneId.of(scalar.text()));
        } catch (DateTimeException _) {
            String near = Suggestion.closest(scalar.text(), ZoneId.getAvailableZoneIds())
                    .map(zone -> "did you mean '" + zone + "'?")
                    .orElse("write a name such as Asia/Shanghai, Asia/Taipei or UTC");
            problems.error(scalar.at(), "unknown time zone '" + Scalars.cut(scalar.text()) + "'", near);
            return Optional.empty();
        }
    }

    private List<Table> facts(Entries entries, TableReader tables) {
        Optional<Node> facts = entries.node("facts");
        if (facts.isEmpty()) {
            return List.of();
        }
        if (!(facts.get() instanceof Node.Mapping mapping)) {
            problems.error(
                    facts.get().at(), "'facts' is a map of fact types", "write 'facts:' and under it 'order: { … }'");
            return List.of();
        }
        return mapping.entries().stream()
                .filter(entry -> isFree(entry.key()))
                .flatMap(entry -> tables.facts(entry.key(), entry.value()).stream())
                .toList();
    }

    private boolean isFree(Node.Scalar name) {
        boolean taken = BUILT_IN.contains(name.text());
        if (taken) {
            problems.error(
                    name.at(),
                    "'" + name.text() + "' is a built-in table, not a fact type",
                    "move it out of 'facts', or rename it");
        }
        return !taken && Names.check(name, "a fact type", problems);
    }
}
