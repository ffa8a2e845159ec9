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

    static final Shape.Text PERSON = Shape.text("a person", "\\S(.{0,58}\\S)?");

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
        return Entries.of(node, ExampleGrammar.TEST, problems).map(in -> {
            List<Given> given = terms.read(
                    in,
                    "given",
                    ANY_FIGURE,
                    (name, value) -> Scalars.scalar(value, "'" + name.text() + "'", problems)
                            .map(text -> new Given(name.text(), text)));
            List<Expected> expected = new ArrayList<>();
            in.node("expect").ifPresent(expect -> expected.addAll(expected("", expect)));
            terms.read(in, "expect of", PERSON, (person, expect) -> {
                expected.addAll(expected(person.text(), expect));
                return Optional.of(person);
            });
            return new PlanExample(
                    in.text("name").orElse(""),
                    in.text("cycle"),
                    given,
                    new ExampleDataReader(terms, problems).read(in),
                    expected,
                    node.at());
        });
    }

    private List<Expected> expected(String person, Node expect) {
        return Entries.of(expect, ExampleGrammar.EXPECT, problems)
                .map(in -> expected(person, in))
                .orElse(List.of());
    }

    private List<Expected> expected(String person, Entries in) {
        List<Expected> expected = new ArrayList<>();
        expected.addAll(named(person, in, "indicators", What.INDICATOR));
        expected.addAll(named(person, in, "scores", What.SCORE));
        expected.addAll(named(person, in, "dimensions", What.DIMENSION));
        expected.addAll(named(person, in, "perspectives", What.PERSPECTIVE));
        in.scalar("total").ifPresent(value -> expected.add(new Expected(person, What.TOTAL, "total", value)));
        in.scalar("grade").ifPresent(value -> expected.add(new Expected(person, What.GRADE, "grade", value)));
        expected.addAll(decided(person, in, "calibrated", What.CALIBRATED_TOTAL, What.CALIBRATED_GRADE));
        expected.addAll(decided(person, in, "final", What.FINAL_TOTAL, What.FINAL_GRADE));
        expected.addAll(pay(person, in, "pay", What.PAY));
        expected.addAll(pay(person, in, "posted", What.POSTED));
        return expected;
    }

    /** The amount of a term in all, or by deal or period. */
    private List<Expected> pay(String person, Entries in, String key, What what) {
        List<Expected> expected = new ArrayList<>();
        terms.read(in, key, PlanValues.FIGURE, (term, value) -> {
            if (value instanceof Node.Mapping) {
                terms.read(value, "'" + term.text() + "'", PERSON, (item, amount) -> {
                    amount(person, what, term.text() + " " + item.text(), amount)
                            .ifPresent(expected::add);
                    return Optional.of(item);
                });
            } else {
                amount(person, what, term.text(), value).ifPresent(expected::add);
            }
            return Optional.of(term);
        });
        return expected;
    }

    private Optional<Expected> amount(String person, What what, String name, Node value) {
        return Scalars.scalar(value, "'" + name + "'", problems).map(text -> new Expected(person, what, name, text));
    }

    private List<Expected> decided(String person, Entries in, String key, What total, What grade) {
        List<Expected> expected = new ArrayList<>();
        in.node(key)
                .flatMap(node -> Entries.of(node, ExampleGrammar.DECIDED, problems))
                .ifPresent(stage -> {
                    stage.scalar("total").ifPresent(value -> expected.add(new Expected(person, total, "total", value)));
                    stage.scalar("grade").ifPresent(value -> expected.add(new Expected(person, grade, "grade", value)));
                });
        return expected;
    }

    private List<Expected> named(String person, Entries in, String key, What what) {
        Shape.Text name = what == What.INDICATOR || what == What.SCORE ? PlanValues.FIGURE : PlanValues.LABEL;
        return terms.read(
                in,
                key,
                name,
                (figure, value) -> Scalars.scalar(value, "'" + figure.text() + "'", problems)
                        .map(text -> new Expected(person, what, figure.text(), text)));
    }
}
