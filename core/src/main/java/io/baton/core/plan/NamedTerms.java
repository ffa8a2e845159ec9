package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads maps from names to terms, and remembers the names whose terms could not be read. */
final class NamedTerms {

    /** The most terms of one kind; more are a mistake. */
    static final int MOST = 2_000;

    private final Problems problems;
    private final Set<String> unreadable = new HashSet<>();

    NamedTerms(Problems problems) {
        this.problems = problems;
    }

    /** Reads one term; reports what is wrong and gives nothing where it cannot. */
    interface Reader<T> {
        Optional<T> read(Node.Scalar name, Node value);
    }

    Set<String> unreadable() {
        return unreadable;
    }

    /** The terms behind a key that may be left out. */
    <T> List<T> read(Entries in, String key, Shape.Text name, Reader<T> reader) {
        return in.node(key)
                .map(node -> read(node, "'" + key + "'", name, reader))
                .orElse(List.of());
    }

    <T> List<T> read(Node node, String what, Shape.Text name, Reader<T> reader) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.error(
                    node.at(),
                    what + " is a map from names to values, not " + Scalars.describe(node),
                    "write one 'name: value' a line below it");
            return List.of();
        }
        if (mapping.entries().size() > MOST) {
            problems.error(mapping.at(), what + " holds more than " + MOST + " entries", "split the plan");
            return List.of();
        }
        List<T> terms = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            checkName(entry.key(), what, name);
            if (!entry.key().text().matches(name.pattern())) {
                unreadable.add(entry.key().text());
            }
            Optional<T> term = reader.read(entry.key(), entry.value());
            term.ifPresent(terms::add);
            if (term.isEmpty()) {
                unreadable.add(entry.key().text());
            }
        }
        return terms;
    }

    /** Reports a name that has not the form that is wanted. */
    void checkName(Node.Scalar name, String what, Shape.Text form) {
        if (!name.text().matches(form.pattern())) {
            problems.error(
                    name.at(),
                    "'" + Scalars.cut(name.text()) + "' cannot be " + form.what() + " in " + what,
                    proposal(name.text(), form));
        }
    }

    private static String proposal(String text, Shape.Text form) {
        if (form.equals(PlanValues.GRADE_NAME)) {
            return "write 1 to 20 characters";
        }
        if (form.equals(PlanValues.YEAR)) {
            return "write a year from 1900 to 2199";
        }
        String separator = form.equals(PlanValues.FIGURE) ? "_" : "-";
        String near = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", separator);
        return near.matches(form.pattern())
                ? "write '" + near + "'"
                : "write letters, digits and '" + separator + "', a small letter first";
    }
}
