package io.baton.engine.catalogue;

import io.baton.core.document.Entries;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads where the rows of a table come from. */
final class SourceReader {

    private final LayoutReader layouts;
    private final Layout defaults;
    private final Problems problems;

    SourceReader(LayoutReader layouts, Layout defaults, Problems problems) {
        this.layouts = layouts;
        this.defaults = defaults;
        this.problems = problems;
    }

    /** The fields that a source may name, those that it may not because they are calculated, and those already reported. */
    record Target(FactType type, Set<String> calculated, Set<String> refused) {
        List<String> names() {
            return type.fields().stream()
                    .map(Field::name)
                    .filter(name -> !calculated.contains(name))
                    .toList();
        }
    }

    List<Source> read(Optional<Node> from, Target target) {
        List<Source> sources = from.map(SourceReader::items).orElse(List.of()).stream()
                .flatMap(node -> Entries.of(node, CataloguePlaces.SOURCE, problems).stream())
                .flatMap(entries -> source(entries, target).stream())
                .toList();
        return from.isPresent() ? sources : List.of(Source.ofDefaultFiles(defaults));
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    }

    private Optional<Source> source(Entries entries, Target target) {
        Optional<Source.FileName> file = entries.scalar("file").flatMap(this::fileName);
        Layout layout = layouts.ofFile(entries, defaults);
        Map<String, Source.ColumnNames> columns = new LinkedHashMap<>();
        named(entries, "columns", target, (name, node) -> columns(name, node, columns));
        Map<String, String> constants = new LinkedHashMap<>();
        named(entries, "constant", target, (name, node) -> constant(name, node, columns, constants));
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        named(entries, "codes", target, (name, node) -> codes.put(name.text(), codes(node)));
        List<Source.Join> joins = entries.node("join").map(SourceReader::items).orElse(List.of()).stream()
                .flatMap(node -> Entries.of(node, CataloguePlaces.JOIN, problems).stream())
                .flatMap(join -> join(join).stream())
                .toList();
        return file.map(name -> new Source(Optional.of(name), layout, columns, constants, codes, joins));
    }

    private Optional<Source.FileName> fileName(Node.Scalar name) {
        Optional<String> refusal = FilePatterns.refusal(name.text());
        if (refusal.isPresent()) {
            problems.error(
                    name.at(),
                    "'" + Scalars.cut(name.text()) + "' " + refusal.get(),
                    "name a file in the data folder or below it, such as orders.csv or 2024/orders-*.csv");
            return Optional.empty();
        }
        return Optional.of(new Source.FileName(name.text(), name.at()));
    }

    /** Reads a map from fields to something; unknown fields are reported. */
    private void named(Entries entries, String key, Target target, BiConsumer<Node.Scalar, Node> entry) {
        Optional<Node> node = entries.node(key);
        if (node.isEmpty()) {
            return;
        }
        if (!(node.get() instanceof Node.Mapping mapping)) {
            problems.error(
                    node.get().at(),
                    "'" + key + "' is a map from fields, not " + Scalars.describe(node.get()),
                    "write '" + key + ": { field: … }'");
            return;
        }
        for (Node.Entry each : mapping.entries()) {
            if (isField(each.key(), target)) {
                entry.accept(each.key(), each.value());
            }
        }
    }

    private boolean isField(Node.Scalar name, Target target) {
        if (target.calculated().contains(name.text())) {
            problems.error(
                    name.at(),
                    "'" + name.text() + "' is calculated and has no column of its own",
                    "leave it out here, or leave 'less tax' out of the field");
            return false;
        }
        boolean known = target.names().contains(name.text());
        if (!known && !target.refused().contains(name.text())) {
            problems.error(
                    name.at(),
                    "'" + target.type().name() + "' has no field '" + Scalars.cut(name.text()) + "'",
                    Suggestion.forUnknown(name.text(), target.names()));
        }
        return known;
    }

    private void columns(Node.Scalar field, Node node, Map<String, Source.ColumnNames> columns) {
        List<Node.Scalar> names = Scalars.scalars(node, "'" + field.text() + "'", problems);
        if (!names.isEmpty()) {
            columns.put(field.text(), new Source.ColumnNames(names));
        }
    }

    private void constant(
            Node.Scalar field, Node node, Map<String, Source.ColumnNames> columns, Map<String, String> constants) {
        if (columns.containsKey(field.text())) {
            problems.error(field.at(), "'" + field.text() + "' has both a column and a constant", "keep one of them");
        }
        text(node, "'" + field.text() + "'").ifPresent(text -> constants.put(field.text(), text));
    }

    private Map<String, String> codes(Node node) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> text(entry.value(), "a code")
                            .ifPresent(own -> codes.put(entry.key().text().strip(), own)));
        }
        if (codes.isEmpty()) {
            problems.error(
                    node.at(),
                    "'codes' of a field is a map from foreign codes to own words",
                    "write such as { 新签: new }");
        }
        return codes;
    }

    private Optional<String> text(Node node, String what) {
        if (node instanceof Node.Scalar(String text, Location _)) {
            return Optional.of(text.strip());
        }
        problems.error(node.at(), what + " takes a text, not " + Scalars.describe(node), "write one text behind it");
        return Optional.empty();
    }

    private Optional<Source.Join> join(Entries entries) {
        Optional<Source.FileName> file = entries.scalar("file").flatMap(this::fileName);
        Layout layout = layouts.ofFile(entries, defaults);
        Optional<Node> on = entries.node("on");
        if (file.isEmpty() || on.isEmpty()) {
            return Optional.empty();
        }
        if (on.get() instanceof Node.Mapping mapping) {
            return columnPair(mapping)
                    .map(pair -> new Source.Join(file.get(), layout, pair.key(), (Node.Scalar) pair.value()));
        }
        return entries.scalar("on").map(column -> new Source.Join(file.get(), layout, column, column));
    }

    private Optional<Node.Entry> columnPair(Node.Mapping mapping) {
        if (mapping.entries().size() == 1 && mapping.entries().getFirst().value() instanceof Node.Scalar) {
            return Optional.of(mapping.entries().getFirst());
        }
        problems.error(
                mapping.at(),
                "'on' takes one pair of columns",
                "write 'on: { column of the row: column of the look-up file }'");
        return Optional.empty();
    }
}
