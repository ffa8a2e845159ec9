package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.plan.Indicator.WrittenCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a value becomes a score (rule P4); tables with gaps, overlaps or reversed bounds are refused (rule P3). */
final class CurveReader {

    private static final List<String> FORMS =
            List.of("linear", "steps", "lower is better", "range is best", "pass", "table", "plus minus");
    private static final Set<String> BOUNDED = Set.of("linear", "lower is better", "plus minus");
    private static final String ABOVE = "above ";

    private final Problems problems;

    CurveReader(Problems problems) {
        this.problems = problems;
    }

    Optional<WrittenCurve> read(Node node) {
        return Entries.of(node, IndicatorGrammar.CURVE, problems).flatMap(in -> {
            List<String> given = FORMS.stream().filter(in::has).toList();
            if (given.size() != 1) {
                reportForm(in, given);
                return Optional.empty();
            }
            return read(in, given.getFirst());
        });
    }

    private void reportForm(Entries in, List<String> given) {
        if (in.isClear()) {
            problems.error(
                    in.at(),
                    given.isEmpty()
                            ? "a score needs a form"
                            : "a score has one form, not " + String.join(" and ", given),
                    "write one of " + String.join(", ", FORMS));
        }
    }

    private Optional<WrittenCurve> read(Entries in, String form) {
        Node table = in.node(form).orElseThrow();
        boolean line = BOUNDED.contains(form);
        Limits limits = new Limits(in.number("cap"), in.number("floor"));
        if (!line && (in.has("cap") || in.has("floor"))) {
            problems.error(
                    in.at(in.has("cap") ? "cap" : "floor"),
                    "a cap or floor can never apply to '" + form + "'",
                    "leave it out: the scores are those of the table");
        }
        return switch (form) {
            case "linear" -> linear(table, limits);
            case "steps" -> steps(table);
            case "lower is better" -> lowerIsBetter(table, limits);
            case "range is best" -> new RangeReader(problems).read(table);
            case "table" -> new RowsReader(problems).read(table);
            case "plus minus" -> plusMinus(table, limits);
            default -> new PassReader(problems).read(table);
        };
    }

    /** The greatest and the least score. */
    private record Limits(Optional<BigDecimal> cap, Optional<BigDecimal> floor) {}

    /** A row of a table: the bound, whether it is included, the score, and where the bound stands. */
    private record Row(Literal bound, boolean included, BigDecimal score, Location at) {

        String text() {
            return (included ? "" : ABOVE) + bound.text();
        }

        boolean follows(Row before) {
            int order = Bounds.amount(bound).compareTo(Bounds.amount(before.bound()));
            return order > 0 || (order == 0 && before.included() && !included);
        }
    }

    private Optional<WrittenCurve> plusMinus(Node table, Limits limits) {
        Optional<WrittenCurve> curve = new PlusMinusReader(limits.cap(), limits.floor(), problems).read(table);
        curve.ifPresent(written -> refuseLimits(table, limits, PlusMinusReader.points(written)));
        return curve;
    }

    private Optional<WrittenCurve> linear(Node table, Limits limits) {
        long before = problems.errorCount();
        List<Row> rows = rows(table, "linear", false);
        List<BigDecimal> scores = rows.stream().map(Row::score).toList();
        if (problems.errorCount() == before && rows.size() < 2) {
            problems.error(table.at(), "a line needs two points or more", "write such as { 60%: 0, 90%: 100 }");
        } else if (problems.errorCount() == before && scores.stream().allMatch(score -> isSame(score, scores))) {
            problems.error(table.at(), "every value scores the same", "write points with different scores");
        }
        if (problems.errorCount() > before) {
            return Optional.empty();
        }
        refuseLimits(table, limits, scores);
        List<Curve.Point> points = rows.stream()
                .map(row -> new Curve.Point(Bounds.amount(row.bound()), row.score()))
                .toList();
        return Optional.of(written(new Curve.Linear(points, limits.cap(), limits.floor()), rows, table));
    }

    private Optional<WrittenCurve> steps(Node table) {
        long before = problems.errorCount();
        List<Row> rows = rows(table, "steps", true);
        if (problems.errorCount() > before) {
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            problems.error(table.at(), "steps need a bound or more", "write such as { 80%: 60, 90%: 85, 95%: 100 }");
            return Optional.empty();
        }
        List<Curve.Step> steps = rows.stream()
                .map(row -> new Curve.Step(Bounds.amount(row.bound()), row.included(), row.score()))
                .toList();
        return Optional.of(written(new Curve.Steps(steps), rows, table));
    }

    private static boolean isSame(BigDecimal score, List<BigDecimal> scores) {
        return score.compareTo(scores.getFirst()) == 0;
    }

    private static WrittenCurve written(Curve curve, List<Row> rows, Node table) {
        return new WrittenCurve(curve, rows.stream().map(Row::bound).toList(), table.at());
    }

    private List<Row> rows(Node table, String what, boolean edges) {
        if (!(table instanceof Node.Mapping mapping)) {
            problems.error(
                    table.at(), "'" + what + "' is a map from values to scores", "write such as { 60%: 0, 90%: 100 }");
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            boolean above = edges && entry.key().text().startsWith(ABOVE);
            Optional<Literal> bound = Bounds.read(above ? behind(entry.key()) : entry.key(), "a bound", problems);
            Optional<BigDecimal> score = Scalars.number(entry.value(), "a score", problems);
            if (bound.isPresent() && score.isPresent()) {
                rows.add(new Row(bound.get(), !above, score.get(), entry.key().at()));
            }
        }
        refuseDisorder(rows);
        return rows;
    }

    private static Node.Scalar behind(Node.Scalar key) {
        return new Node.Scalar(key.text().substring(ABOVE.length()), key.at().right(ABOVE.length()));
    }

    private void refuseDisorder(List<Row> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).follows(rows.get(i - 1))) {
                problems.error(
                        rows.get(i).at(),
                        "the bound '" + rows.get(i).text() + "' does not lie above the one before it, '"
                                + rows.get(i - 1).text() + "'",
                        "order the bounds by rising value, each once");
            }
        }
    }

    private void refuseLimits(Node table, Limits limits, List<BigDecimal> scores) {
        for (BigDecimal score : scores) {
            boolean above = limits.cap().filter(cap -> score.compareTo(cap) > 0).isPresent();
            boolean below =
                    limits.floor().filter(floor -> score.compareTo(floor) < 0).isPresent();
            if (above || below) {
                problems.error(
                        table.at(),
                        "the score " + score.toPlainString() + " can never be reached: it lies "
                                + (above ? "above the cap" : "below the floor"),
                        "change the score or the " + (above ? "cap" : "floor"));
            }
        }
    }

    private Optional<WrittenCurve> lowerIsBetter(Node node, Limits limits) {
        return Entries.of(node, IndicatorGrammar.LOWER_IS_BETTER, problems).flatMap(in -> {
            Optional<Literal> best = in.node("best").flatMap(bound -> Bounds.read(bound, "'best'", problems));
            Optional<Literal> worst = in.node("worst").flatMap(bound -> Bounds.read(bound, "'worst'", problems));
            if (best.isEmpty() || worst.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal least = Bounds.amount(best.get());
            BigDecimal most = Bounds.amount(worst.get());
            if (least.compareTo(most) >= 0) {
                problems.error(
                        in.at("best"),
                        "'best' " + best.get().text() + " does not lie below 'worst' "
                                + worst.get().text(),
                        "where a greater value is better, write { linear: { … } }");
                return Optional.empty();
            }
            refuseLimits(node, limits, List.of(BigDecimal.ZERO, BigDecimal.valueOf(100)));
            Curve curve = new Curve.LowerIsBetter(least, most, limits.cap(), limits.floor());
            return Optional.of(new WrittenCurve(curve, List.of(best.get(), worst.get()), node.at()));
        });
    }
}
