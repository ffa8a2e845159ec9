package io.baton.engine.catalogue;

import io.baton.core.document.Entries;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.document.Titles;
import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads fact types and built-in tables. */
final class TableReader {

    private final SourceReader sources;
    private final String base;
    private final Problems problems;

    TableReader(SourceReader sources, String base, Problems problems) {
        this.sources = sources;
        this.base = base;
        this.problems = problems;
    }

    Optional<Table> facts(Node.Scalar name, Node node) {
        return Entries.of(node, CataloguePlaces.FACT, problems).map(entries -> facts(name, node, entries));
    }

    private Table facts(Node.Scalar name, Node node, Entries entries) {
        List<Node.Scalar> key = entries.scalars("key");
        Optional<Node.Scalar> participant = entries.scalar("participant");
        List<String> needed = Stream.concat(key.stream(), participant.stream())
                .map(Node.Scalar::text)
                .toList();
        FieldReader fields = new FieldReader(needed, problems);
        entries.node("fields").ifPresent(fields::read);
        participant.ifPresent(field -> checkParticipant(field, fields));
        key.forEach(field -> checkKey(field, fields));
        FactType type = new FactType(
                name.text(),
                participant.map(Node.Scalar::text).orElse(""),
                key.stream().map(Node.Scalar::text).toList(),
                fields.fields());
        return new Table(
                type,
                Purpose.FACTS,
                entries.titles("title").orElse(Titles.same(name.text())),
                fields.titles(),
                fields.netOfTax(),
                sources.read(
                        entries.node("from"),
                        new SourceReader.Target(type, fields.netOfTax().keySet(), fields.refused())),
                name.at(),
                entries.yesNo("full").orElse(false),
                canonical(name.text(), Optional.of(node)));
    }

    Table builtIn(BuiltInTable table, Optional<Node> node, Location at) {
        FactType type = table.type();
        Optional<Entries> entries = node.flatMap(given -> Entries.of(given, CataloguePlaces.TABLE, problems));
        Optional<Node> from = entries.flatMap(given -> given.node("from"));
        return new Table(
                type,
                Purpose.of(table),
                Titles.same(type.name()),
                Map.of(),
                Map.of(),
                sources.read(from, new SourceReader.Target(type, Set.of(), Set.of())),
                node.map(Node::at).orElse(at),
                entries.flatMap(given -> given.yesNo("full")).orElse(false),
                canonical(type.name(), node));
    }

    private String canonical(String name, Optional<Node> node) {
        return base + "\n" + name + "\n" + node.map(NodeText::write).orElse("");
    }

    private void checkParticipant(Node.Scalar name, FieldReader fields) {
        field(name, fields)
                .filter(field -> field.kind() != Kind.TEXT)
                .ifPresent(field -> problems.error(
                        name.at(),
                        "the participant '" + field.name() + "' is "
                                + field.kind().label() + ", not text",
                        "make '" + field.name() + "' a text; numbers of people are texts too"));
    }

    private void checkKey(Node.Scalar name, FieldReader fields) {
        field(name, fields)
                .filter(field -> fields.netOfTax().containsKey(field.name()))
                .ifPresent(field -> problems.error(
                        name.at(),
                        "the key '" + field.name() + "' is calculated",
                        "name a field that is read from the file"));
    }

    private Optional<Field> field(Node.Scalar name, FieldReader fields) {
        Optional<Field> found = fields.fields().stream()
                .filter(field -> field.name().equals(name.text()))
                .findFirst();
        if (found.isEmpty() && !fields.isRefused(name.text())) {
            problems.error(
                    name.at(),
                    "there is no field '" + name.text() + "'",
                    Suggestion.forUnknown(name.text(), fields.names()));
        }
        return found;
    }
}
