package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Titles;
import io.baton.core.plan.Scorecard.Notation;
import io.baton.core.plan.Scorecard.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads scorecards: dimensions with weights, down to indicators. */
final class ScorecardReader {

    static final Map<String, Notation> NOTATIONS = Map.of("per level", Notation.PER_LEVEL, "global", Notation.GLOBAL);

    private static final Map<String, RollUp.Weighting> WEIGHTINGS =
            Map.of("equal", new RollUp.Equal(), "days", new RollUp.ByDays());

    /** Levels of dimensions; more are a mistake. */
    private static final int DEEPEST = 8;

    private final NamedTerms terms;
    private final Problems problems;

    ScorecardReader(NamedTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    Optional<Scorecard> read(Node.Scalar cycle, Node value) {
        long before = problems.errorCount();
        return Entries.of(value, ResultGrammar.SCORECARD, problems).map(in -> {
            Notation notation = in.choice("weights", NOTATIONS).orElse(Notation.PER_LEVEL);
            List<Part> dimensions = new ArrayList<>();
            for (Node.Entry entry : in.others()) {
                terms.checkName(entry.key(), "'" + cycle.text() + "'", PlanValues.LABEL);
                dimension(entry.key(), entry.value(), 1).ifPresent(dimensions::add);
            }
            List<String> shown =
                    in.scalars("show").stream().map(Node.Scalar::text).toList();
            if (problems.errorCount() > before) {
                terms.unreadable().add(cycle.text());
            }
            return new Scorecard(cycle.text(), notation, dimensions, shown, cycle.at());
        });
    }

    private Optional<Part> dimension(Node.Scalar name, Node value, int level) {
        if (level > DEEPEST) {
            problems.error(name.at(), "dimensions lie deeper than " + DEEPEST + " levels", "flatten the tree");
            return Optional.empty();
        }
        long before = problems.errorCount();
        return Entries.of(value, ResultGrammar.DIMENSION, problems).map(in -> {
            Titles title = in.titles("title").orElse(Titles.same(name.text()));
            BigDecimal weight = in.number("weight").orElse(BigDecimal.ONE);
            boolean equal = in.node("items").filter(ScorecardReader::isEqual).isPresent();
            List<Part> parts = in.has("parts")
                    ? terms.read(in, "parts", PlanValues.LABEL, (part, inner) -> dimension(part, inner, level + 1))
                    : in.node("items").map(this::items).orElse(List.of());
            Optional<RollUp> rollUp = in.node("roll up").flatMap(this::rollUp);
            if (problems.errorCount() == before) {
                refuseEmpty(name, in, parts);
            }
            return new Scorecard.Dimension(
                    name.text(), title, weight, in.text("perspective"), equal, parts, rollUp, name.at());
        });
    }

    private void refuseEmpty(Node.Scalar name, Entries in, List<Part> parts) {
        long contents = Stream.of("items", "parts", "roll up").filter(in::has).count();
        if (contents > 1 || (parts.isEmpty() && !in.has("roll up"))) {
            problems.error(
                    name.at(),
                    "'" + name.text() + "' holds " + (contents > 1 ? "more than one kind of content" : "nothing"),
                    "write either 'items' (indicators), or 'parts' (dimensions), or 'roll up' (shorter periods)");
        }
    }

    private Optional<RollUp> rollUp(Node node) {
        if (node instanceof Node.Scalar cycle) {
            return Optional.of(new RollUp(cycle.text(), new RollUp.Equal(), cycle.at()));
        }
        return Entries.of(node, ResultGrammar.ROLL_UP, problems)
                .flatMap(in -> in.scalar("of")
                        .map(cycle -> new RollUp(
                                cycle.text(),
                                in.node("weights").map(this::weighting).orElseGet(RollUp.Equal::new),
                                cycle.at())));
    }

    private RollUp.Weighting weighting(Node node) {
        if (node instanceof Node.Sequence list) {
            List<BigDecimal> weights = new ArrayList<>();
            list.items()
                    .forEach(item -> Scalars.number(item, "'weights'", problems).ifPresent(weights::add));
            return new RollUp.Listed(weights);
        }
        return Scalars.choice(node, "'weights'", WEIGHTINGS, problems).orElseGet(RollUp.Equal::new);
    }

    private static boolean isEqual(Node items) {
        return items instanceof Node.Mapping mapping && mapping.get("weights").isPresent();
    }

    private List<Part> items(Node node) {
        if (isEqual(node)) {
            return Entries.of(node, ResultGrammar.EQUAL_ITEMS, problems)
                    .map(in -> {
                        in.choice("weights", Map.of("equal", true));
                        return in.scalars("of").stream()
                                .map(name -> (Part) new Scorecard.Item(name.text(), BigDecimal.ONE, name.at()))
                                .toList();
                    })
                    .orElse(List.of());
        }
        if (node instanceof Node.Sequence) {
            problems.error(
                    node.at(), "items need weights", "write { name: weight, … }, or { weights: equal, of: [name, …] }");
            return List.of();
        }
        return terms.read(
                node,
                "'items'",
                PlanValues.FIGURE,
                (name, value) -> Scalars.number(value, "'" + name.text() + "'", problems)
                        .map(weight -> (Part) new Scorecard.Item(name.text(), weight, name.at())));
    }
}
