package io.baton.core.plan;

import static io.baton.core.document.Place.Key.optional;
import static io.baton.core.document.Place.Key.required;
import static io.baton.core.document.Shape.either;
import static io.baton.core.document.Shape.text;
import static io.baton.core.plan.PlanValues.DATE;
import static io.baton.core.plan.PlanValues.FIGURE;
import static io.baton.core.plan.PlanValues.GRADE_NAME;
import static io.baton.core.plan.PlanValues.LABEL;

import io.baton.core.document.Place;
import io.baton.core.document.Shape;
import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.Field;
import io.baton.core.settle.LineKind;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of the tests beside a plan; rows have the columns of a data folder's tables. */
final class ExampleGrammar {

    private static final Shape.Text CELL = text("a cell");
    static final Shape.Text MONEY = text("an amount", "-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    /** The kinds of lines that may have been posted before a test, by their labels. */
    static final Map<String, LineKind> LINE_KINDS = Arrays.stream(LineKind.values())
            .filter(LineKind::isPaid)
            .collect(Collectors.toMap(LineKind::label, Function.identity()));

    /** What payout makes, as tests name it. */
    static final List<String> PAYOUT = List.of("draw", "draw_recovery", "top_up", "debt", "recovery");

    /** Of what does not count for results a test says nothing. */
    static final Place ASSIGNMENT_ROW = Place.of(
            "test person",
            "what a person of a test is",
            keys(BuiltInTable.ASSIGNMENTS).stream()
                    .filter(key -> !Set.of("position", "territory").contains(key.name()))
                    .toList());

    /** A line that was posted before a test. */
    static final Place POSTED = Place.of(
            "test posted line",
            "a posted line of a test",
            optional(BuiltInTable.PARTICIPANT, CELL, "whose; may be left out where the test has one person"),
            optional(
                    "kind",
                    new Shape.Choice(LINE_KINDS.keySet().stream().sorted().toList()),
                    "what kind of line; earned where nothing is said"),
            optional("term", CELL, "the pay term; the kind where nothing is said"),
            optional("deal", CELL, "the deal; its period where nothing is said"),
            optional("period", CELL, "the period that it belongs to; that in which it was posted without it"),
            optional("posted_in", CELL, "where it was posted; in the period before that of the test without it"),
            required("amount", MONEY, "how much"),
            optional("currency", CELL, "its currency; that of the plan without it"));

    /** The built-in tables that a test may bring along, with what their rows are. */
    static final SequencedMap<String, Place> TABLES = tables();

    static final Place TEST = Place.of("test", "a test", keysOfTest());

    static final Place DECIDED = Place.of(
            "decided",
            "what was decided",
            optional("total", text("a value"), "the total"),
            optional("grade", GRADE_NAME, "the grade"));

    static final Place EXPECT = Place.of(
            "expect",
            "'expect'",
            optional("indicators", new Shape.Named(FIGURE, text("a value")), "values of indicators"),
            optional("scores", new Shape.Named(FIGURE, text("a value")), "scores of indicators"),
            optional("dimensions", new Shape.Named(LABEL, text("a value")), "scores of dimensions"),
            optional("perspectives", new Shape.Named(LABEL, text("a value")), "sub-totals of perspectives"),
            optional("total", text("a value"), "the rounded total"),
            optional("grade", GRADE_NAME, "the grade"),
            optional("calibrated", new Shape.Inside(DECIDED.name()), "what the calibration makes of it"),
            optional(
                    "pay",
                    new Shape.Named(FIGURE, either(text("a value"), new Shape.Named(CELL, text("a value")))),
                    "what is paid up to the end of the period by each term: in all, or by deal or period"),
            optional(
                    "posted",
                    new Shape.Named(FIGURE, either(text("a value"), new Shape.Named(CELL, text("a value")))),
                    "what a settlement against 'ledger' posts: by each term, draw, draw_recovery, top_up, debt, recovery;"
                            + " and the total"),
            optional("final", new Shape.Inside(DECIDED.name()), "what closed it"));

    private ExampleGrammar() {}

    /** All places of tests. */
    static List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(TEST, EXPECT, DECIDED, ASSIGNMENT_ROW));
        places.addAll(TABLES.values());
        return places;
    }

    private static List<Place.Key> keysOfTest() {
        List<Place.Key> keys = new ArrayList<>(List.of(
                optional("name", text("a sentence"), "what it shows"),
                optional(
                        "cycle",
                        LABEL,
                        "the scorecard that is meant; needed where a dimension, total or grade is expected"),
                optional(
                        "given",
                        new Shape.Named(text("a figure"), text("a value")),
                        "figures and ratings with their values"),
                optional("period", text("a period"), "the period, where the test brings rows of its own"),
                optional("today", DATE, "what counts as today; without it the last day of the period"),
                optional(
                        "people",
                        new Shape.Named(CELL, either(new Shape.Inside(ASSIGNMENT_ROW.name()), rows(ASSIGNMENT_ROW))),
                        "who takes part, and as what; without it one person"),
                optional(
                        "facts",
                        new Shape.Named(FIGURE, new Shape.Items(new Shape.Named(FIGURE, CELL))),
                        "rows of fact types, by the names of their fields")));
        TABLES.forEach((table, row) -> keys.add(optional(table, rows(row), "rows of " + table)));
        keys.add(optional("expect", new Shape.Inside("expect"), "what must come out"));
        keys.add(optional(
                "expect of",
                new Shape.Named(CELL, new Shape.Inside("expect")),
                "what must come out of each of several people"));
        return keys;
    }

    private static Shape rows(Place row) {
        return new Shape.Items(new Shape.Inside(row.name()));
    }

    private static SequencedMap<String, Place> tables() {
        SequencedMap<String, Place> tables = new LinkedHashMap<>();
        tables.put(BuiltInTable.TARGETS.label(), row(BuiltInTable.TARGETS, "a target"));
        tables.put(BuiltInTable.RATINGS.label(), row(BuiltInTable.RATINGS, "a rating"));
        tables.put(BuiltInTable.OBJECTIVES.label(), row(BuiltInTable.OBJECTIVES, "an objective"));
        tables.put(BuiltInTable.LEAVE.label(), row(BuiltInTable.LEAVE, "a leave"));
        tables.put(BuiltInTable.EXEMPTIONS.label(), row(BuiltInTable.EXEMPTIONS, "an exemption"));
        tables.put(BuiltInTable.DECISIONS.label(), row(BuiltInTable.DECISIONS, "a decision"));
        tables.put(BuiltInTable.MANUAL_LINES.label(), row(BuiltInTable.MANUAL_LINES, "a manual line"));
        tables.put(BuiltInTable.OPENING_BALANCES.label(), row(BuiltInTable.OPENING_BALANCES, "an opening balance"));
        tables.put(ExampleData.LEDGER, POSTED);
        tables.put(BuiltInTable.EXCHANGE_RATES.label(), row(BuiltInTable.EXCHANGE_RATES, "an exchange rate"));
        tables.put(BuiltInTable.PARAMETERS.label(), row(BuiltInTable.PARAMETERS, "an own value"));
        return tables;
    }

    private static Place row(BuiltInTable table, String what) {
        List<Place.Key> keys = new ArrayList<>();
        if (!table.type().participant().isEmpty()) {
            keys.add(optional(BuiltInTable.PARTICIPANT, CELL, "whose; may be left out where the test has one person"));
        }
        keys.addAll(keys(table));
        return Place.of("test " + what.substring(what.indexOf(' ') + 1), what + " of a test", keys);
    }

    /** The columns of a table as keys; the period is that of the test where a row does not say it. */
    private static List<Place.Key> keys(BuiltInTable table) {
        return table.columns().stream()
                .map(column -> {
                    Field field = column.field();
                    boolean isPeriod = field.name().equals("period");
                    return new Place.Key(
                            field.name(),
                            field.required() && !isPeriod,
                            field.kind() == Kind.DATE ? DATE : CELL,
                            isPeriod ? column.doc() + "; that of the test without it" : column.doc());
                })
                .toList();
    }
}
