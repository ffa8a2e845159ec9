package io.baton.core.plan;

import static io.baton.core.document.Place.Key.optional;
import static io.baton.core.document.Place.Key.required;
import static io.baton.core.document.Shape.choice;
import static io.baton.core.document.Shape.either;
import static io.baton.core.document.Shape.text;

import io.baton.core.document.Place;
import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import io.baton.core.value.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of the plan language: which keys may stand where, what they mean, what stands behind them. The reader knows
 * no others; the JSON Schema is written from here, and the reference page is held against it.
 */
public final class PlanGrammar {

    /** The name of a measure, target, indicator, veto, bonus or deduction item. */
    static final Shape.Text FIGURE = text("a name", "[a-z][a-z0-9_]{0,59}");

    /** The name of a plan, dimension, rater group or cycle of windows. */
    static final Shape.Text LABEL = text("a name", "[a-z][a-z0-9_-]{0,59}");

    static final Shape.Text WINDOW = text("a name", "[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    static final Shape.Text YEAR = text("a year", "(19|20|21)[0-9]{2}");
    static final Shape.Text GRADE_NAME = text("a grade", "\\S(.{0,18}\\S)?");

    private static final Shape TITLES = either(text("a text for all languages"), new Shape.Inside("titles"));
    private static final Shape.Text NUMBER = text("a number", Scalars.NUMBER);
    private static final Shape.Text WHOLE = text("a whole number", "[0-9]{1,9}");
    private static final Shape.Text SHARE = text("a share", Scalars.NUMBER + "%?");
    private static final Shape.Text BOUND = text("a value with its unit", "-?[0-9].*");
    private static final Shape.Text DATES =
            text("dates", "[0-9]{4}-[0-9]{2}-[0-9]{2} \\.\\.( [0-9]{4}-[0-9]{2}-[0-9]{2})?");
    private static final Shape.Text DATE = text("a date", "[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Shape.Text FORMULA = text("a formula");
    private static final Shape.Text ROUNDING =
            text("a rounding", "([0-9]|1[0-2])( (half-up|half-even|up|down|floor|ceiling))?");
    private static final Shape.Choice TARGET_KIND =
            choice("money", "money gross", "ratio", "count", "days", "duration", "points");
    private static final Shape YES_NO = choice("true", "false", "yes", "no");
    private static final Shape CYCLES = either(new Shape.Items(LABEL), LABEL);
    private static final Shape WEIGHTS_OF_GROUPS = new Shape.Named(LABEL, NUMBER);
    private static final Shape MISSING =
            either(choice("renormalise", "zero", "keep self"), new Shape.Named(LABEL, WEIGHTS_OF_GROUPS));

    static final Place ROUNDING_RULES = Place.of(
            "rounding",
            "'rounding'",
            optional("money", ROUNDING, "rounding of indicators that are money; 2 half-up where nothing is said"),
            optional(
                    "ratio",
                    ROUNDING,
                    "rounding of ratios; 4 half-up (two decimals of per cent) where nothing is said"),
            optional("points", ROUNDING, "rounding of points; 2 half-up where nothing is said"),
            optional("count", ROUNDING, "rounding of counts and plain numbers; 2 half-up where nothing is said"),
            optional("days", ROUNDING, "rounding of days; 2 half-up where nothing is said"),
            optional(
                    "score",
                    ROUNDING,
                    "rounding of the total, and of scores where shown; 2 half-up where nothing is said"));

    static final Place CALENDAR = Place.of(
            "calendar",
            "'calendar'",
            optional(
                    "year starts",
                    text(
                            "a month",
                            "january|february|march|april|may|june|july|august|september|october|november|december"
                                    + "|[1-9]|1[0-2]"),
                    "the month in which the year starts, by name or number; january where nothing is said"),
            optional(
                    "year named by",
                    choice("end", "start"),
                    "whether a fiscal year is named after the calendar year of its end (default) or of its start"),
            optional(
                    "pattern",
                    choice("months", "4-4-5", "4-5-4", "5-4-4"),
                    "calendar months (default), or the weeks of the three months of a quarter"),
            optional(
                    "year begins on",
                    new Shape.Named(YEAR, DATE),
                    "for week patterns: the first day of each year; the last year listed has 52 weeks"),
            optional(
                    "windows",
                    new Shape.Named(LABEL, new Shape.Named(WINDOW, DATES)),
                    "periods with own dates: the name of their cycle, then each window with its first and last day"));

    static final Place TARGET = Place.of(
            "target",
            "a target",
            optional("title", TITLES, "the name for people"),
            required("kind", TARGET_KIND, "the kind of its values"));

    static final Place MEASURE = Place.of(
            "measure",
            "a measure",
            optional("title", TITLES, "the name for people"),
            required(
                    "formula",
                    text("a measure"),
                    "what is aggregated, which rows count, by which date, over which days"));

    static final Place INDICATOR = Place.of(
            "indicator",
            "an indicator",
            optional("title", TITLES, "the name for people"),
            optional("formula", FORMULA, "a measured indicator: the formula of its value"),
            optional("rated", new Shape.Inside("rated"), "a rated indicator: people give its value"),
            optional("counted", new Shape.Inside("counted"), "a counted indicator: a count against a plan"),
            optional(
                    "when missing",
                    MISSING,
                    "for rated: what happens to the weights when a rater group has no answers"),
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
            optional("bands", new Shape.Named(BOUND, text("a text")), "names for values from a bound on"));

    static final Place RATED = Place.of(
            "rated",
            "'rated'",
            optional("from", NUMBER, "the least rating; 0 where nothing is said"),
            optional("to", NUMBER, "the greatest rating; 100 where nothing is said"),
            required("by", either(LABEL, WEIGHTS_OF_GROUPS), "the rater group, or several groups with their weights"));

    static final Place COUNTED = Place.of(
            "counted",
            "'counted'",
            required("of", FIGURE, "the measure that counts"),
            required("planned", FORMULA, "how many are planned: a number, a target or a formula"));

    static final Place CURVE = Place.of(
            "curve",
            "a score",
            optional("linear", new Shape.Named(BOUND, NUMBER), "points of value and score with straight lines between"),
            optional(
                    "steps",
                    new Shape.Named(text("a bound", "(above )?-?[0-9].*"), NUMBER),
                    "from each bound on its score, the bound included; 'above x' leaves it out; 0 below the first"),
            optional(
                    "lower is better",
                    new Shape.Inside("lower is better"),
                    "100 at the best value or below, 0 at the worst or above"),
            optional("pass", new Shape.Inside("pass"), "one score for values that pass, another for the rest"),
            optional("cap", NUMBER, "the greatest score; above the last one it lets the line go on"),
            optional("floor", NUMBER, "the least score; below the first one it lets the line go on"));

    static final Place LOWER_IS_BETTER = Place.of(
            "lower is better",
            "'lower is better'",
            required("best", BOUND, "the value that scores 100"),
            required("worst", BOUND, "the value that scores 0"));

    static final Place PASS = Place.of(
            "pass",
            "'pass'",
            optional("at least", BOUND, "passes from this value on"),
            optional("above", BOUND, "passes above this value"),
            optional("at most", BOUND, "passes up to this value"),
            optional("below", BOUND, "passes below this value"),
            optional("points", NUMBER, "the score of a value that passes; 100 where nothing is said"),
            optional("else", NUMBER, "the score of a value that does not; 0 where nothing is said"));

    static final Place SCORECARD = Place.of(
                    "scorecard",
                    "a scorecard",
                    optional(
                            "weights",
                            choice("per level", "global"),
                            "whether siblings sum to 100 (default) or children to the weight of their parent"),
                    optional(
                            "show",
                            new Shape.Items(FIGURE),
                            "indicators, measures and targets reported without weight"))
            .withOthers("a dimension with its weight", LABEL, new Shape.Inside("dimension"));

    static final Place DIMENSION = Place.of(
            "dimension",
            "a dimension",
            required("weight", NUMBER, "its weight among its siblings"),
            optional("title", TITLES, "the name for people"),
            optional(
                    "items",
                    either(new Shape.Named(FIGURE, NUMBER), new Shape.Inside("equal items")),
                    "indicators with their weights, or with equal shares"),
            optional(
                    "parts",
                    new Shape.Named(LABEL, new Shape.Inside("dimension")),
                    "dimensions below this one, instead of items"));

    static final Place EQUAL_ITEMS = Place.of(
            "equal items",
            "items with equal shares",
            required("weights", choice("equal"), "every item has the same share, exactly"),
            required("of", new Shape.Items(FIGURE), "the indicators"));

    static final Place OVERALL = Place.of(
            "overall",
            "'overall'",
            optional("cycles", CYCLES, "the cycles in which overall ratings count; all where nothing is said"),
            required(
                    "groups",
                    new Shape.Named(LABEL, either(NUMBER, new Shape.Inside("group"))),
                    "the rater groups with their weights, which sum to 100"),
            optional(
                    "scale",
                    text("a range", "-?[0-9.]+ \\.\\. -?[0-9.]+"),
                    "the least and the greatest rating; 0 .. 100 where nothing is said"),
            optional(
                    "when missing",
                    MISSING,
                    "what happens to the weights when a group has no answers; renormalise where nothing is said"));

    static final Place GROUP = Place.of(
            "group",
            "a rater group",
            required("weight", NUMBER, "its weight"),
            optional(
                    "from",
                    choice("computed"),
                    "its rating is the computed score, with an adjustment, instead of an own one"),
            optional(
                    "adjust",
                    text("an adjustment", "up to [0-9]+(\\.[0-9]+)? with reason"),
                    "how far the computed score may be moved"),
            optional("required", YES_NO, "whether there is no total without it; false where nothing is said"),
            optional(
                    "anonymous",
                    YES_NO,
                    "whether answers end at the group's figure and count; false where nothing is said"),
            optional("at least", WHOLE, "the least number of answers; 1 where nothing is said, 3 where anonymous"));

    static final Place VETO = Place.of(
            "veto",
            "a veto",
            optional("title", TITLES, "the name for people"),
            required("when", FORMULA, "the condition"),
            optional("grade", GRADE_NAME, "the best grade that is left; the lowest where nothing is said"),
            optional("cycles", CYCLES, "the cycles in which it counts; all where nothing is said"));

    static final Place ADJUSTMENTS = Place.of(
            "adjustments",
            "this list of items",
            optional("at most", NUMBER, "the bound of their sum"),
            required("items", new Shape.Named(FIGURE, new Shape.Inside("adjustment")), "the items"));

    static final Place ADJUSTMENT = Place.of(
            "adjustment",
            "a bonus or deduction item",
            optional("title", TITLES, "the name for people"),
            optional("points", FORMULA, "the formula of its points"),
            optional("entered", YES_NO, "whether a person enters the points, with a reason, instead of a formula"),
            optional("at most", NUMBER, "the bound of this item"),
            optional("cycles", CYCLES, "the cycles in which it counts; all where nothing is said"));

    static final Place TOTAL = Place.of(
            "total",
            "'total'",
            optional("needs", SHARE, "the least share of the weight that must be available; 60% where nothing is said"),
            optional("minimum", NUMBER, "the least total"),
            optional("maximum", NUMBER, "the greatest total"));

    static final Place GRADE = Place.of(
            "grade",
            "a grade",
            required("from", NUMBER, "the least total of the grade"),
            optional("title", TITLES, "the name for people"));

    static final Place RANKS = Place.of(
            "ranks",
            "'ranks'",
            optional(
                    "ties",
                    choice("gaps", "dense"),
                    "equal totals share a rank: 1, 1, 3 (gaps, default) or 1, 1, 2 (dense)"));

    static final Place TEST = Place.of(
            "test",
            "a test",
            optional("name", text("a sentence"), "what it shows"),
            optional(
                    "cycle",
                    LABEL,
                    "the scorecard that is meant; needed where a dimension, total or grade is expected"),
            required(
                    "given",
                    new Shape.Named(text("a figure"), text("a value")),
                    "figures and ratings with their values"),
            required("expect", new Shape.Inside("expect"), "what must come out"));

    static final Place EXPECT = Place.of(
            "expect",
            "'expect'",
            optional("indicators", new Shape.Named(FIGURE, text("a value")), "values of indicators"),
            optional("scores", new Shape.Named(FIGURE, text("a value")), "scores of indicators"),
            optional("dimensions", new Shape.Named(LABEL, text("a value")), "scores of dimensions"),
            optional("total", text("a value"), "the rounded total"),
            optional("grade", GRADE_NAME, "the grade"));

    static final Place PLAN = Place.of(
            "plan",
            "a plan",
            required("baton", choice("1"), "the version of the language"),
            required("plan", LABEL, "the plan's name, the same for all its versions"),
            optional("version", WHOLE, "the version, from 1; 1 where nothing is said"),
            optional("title", TITLES, "the name for people"),
            required(
                    "effective",
                    DATES,
                    "the first and last day on which this version is in force; the last may be left out"),
            optional(
                    "for",
                    FORMULA,
                    "who it is for: a condition over role, unit, participant, superior; everyone where nothing is said"),
            required("currency", text("a currency", "[A-Z]{3}"), "the currency of all money, by its three letters"),
            optional("rounding", new Shape.Inside("rounding"), "where digits are lost"),
            optional("calendar", new Shape.Inside("calendar"), "the periods, where they are not the calendar's"),
            optional(
                    "targets",
                    new Shape.Named(FIGURE, either(TARGET_KIND, new Shape.Inside("target"))),
                    "target figures read from the data folder, with their kind"),
            optional(
                    "measures",
                    new Shape.Named(FIGURE, either(text("a measure"), new Shape.Inside("measure"))),
                    "figures aggregated from facts"),
            optional(
                    "indicators",
                    new Shape.Named(FIGURE, new Shape.Inside("indicator")),
                    "what is appraised: a value and how it becomes a score"),
            required(
                    "scorecards",
                    new Shape.Named(LABEL, new Shape.Inside("scorecard")),
                    "what counts in each cycle, with its weights"),
            optional("overall", new Shape.Inside("overall"), "overall ratings blended with the computed score"),
            optional(
                    "vetoes",
                    new Shape.Named(FIGURE, new Shape.Inside("veto")),
                    "what caps the grade, whatever the score"),
            optional("bonus", new Shape.Inside("adjustments"), "points added after the weighted total"),
            optional("deductions", new Shape.Inside("adjustments"), "points taken off after the bonus"),
            optional("total", new Shape.Inside("total"), "what the total needs, and its bounds"),
            optional(
                    "grades",
                    new Shape.Named(GRADE_NAME, either(NUMBER, new Shape.Inside("grade"))),
                    "grades with the least total of each, from the best to the lowest"),
            optional("ranks", new Shape.Inside("ranks"), "how ranks are given"),
            optional(
                    "tests",
                    new Shape.Items(new Shape.Inside("test")),
                    "examples beside the plan that are tried with every check"));

    private PlanGrammar() {}

    static Map<String, Kind> targetKinds() {
        return TARGET_KIND.words().stream()
                .collect(Collectors.toMap(word -> word, word -> Kind.parse(word).orElseThrow()));
    }

    /** Every place, the plan first. */
    public static List<Place> places() {
        return List.of(
                PLAN,
                Scalars.TITLES,
                ROUNDING_RULES,
                CALENDAR,
                TARGET,
                MEASURE,
                INDICATOR,
                RATED,
                COUNTED,
                CURVE,
                LOWER_IS_BETTER,
                PASS,
                SCORECARD,
                DIMENSION,
                EQUAL_ITEMS,
                OVERALL,
                GROUP,
                VETO,
                ADJUSTMENTS,
                ADJUSTMENT,
                TOTAL,
                GRADE,
                RANKS,
                TEST,
                EXPECT);
    }
}
