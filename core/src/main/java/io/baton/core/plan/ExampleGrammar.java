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
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The keys of the tests beside a plan; rows have the columns of a data folder's tables. */
final class ExampleGrammar {

    private static final Shape.Text CELL = text("a cell");
    private static final Place.Key WHOSE =
            optional("participant", CELL, "whose; may be left out where the test has one person");

    static final Place ASSIGNMENT_ROW = Place.of(
            "test person",
            "what a person of a test is",
            optional("role", CELL, "the role"),
            optional("unit", CELL, "the unit"),
            optional("superior", CELL, "the superior's number"),
            optional("from", DATE, "the first day; open without it"),
            optional("to", DATE, "the last day; open without it"));

    static final Place TARGET_ROW = Place.of(
            "test target",
            "a target of a test",
            WHOSE,
            required("item", CELL, "the target"),
            optional("period", CELL, "its period; that of the test where no day is said either"),
            optional("date", DATE, "a day of its period"),
            optional("from", DATE, "its first day"),
            optional("to", DATE, "its last day"),
            required("value", CELL, "the number"));

    static final Place RATING_ROW = Place.of(
            "test rating",
            "a rating of a test",
            WHOSE,
            optional("period", CELL, "its period; that of the test without it"),
            required("item", CELL, "the indicator, 'overall', 'adjustment', or the bonus or deduction item"),
            optional("group", CELL, "the rater group"),
            optional("rater", CELL, "who rates"),
            optional("customer", CELL, "whom the answer speaks for"),
            optional("value", CELL, "the number"),
            optional("level", CELL, "the level of the scale instead"),
            optional("state", CELL, "not-asked, not-yet, unable, declined or exempt, instead of an answer"),
            optional("reason", CELL, "the reason"));

    static final Place OBJECTIVE_ROW = Place.of(
            "test objective",
            "an objective of a test",
            WHOSE,
            optional("period", CELL, "its period; that of the test without it"),
            required("objective", CELL, "its number"),
            optional("title", CELL, "its name for people"),
            required("weight", CELL, "its weight"),
            optional("planned", CELL, "what is planned"),
            optional("actual", CELL, "what was reached"),
            optional("score", CELL, "the score that people gave"));

    static final Place LEAVE_ROW = Place.of(
            "test leave",
            "a leave of a test",
            WHOSE,
            required("from", DATE, "the first day"),
            optional("to", DATE, "the last day; open without it"),
            optional("kind", CELL, "the kind"));

    static final Place EXEMPTION_ROW = Place.of(
            "test exemption",
            "an exemption of a test",
            WHOSE,
            optional("period", CELL, "its period; that of the test without it"),
            required("reason", CELL, "the reason"));

    /** The built-in tables that a test may bring along, with what their rows are. */
    static final SequencedMap<String, Place> TABLES = tables();

    static final Place TEST = Place.of(
            "test",
            "a test",
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
                    "rows of fact types, by the names of their fields"),
            optional("targets", rows(TARGET_ROW), "rows of targets"),
            optional("ratings", rows(RATING_ROW), "rows of ratings"),
            optional("objectives", rows(OBJECTIVE_ROW), "rows of objectives"),
            optional("leave", rows(LEAVE_ROW), "rows of leave"),
            optional("exemptions", rows(EXEMPTION_ROW), "rows of exemptions"),
            optional("expect", new Shape.Inside("expect"), "what must come out"),
            optional(
                    "expect of",
                    new Shape.Named(CELL, new Shape.Inside("expect")),
                    "what must come out of each of several people"));

    static final Place EXPECT = Place.of(
            "expect",
            "'expect'",
            optional("indicators", new Shape.Named(FIGURE, text("a value")), "values of indicators"),
            optional("scores", new Shape.Named(FIGURE, text("a value")), "scores of indicators"),
            optional("dimensions", new Shape.Named(LABEL, text("a value")), "scores of dimensions"),
            optional("perspectives", new Shape.Named(LABEL, text("a value")), "sub-totals of perspectives"),
            optional("total", text("a value"), "the rounded total"),
            optional("grade", GRADE_NAME, "the grade"));

    private ExampleGrammar() {}

    private static Shape rows(Place row) {
        return new Shape.Items(new Shape.Inside(row.name()));
    }

    private static SequencedMap<String, Place> tables() {
        SequencedMap<String, Place> tables = new LinkedHashMap<>();
        tables.put("targets", TARGET_ROW);
        tables.put("ratings", RATING_ROW);
        tables.put("objectives", OBJECTIVE_ROW);
        tables.put("leave", LEAVE_ROW);
        tables.put("exemptions", EXEMPTION_ROW);
        return tables;
    }
}
