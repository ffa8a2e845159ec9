package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.plan.Curve.Edge;
import io.baton.core.plan.Curve.Row;
import io.baton.core.plan.Indicator.WrittenCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a table of rows with written edges; gaps, overlaps and reversed edges are refused (rule P3). */
final class RowsReader {

    private static final String ELSE = "else";
    private static final Pattern FORM =
            Pattern.compile("(?:(from|above) +(-?[0-9].*?))?(?: *\\b(to below|to|below) +(-?[0-9].*?))?");

    private static final Pattern NUMERIC = Pattern.compile("(from|above|to|below) +-?[0-9].*");

    private final Problems problems;
    private final List<Read> rows = new ArrayList<>();
    private final List<Literal> bounds = new ArrayList<>();

    RowsReader(Problems problems) {
        this.problems = problems;
    }

    /** A row with the text that says which values it holds. */
    private record Read(Row row, Node.Scalar key) {

        String text() {
            return key.text();
        }
    }

    Optional<WrittenCurve> read(Node node) {
        if (!(node instanceof Node.Mapping table)) {
            problems.error(
                    node.at(), "'table' is a map from rows to scores", "write such as { to 40: 1, above 40: 2 }");
            return Optional.empty();
        }
        if (isOfTexts(table)) {
            return texts(table);
        }
        long before = problems.errorCount();
        Optional<BigDecimal> otherwise = Optional.empty();
        for (Node.Entry entry : table.entries()) {
            Optional<BigDecimal> score = Scalars.number(entry.value(), "a score", problems);
            if (entry.key().text().equals(ELSE)) {
                otherwise = score;
            } else {
                score.ifPresent(points -> row(entry.key(), points));
            }
        }
        if (problems.errorCount() == before) {
            refuseHoles(node, table.get(ELSE));
        }
        Curve curve = new Curve.Table(rows.stream().map(Read::row).toList(), otherwise);
        return problems.errorCount() == before
                ? Optional.of(new WrittenCurve(curve, bounds, node.at()))
                : Optional.empty();
    }

    private static boolean isOfTexts(Node.Mapping table) {
        List<String> keys = table.entries().stream()
                .map(entry -> entry.key().text())
                .filter(key -> !key.equals(ELSE))
                .toList();
        return !keys.isEmpty()
                && keys.stream().noneMatch(key -> NUMERIC.matcher(key).matches() || key.matches("-?[0-9].*"));
    }

    private Optional<WrittenCurve> texts(Node.Mapping table) {
        List<Curve.Choice> choices = new ArrayList<>();
        Optional<BigDecimal> otherwise = Optional.empty();
        for (Node.Entry entry : table.entries()) {
            Optional<BigDecimal> score = Scalars.number(entry.value(), "a score", problems);
            if (entry.key().text().equals(ELSE)) {
                otherwise = score;
            } else {
                score.ifPresent(
                        points -> choices.add(new Curve.Choice(entry.key().text(), points)));
            }
        }
        return Optional.of(new WrittenCurve(new Curve.Choices(choices, otherwise), List.of(), table.at()));
    }

    private void row(Node.Scalar key, BigDecimal score) {
        Matcher form = FORM.matcher(key.text());
        if (!form.matches() || key.text().isEmpty()) {
            problems.error(
                    key.at(),
                    "the row '" + Scalars.cut(key.text()) + "' does not say which values it holds",
                    "write such as 'to 40', 'above 40 to below 70', 'from 70'");
            return;
        }
        Optional<Edge> from = edge(key, form, 1);
        Optional<Edge> to = edge(key, form, 3);
        if (from.isPresent() && to.isPresent() && isEmpty(from.get(), to.get())) {
            problems.error(
                    key.at(),
                    "the row '" + key.text() + "' holds no value",
                    "write the lesser edge first, each included");
            return;
        }
        rows.add(new Read(new Row(from, to, score), key));
    }

    private Optional<Edge> edge(Node.Scalar key, Matcher form, int word) {
        if (form.start(word) < 0) {
            return Optional.empty();
        }
        Node.Scalar bound = new Node.Scalar(
                key.text().substring(form.start(word + 1), form.end(word + 1)),
                key.at().right(form.start(word + 1)));
        boolean included = form.group(word).equals("from") || form.group(word).equals("to");
        return Bounds.read(bound, "a bound", problems).map(literal -> {
            bounds.add(literal);
            return new Edge(Bounds.amount(literal), included);
        });
    }

    private static boolean isEmpty(Edge from, Edge to) {
        int order = from.bound().compareTo(to.bound());
        return order > 0 || (order == 0 && !(from.included() && to.included()));
    }

    private void refuseHoles(Node table, Optional<Node> otherwise) {
        if (rows.isEmpty()) {
            problems.error(table.at(), "a table needs a row or more", "write such as { to 40: 1, above 40: 2 }");
            return;
        }
        for (int i = 1; i < rows.size(); i++) {
            refuseHole(rows.get(i - 1), rows.get(i));
        }
        boolean open = rows.getFirst().row().from().isPresent()
                || rows.getLast().row().to().isPresent();
        if (open && otherwise.isEmpty()) {
            Read end = rows.getFirst().row().from().isPresent() ? rows.getFirst() : rows.getLast();
            problems.error(
                    end.key().at(),
                    "values beyond '" + end.text() + "' are in no row of the table",
                    "leave out its outer edge, or add 'else: …'");
        }
        otherwise
                .filter(_ -> !open)
                .ifPresent(node ->
                        problems.error(node.at(), "'else' can never apply: every value is in a row", "leave it out"));
    }

    /** Two rows lie side by side where the one starts with what the other just leaves out. */
    private void refuseHole(Read left, Read right) {
        Optional<Edge> end = left.row().to();
        Optional<Edge> start = right.row().from();
        int order = end.isPresent() && start.isPresent()
                ? start.get().bound().compareTo(end.get().bound())
                : -1;
        boolean both = order == 0 && start.get().included() && end.get().included();
        boolean neither = order == 0 && !start.get().included() && !end.get().included();
        if (order < 0 || both) {
            problems.error(
                    right.key().at(),
                    "the row '" + right.text() + "' overlaps '" + left.text() + "'",
                    "order the rows by rising value, each value in one of them");
        } else if (order > 0 || neither) {
            problems.error(
                    right.key().at(),
                    "values between '" + left.text() + "' and '" + right.text() + "' are in no row",
                    "let the one row start where the other ends: 'to 40', 'above 40'");
        }
    }
}
