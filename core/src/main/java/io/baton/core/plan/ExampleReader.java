package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.plan.PlanExample.Expected.What;
import io.baton.core.plan.PlanExample.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tests beside a plan. */
final class ExampleReader {

    private static final Shape.Text ANY_FIGURE =
            Shape.text("a figure", "[a-z][a-z0-9_-]{0,59}(\\.[a-z][a-z0-9_-]{0,59})?");

    private final NamedTerms terms;
    private final Problems problems;

    ExampleReader(NamedTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    List<PlanExample> read(Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            problems.error(node.at(), "'tests' is a list", "write '- given: …' below it");
            return List.of();
        }
        List<PlanExample> examples = new ArrayList<>();
        sequence.items().forEach(item -> example(item).ifPresent(examples::add));
        return examples;
    }

    private Optional<PlanExample> example(Node node) {
        return Entries.of(node, ResultGrammar.TEST, problems).map(in -> {
            List<Given> given = terms.read(
                    in,
                    "given",
                    ANY_FIGURE,
                    (name, value) -> Scalars.scalar(value, "'" + name.text() + "'", problems)
                            .map(text -> new Given(name.text(), text)));
            List<Expected> expected = in.node("expect")
                    .flatMap(expect -> Entries.of(expect, ResultGrammar.EXPECT, problems))
                    .map(this::expected)
                    .orElse(List.of());
            return new PlanExample(in.text("name").orElse(""), in.text("cycle"), given, expected, node.at());
        });
    }

    private List<Expected> expected(Entries in) {
        List<Expected> expected = new ArrayList<>();
        expected.addAll(named(in, "indicators", PlanValues.FIGURE, What.INDICATOR));
        expected.addAll(named(in, "scores", PlanValues.FIGURE, What.SCORE));
        expected.addAll(named(in, "dimensions", PlanValues.LABEL, What.DIMENSION));
        expected.addAll(named(in, "perspectives", PlanValues.LABEL, What.PERSPECTIVE));
        in.scalar("total").ifPresent(value -> expected.add(new Expected(What.TOTAL, "total", value)));
        in.scalar("grade").ifPresent(value -> expected.add(new Expected(What.GRADE, "grade", value)));
        return expected;
    }

    private List<Expected> named(Entries in, String key, Shape.Text name, What what) {
        return terms.read(
                in,
                key,
                name,
                (figure, value) -> Scalars.scalar(value, "'" + figure.text() + "'", problems)
                        .map(text -> new Expected(what, figure.text(), text)));
    }
}
