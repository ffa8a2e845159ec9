package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.formula.Expression;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.formula.FormulaParser;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads amounts: a formula, or a table that picks one; and the bounds of tables and tiers. */
record PayAmountReader(Problems problems) {

    private static final Map<String, Bands.Outside> OUTSIDE =
            Map.of("nothing", Bands.Outside.NOTHING, "nearest", Bands.Outside.NEAREST, "refuse", Bands.Outside.REFUSE);
    private static final String ABOVE = "above ";

    /** Reads what stands in a row. */
    interface CellReader<T> {
        Optional<T> read(Node node);
    }

    Optional<Amount> read(Node node) {
        return node instanceof Node.Mapping
                ? Entries.of(node, PayPriceGrammar.TABLE, problems).flatMap(this::table)
                : formula(node).map(Amount.Formula::new);
    }

    Optional<Expression> formula(Node node) {
        return Scalars.scalar(node, "an amount", problems).flatMap(text -> FormulaParser.parse(text, problems));
    }

    private Optional<Amount> table(Entries in) {
        long before = problems.errorCount();
        List<Expression> by = new ArrayList<>();
        for (Node.Scalar driver : in.scalars("by")) {
            FormulaParser.parse(driver, problems).ifPresent(by::add);
        }
        Amount.Pick pick = in.choice("pick", Map.of("lowest", Amount.Pick.LOWEST, "highest", Amount.Pick.HIGHEST))
                .orElse(Amount.Pick.LOWEST);
        if (in.has("pick") && by.size() == 1) {
            idle(in, "pick", "with several drivers", "name them: by: [attainment, growth]");
        }
        Optional<Expression> across = in.scalar("across").flatMap(text -> FormulaParser.parse(text, problems));
        Optional<Amount.Rows> rows = in.node("rows").flatMap(node -> rows(node, across.isPresent(), Optional.of(in)));
        return rows.isEmpty() || by.isEmpty() || problems.errorCount() > before
                ? Optional.empty()
                : Optional.of(new Amount.Table(by, pick, across, rows.get()));
    }

    /** Rows, or the columns of one, which have no ends of their own. */
    private Optional<Amount.Rows> rows(Node node, boolean across, Optional<Entries> ends) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            problems.error(
                    node.at(), "'rows' is a map from bounds or texts to amounts", "write such as { 0%: 1%, 80%: 2% }");
            return Optional.empty();
        }
        boolean numbers =
                mapping.entries().stream().allMatch(entry -> isBound(entry.key().text()));
        if (numbers) {
            return bands(mapping, ends, cell -> cell(cell, across)).map(Amount.Rows.Bounds::new);
        }
        ends.ifPresent(this::refuseEnds);
        List<Amount.Choice> choices = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            cell(entry.value(), across)
                    .ifPresent(cell -> choices.add(new Amount.Choice(entry.key().text(), cell)));
        }
        return Optional.of(new Amount.Rows.Choices(choices));
    }

    /** Texts have no ends: what is not listed pays nothing. */
    private void refuseEnds(Entries in) {
        for (String key : List.of("to", "below", "above")) {
            if (in.has(key)) {
                idle(in, key, "with rows of numbers", "leave it out");
            }
        }
    }

    private void idle(Entries in, String key, String where, String mend) {
        problems.error(in.at(key), "'" + key + "' is of use only " + where, mend);
    }

    private Optional<Amount.Cell> cell(Node node, boolean across) {
        if (across && node instanceof Node.Mapping) {
            return rows(node, false, Optional.empty()).map(Amount.Cell.Across::new);
        }
        return formula(node).map(Amount.Cell.One::new);
    }

    private static boolean isBound(String text) {
        return text.matches("(above )?-?[0-9].*");
    }

    /** Bands over rising bounds; {@code ends} is the map with {@code to}, {@code below} and {@code above}. */
    <T> Optional<Bands<T>> bands(Node.Mapping mapping, Optional<Entries> ends, CellReader<T> cells) {
        List<Bands.Band<T>> bands = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            Optional<Bands.Edge> edge = edge(entry.key());
            Optional<T> cell = cells.read(entry.value());
            if (edge.isPresent() && cell.isPresent()) {
                if (!bands.isEmpty() && !follows(edge.get(), bands.getLast().from())) {
                    problems.error(
                            entry.key().at(),
                            "the bound '" + entry.key().text() + "' does not lie above the one before it",
                            "order the bounds by rising value, each once");
                }
                bands.add(new Bands.Band<>(edge.get(), cell.get()));
            }
        }
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ended(bands, ends));
    }

    private <T> Bands<T> ended(List<Bands.Band<T>> bands, Optional<Entries> ends) {
        Optional<Bands.Edge> end = ends.flatMap(in -> in.scalar("to")).flatMap(this::edge);
        end.filter(to -> !follows(to, bands.getLast().from()))
                .ifPresent(_ -> problems.error(
                        ends.orElseThrow().at("to"), "'to' does not lie above the last bound", "write a greater one"));
        Bands.Outside below = ends.flatMap(in -> in.choice("below", OUTSIDE)).orElse(Bands.Outside.NOTHING);
        Bands.Outside above = ends.flatMap(in -> in.choice("above", OUTSIDE)).orElse(Bands.Outside.NEAREST);
        if (ends.filter(in -> in.has("above") && !in.has("to")).isPresent()) {
            problems.error(
                    ends.orElseThrow().at("above"),
                    "'above' can never apply, for the last row has no end",
                    "write 'to: …', or leave 'above' out");
        }
        return new Bands<>(bands, end, below, above);
    }

    private static boolean follows(Bands.Edge edge, Bands.Edge before) {
        int order = edge.at().compareTo(before.at());
        return order > 0 || (order == 0 && before.included() && !edge.included());
    }

    private Optional<Bands.Edge> edge(Node.Scalar text) {
        boolean above = text.text().startsWith(ABOVE);
        Node.Scalar bound = above
                ? new Node.Scalar(
                        text.text().substring(ABOVE.length()), text.at().right(ABOVE.length()))
                : text;
        Optional<Literal> literal = Bounds.read(bound, "a bound", problems);
        return literal.map(found -> new Bands.Edge(Bounds.amount(found), !above, found.kind()));
    }
}
