package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.plan.Parameter.Own;
import io.baton.core.value.Kind;
import java.util.List;
import java.util.Optional;

/** Reads and writes parameters. */
record ParameterReader(NamedTerms terms, Problems problems) {

    static final Shape.Text WHOSE = Shape.text("a name", ".{1,200}");

    Optional<Parameter> read(Node.Scalar name, Node node) {
        return Entries.of(node, IndicatorGrammar.PARAMETER, problems).flatMap(in -> {
            Titles title = in.titles("title").orElse(Titles.same(name.text()));
            Optional<Kind> kind = in.node("kind")
                    .flatMap(text -> Scalars.choice(text, "a parameter", PlanValues.targetKinds(), problems));
            Optional<Literal> value = in.node("value").flatMap(bound -> Bounds.read(bound, "'value'", problems));
            List<Own> byUnit = terms.read(in, "by unit", WHOSE, this::own);
            List<Own> byRole = terms.read(in, "by role", WHOSE, this::own);
            return kind.flatMap(
                    of -> value.map(usual -> new Parameter(name.text(), title, of, usual, byUnit, byRole, name.at())));
        });
    }

    private Optional<Own> own(Node.Scalar whose, Node node) {
        return Bounds.read(node, "'" + whose.text() + "'", problems).map(value -> new Own(whose.text(), value));
    }

    static Written write(List<Parameter> parameters) {
        Written written = new Written();
        for (Parameter parameter : parameters) {
            written.put(
                    parameter.name(),
                    new Written()
                            .putTitle(parameter.title(), parameter.name())
                            .put("kind", parameter.kind().label())
                            .put("value", Written.bound(parameter.value()))
                            .putFilled("by unit", values(parameter.byUnit()))
                            .putFilled("by role", values(parameter.byRole()))
                            .node());
        }
        return written;
    }

    private static Written values(List<Own> values) {
        Written written = new Written();
        values.forEach(own -> written.put(own.whose(), Written.bound(own.value())));
        return written;
    }
}
