package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Suggestion;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.measure.AtLeast;
import io.baton.core.measure.Checklist;
import io.baton.core.measure.Measure;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.measure.Measure.Whose;
import io.baton.core.measure.MeasureParser;
import io.baton.core.measure.MeasureText;
import io.baton.core.time.MeasureWindow;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads measures: one line, or a map with a title and a line or a check list. */
final class MeasureReader {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final NamedTerms terms;
    private final Problems problems;

    MeasureReader(NamedTerms terms, Problems problems) {
        this.terms = terms;
        this.problems = problems;
    }

    Optional<Measure> read(Node.Scalar name, Node value) {
        if (value instanceof Node.Scalar text) {
            return MeasureParser.parse(name.text(), text, problems);
        }
        return Entries.of(value, IndicatorGrammar.MEASURE, problems).flatMap(in -> {
            Titles title = in.titles("title").orElse(Titles.same(name.text()));
            return measure(name.text(), in).map(read -> read.withTitle(title));
        });
    }

    private Optional<Measure> measure(String name, Entries in) {
        if (in.has("formula") == in.has("checklist")) {
            if (in.isClear()) {
                problems.error(
                        in.at(),
                        "a measure needs one of 'formula' and 'checklist'",
                        "write 'formula: …': what is aggregated, which rows count, by which date, over which days");
            }
            return Optional.empty();
        }
        return in.has("formula")
                ? in.scalar("formula").flatMap(text -> MeasureParser.parse(name, text, problems))
                : in.node("checklist")
                        .flatMap(node -> Entries.of(node, IndicatorGrammar.CHECKLIST, problems))
                        .flatMap(list -> checklist(name, list));
    }

    private Optional<Measure> checklist(String name, Entries in) {
        long before = problems.errorCount();
        Checklist list = new Checklist(items(in));
        Optional<Expression> filter = in.scalar("where").flatMap(text -> FormulaParser.parse(text, problems));
        MeasureWindow window = window(in);
        AtLeast atLeast = in.whole("at least", 1, 999_999)
                .map(number -> new AtLeast(number, false))
                .orElse(AtLeast.NONE);
        Optional<String> type = in.text("of");
        Optional<String> date = in.text("on");
        if (problems.errorCount() > before
                || type.isEmpty()
                || date.isEmpty()
                || list.items().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Measure(
                name,
                Titles.same(name),
                new Measure.Aggregation(
                        Aggregate.MEAN,
                        Optional.of(list.points(type.get())),
                        Optional.empty(),
                        atLeast,
                        Optional.of(list)),
                new Measure.Selection(type.get(), filter, date.get(), window, Whose.OWN),
                text(type.get(), date.get(), list),
                in.at("of")));
    }

    private static String text(String type, String date, Checklist list) {
        return list.items().stream()
                .map(item -> item.field() + " " + Decimals.plain(item.points()))
                .collect(Collectors.joining(", ", "checklist(" + type + ") on " + date + ": ", ""));
    }

    private MeasureWindow window(Entries in) {
        Optional<Node.Scalar> over = in.scalar("over");
        Optional<MeasureWindow> window = over.map(Node.Scalar::text).flatMap(MeasureText::window);
        if (over.isPresent() && window.isEmpty()) {
            problems.error(
                    over.get().at(),
                    "'over' does not read '" + Scalars.cut(over.get().text()) + "'",
                    Suggestion.forUnknown(over.get().text(), MeasureText.windows()));
        }
        return window.orElse(new MeasureWindow.ThePeriod());
    }

    private List<Checklist.Item> items(Entries in) {
        Optional<Node> node = in.node("items");
        if (node.isEmpty()) {
            return List.of();
        }
        long before = problems.errorCount();
        List<Checklist.Item> items =
                terms.read(node.get(), "'items'", PlanValues.FIGURE, (field, value) -> item(field, value));
        BigDecimal sum = items.stream().map(Checklist.Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (problems.errorCount() == before && sum.compareTo(WHOLE) != 0) {
            problems.error(
                    node.get().at(),
                    "the points of the check list sum to " + Decimals.plain(sum),
                    "make them sum to 100");
        }
        return items;
    }

    private Optional<Checklist.Item> item(Node.Scalar field, Node value) {
        return Scalars.number(value, "'" + field.text() + "'", problems).flatMap(points -> {
            if (points.signum() <= 0) {
                problems.error(
                        value.at(),
                        "the points of '" + field.text() + "' are not above 0, so that it can never count",
                        "leave the item out, or give it points");
                return Optional.empty();
            }
            return Optional.of(new Checklist.Item(field.text(), points, field.at()));
        });
    }
}
