package io.baton.core.plan;

import static io.baton.core.document.Place.Key.optional;
import static io.baton.core.document.Place.Key.required;
import static io.baton.core.document.Shape.choice;
import static io.baton.core.document.Shape.either;
import static io.baton.core.document.Shape.text;
import static io.baton.core.plan.PlanValues.BOUND;
import static io.baton.core.plan.PlanValues.FIGURE;
import static io.baton.core.plan.PlanValues.FORMULA;
import static io.baton.core.plan.PlanValues.GRADE_NAME;
import static io.baton.core.plan.PlanValues.LABEL;
import static io.baton.core.plan.PlanValues.MISSING_PART;
import static io.baton.core.plan.PlanValues.NUMBER;
import static io.baton.core.plan.PlanValues.ROUNDING;
import static io.baton.core.plan.PlanValues.SPAN;
import static io.baton.core.plan.PlanValues.TARGET_KIND;
import static io.baton.core.plan.PlanValues.TITLES;
import static io.baton.core.plan.PlanValues.WEIGHTS_OF_GROUPS;
import static io.baton.core.plan.PlanValues.WHOLE;

import io.baton.core.document.Place;
import io.baton.core.document.Shape;

/** The words of targets, measures and indicators. */
final class IndicatorGrammar {

    static final Place TARGET = Place.of(
            "target",
            "a target",
            optional("title", TITLES, "the name for people"),
            required("kind", TARGET_KIND, "the kind of its values"),
            optional(
                    "prorate",
                    choice("months", "days", "no"),
                    "how it is lowered for those who are there on part of the days only: whole months count whole (usual"
                            + " for money and counts), by days throughout, or not at all (usual for the others)"));

    static final Place PARAMETER = Place.of(
            "parameter",
            "a parameter",
            optional("title", TITLES, "the name for people"),
            required("kind", TARGET_KIND, "the kind of its values"),
            required("value", BOUND, "its value, where neither unit nor role has an own one"),
            optional("by unit", new Shape.Named(ParameterReader.WHOSE, BOUND), "own values of units, before roles"),
            optional("by role", new Shape.Named(ParameterReader.WHOSE, BOUND), "own values of roles"));

    static final Place MEASURE = Place.of(
            "measure",
            "a measure",
            optional("title", TITLES, "the name for people"),
            optional(
                    "formula",
                    text("a measure"),
                    "what is aggregated, which rows count, by which date, over which days"),
            optional("checklist", new Shape.Inside("checklist"), "a check list: points for what is yes"));

    static final Place CHECKLIST = Place.of(
            "checklist",
            "a check list",
            required("of", text("a fact type"), "the facts that are checked, one row each"),
            required("on", FIGURE, "the date that puts a row into a period"),
            required(
                    "items",
                    new Shape.Named(FIGURE, NUMBER),
                    "yes/no fields with their points, which sum to 100; what is not known is no"),
            optional("where", FORMULA, "which rows count; all where nothing is said"),
            optional("over", text("days"), "which days count; those of the period where nothing is said"),
            optional("at least", WHOLE, "how many rows there must be; 1 where nothing is said"));

    static final Place INDICATOR = Place.of(
                    "indicator",
                    "an indicator",
                    optional("title", TITLES, "the name for people"),
                    optional("formula", FORMULA, "a measured indicator: the formula of its value"),
                    optional("rated", new Shape.Inside("rated"), "a rated indicator: people give its value"),
                    optional("counted", new Shape.Inside("counted"), "a counted indicator: a count against a plan"),
                    optional(
                            "composed",
                            new Shape.Named(FIGURE, NUMBER),
                            "an indicator of parts: figures of points with their weights, which sum to 100"),
                    optional(
                            "milestones",
                            new Shape.Named(FIGURE, NUMBER),
                            "an indicator of steps: figures with the points that each earns once it is above 0, or yes"),
                    optional(
                            "agreed", new Shape.Inside("agreed"), "an indicator of objectives agreed with each person"),
                    optional(
                            "when missing",
                            MISSING_PART,
                            "what happens to the weights: rated, when a rater group has no answers; composed, when a part has no value"),
                    optional(
                            "minimum",
                            NUMBER,
                            "the smallest denominator of the outermost division; below it the value is not available"),
                    optional("scale", ROUNDING, "the rounding of the value; by its kind where nothing is said"),
                    optional(
                            "compare",
                            choice("rounded", "exact"),
                            "whether the curve sees the rounded value (default) or the exact one"),
                    optional(
                            "unavailable",
                            choice("leave out", "full", "zero"),
                            "without a value: its weight goes to its siblings (default), or it counts as 100, or as 0"),
                    optional("score", new Shape.Inside("curve"), "how the value becomes a score"),
                    optional("bands", new Shape.Named(BOUND, text("a text")), "names for values from a bound on"),
                    optional("perspective", LABEL, "the perspective of the plan to whose sub-total it counts"),
                    optional("meaning", TITLES, "what it tells, in plain words for people"),
                    optional("practice", new Shape.Inside("practice"), "good and bad practice, for people"))
            .withAlternatives("formula", "rated", "counted", "composed", "milestones", "agreed");

    static final Place AGREED = Place.of(
            "agreed",
            "'agreed'",
            optional("at least", WHOLE, "how many objectives a person must have; 1 where nothing is said"),
            optional("at most", WHOLE, "how many a person may have; 20 where nothing is said"),
            optional("cap", NUMBER, "the greatest score of one objective; 100 where nothing is said"));

    static final Place PRACTICE = Place.of(
            "practice",
            "'practice'",
            optional("good", TITLES, "what is done where the indicator goes well"),
            optional("bad", TITLES, "what is done where it does not, or only to dress it up"));

    static final Place SCALE = Place.of(
                    "scale",
                    "a scale",
                    optional("from", NUMBER, "the least rating; 0 where nothing is said"),
                    optional("to", NUMBER, "the greatest rating; 100 where nothing is said"),
                    optional(
                            "levels",
                            new Shape.Named(GRADE_NAME, NUMBER),
                            "levels with their points from 0 to 100, the best first, instead of numbers"))
            .withAlternatives("from", "levels")
            .withAlternatives("to", "levels");

    static final Place RATED = Place.of(
                    "rated",
                    "'rated'",
                    optional("scale", LABEL, "the scale of the plan on which it is rated, instead of 'from' and 'to'"),
                    optional("from", NUMBER, "the least rating; 0 where nothing is said"),
                    optional("to", NUMBER, "the greatest rating; 100 where nothing is said"),
                    required(
                            "by",
                            either(LABEL, WEIGHTS_OF_GROUPS),
                            "the rater group, or several groups with their weights"))
            .withAlternatives("from", "scale")
            .withAlternatives("to", "scale");

    static final Place COUNTED = Place.of(
            "counted",
            "'counted'",
            required("of", FIGURE, "the measure that counts"),
            required("planned", FORMULA, "how many are planned: a number, a target or a formula"));

    static final Place CURVE = Place.of(
                    "curve",
                    "a score",
                    optional(
                            "linear",
                            new Shape.Named(BOUND, NUMBER),
                            "points of value and score with straight lines between"),
                    optional(
                            "steps",
                            new Shape.Named(text("a bound", "(above )?-?[0-9].*"), NUMBER),
                            "from each bound on its score, the bound included; 'above x' leaves it out; 0 below the first"),
                    optional(
                            "lower is better",
                            new Shape.Inside("lower is better"),
                            "100 at the best value or below, 0 at the worst or above"),
                    optional(
                            "range is best",
                            new Shape.Inside("range is best"),
                            "100 within the best range, straight down to 0 at the worst values on either side"),
                    optional("pass", new Shape.Inside("pass"), "one score for values that pass, another for the rest"),
                    optional(
                            "table",
                            new Shape.Named(text("a row"), NUMBER),
                            "one score for each row of values: 'to 40', 'above 40 to below 70', 'from 70'; or for each text"),
                    optional(
                            "plus minus",
                            new Shape.Inside("plus minus"),
                            "points at one value, more for every step above it, fewer for every step below"),
                    optional("cap", NUMBER, "the greatest score; above the last one it lets the line go on"),
                    optional("floor", NUMBER, "the least score; below the first one it lets the line go on"))
            .withAlternatives("linear", "steps", "lower is better", "range is best", "pass", "table", "plus minus");

    static final Place LOWER_IS_BETTER = Place.of(
            "lower is better",
            "'lower is better'",
            required("best", BOUND, "the value that scores 100"),
            required("worst", BOUND, "the value that scores 0"));

    static final Place RANGE_IS_BEST = Place.of(
            "range is best",
            "'range is best'",
            required("best", SPAN, "the values that score 100"),
            required("worst", SPAN, "the values, to the left and to the right, that score 0"));

    static final Place PLUS_MINUS = Place.of(
            "plus minus",
            "'plus minus'",
            required("at", BOUND, "the value that earns just the points"),
            optional("points", NUMBER, "the points at that value; 100 where nothing is said"),
            required("every", BOUND, "the width of a step"),
            optional("plus", NUMBER, "the points added for every step above; 0 where nothing is said"),
            optional("minus", NUMBER, "the points taken off for every step below; 0 where nothing is said"),
            optional(
                    "steps",
                    choice("full", "started", "proportional"),
                    "whether only full steps count (default), also one that has begun, or each by its part"));

    static final Place PASS = Place.of(
                    "pass",
                    "'pass'",
                    optional("at least", BOUND, "passes from this value on"),
                    optional("above", BOUND, "passes above this value"),
                    optional("at most", BOUND, "passes up to this value"),
                    optional("below", BOUND, "passes below this value"),
                    optional("points", NUMBER, "the score of a value that passes; 100 where nothing is said"),
                    optional("else", NUMBER, "the score of a value that does not; 0 where nothing is said"))
            .withAlternatives("at least", "above")
            .withAlternatives("at most", "below");

    private IndicatorGrammar() {}
}
