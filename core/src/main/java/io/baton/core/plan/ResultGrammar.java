package io.baton.core.plan;

import static io.baton.core.document.Place.Key.optional;
import static io.baton.core.document.Place.Key.required;
import static io.baton.core.document.Shape.choice;
import static io.baton.core.document.Shape.either;
import static io.baton.core.document.Shape.text;
import static io.baton.core.plan.PlanValues.CYCLES;
import static io.baton.core.plan.PlanValues.FIGURE;
import static io.baton.core.plan.PlanValues.FORMULA;
import static io.baton.core.plan.PlanValues.GRADE_NAME;
import static io.baton.core.plan.PlanValues.LABEL;
import static io.baton.core.plan.PlanValues.MISSING;
import static io.baton.core.plan.PlanValues.NUMBER;
import static io.baton.core.plan.PlanValues.SHARE;
import static io.baton.core.plan.PlanValues.TITLES;
import static io.baton.core.plan.PlanValues.WHOLE;
import static io.baton.core.plan.PlanValues.YES_NO;

import io.baton.core.document.Place;
import io.baton.core.document.Shape;

/** The words of scorecards, ratings, totals, grades and tests. */
final class ResultGrammar {

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
                            "perspective",
                            LABEL,
                            "the perspective of what is below and names no other, to whose sub-total it counts"),
                    optional(
                            "items",
                            either(new Shape.Named(FIGURE, NUMBER), new Shape.Inside("equal items")),
                            "indicators with their weights, or with equal shares"),
                    optional(
                            "parts",
                            new Shape.Named(LABEL, new Shape.Inside("dimension")),
                            "dimensions below this one, instead of items"),
                    optional(
                            "roll up",
                            either(LABEL, new Shape.Inside("roll up")),
                            "the mean of the totals of shorter periods, instead of items"))
            .withAlternatives("items", "parts", "roll up");

    static final Place ROLL_UP = Place.of(
            "roll up",
            "'roll up'",
            required("of", LABEL, "the cycle of the shorter periods"),
            optional(
                    "weights",
                    either(choice("equal", "days"), new Shape.Items(NUMBER)),
                    "all alike (default), by their days, or a number for each in their order, which sum to 100"));

    static final Place PERSPECTIVE =
            Place.of("perspective", "a perspective", optional("title", TITLES, "the name for people"));

    static final Place EQUAL_ITEMS = Place.of(
            "equal items",
            "items with equal shares",
            required("weights", choice("equal"), "every item has the same share, exactly"),
            required("of", new Shape.Items(FIGURE), "the indicators"));

    static final Place RATERS = Place.of(
            "raters",
            "a rater group",
            optional("title", TITLES, "the name for people; well-known groups have one"),
            optional(
                    "anonymous",
                    YES_NO,
                    "whether answers end at the group's figure and count; false where nothing is said"),
            optional("at least", WHOLE, "the least number of answers; 1 where nothing is said, 3 where anonymous"),
            optional(
                    "mean",
                    text("a mean", "plain|trimmed [1-9][0-9]*%?"),
                    "plain (default), or without so many answers, or such a share of them, at each end"),
            optional("per", choice("customer"), "answers about one customer make one mean first"),
            optional(
                    "over",
                    text("months", "[0-9]{1,3} months?"),
                    "answers of so many months up to the end of the period count; those of the period where nothing is said"),
            optional(
                    "closes",
                    DayCount.SHAPE,
                    "how many days after the last day of the period its answers are in; until then its figures are not"
                            + " yet there; they appear at once where nothing is said"));

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
                    either(text("a range", "-?[0-9.]+ \\.\\. -?[0-9.]+"), LABEL),
                    "the least and the greatest rating, 0 .. 100 where nothing is said; or a scale of the plan, made 0 to 100"),
            optional(
                    "when missing",
                    MISSING,
                    "what happens to the weights when a group has no answers; renormalise where nothing is said"));

    static final Place GROUP = Place.of(
            "group",
            "a rater group",
            optional("title", TITLES, "the name for people, wherever the group rates; well-known groups have one"),
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
            optional("at least", WHOLE, "the least number of answers; 1 where nothing is said, 3 where anonymous"),
            optional(
                    "closes",
                    DayCount.SHAPE,
                    "how many days after the last day of the period its answers are in; until then its figure is not"
                            + " yet there; as its rater group says where nothing is said"));

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
                    optional(
                            "entered",
                            YES_NO,
                            "whether a person enters the points, with a reason, instead of a formula"),
                    optional(
                            "when",
                            FORMULA,
                            "the condition under which the points count; always where nothing is said"),
                    optional("at most", NUMBER, "the bound of this item"),
                    optional("cycles", CYCLES, "the cycles in which it counts; all where nothing is said"))
            .withAlternatives("points", "entered");

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

    static final Place GUIDE = Place.of(
            "guide",
            "'guide'",
            required(
                    "shares",
                    new Shape.Named(GRADE_NAME, SHARE),
                    "the grades with their shares of the people of a role, which sum to 100%"),
            optional("groups above", WHOLE, "only groups with more people have a guide; 10 where nothing is said"),
            optional(
                    "bottom",
                    choice("maximum", "quota"),
                    "whether the lowest share is a maximum (default), or filled like the others"));

    static final Place RANKS = Place.of(
            "ranks",
            "'ranks'",
            optional(
                    "ties",
                    choice("gaps", "dense"),
                    "equal totals share a rank: 1, 1, 3 (gaps, default) or 1, 1, 2 (dense)"));

    private ResultGrammar() {}
}
