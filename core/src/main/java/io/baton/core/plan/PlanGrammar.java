package io.baton.core.plan;

import static io.baton.core.document.Place.Key.optional;
import static io.baton.core.document.Place.Key.required;
import static io.baton.core.document.Shape.choice;
import static io.baton.core.document.Shape.either;
import static io.baton.core.document.Shape.text;
import static io.baton.core.plan.PlanValues.DATE;
import static io.baton.core.plan.PlanValues.DATES;
import static io.baton.core.plan.PlanValues.FIGURE;
import static io.baton.core.plan.PlanValues.FORMULA;
import static io.baton.core.plan.PlanValues.GRADE_NAME;
import static io.baton.core.plan.PlanValues.HASH;
import static io.baton.core.plan.PlanValues.LABEL;
import static io.baton.core.plan.PlanValues.NUMBER;
import static io.baton.core.plan.PlanValues.ROUNDING;
import static io.baton.core.plan.PlanValues.SHARE;
import static io.baton.core.plan.PlanValues.TARGET_KIND;
import static io.baton.core.plan.PlanValues.TITLES;
import static io.baton.core.plan.PlanValues.WHOLE;
import static io.baton.core.plan.PlanValues.WINDOW;
import static io.baton.core.plan.PlanValues.YEAR;

import io.baton.core.document.Place;
import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import io.baton.core.time.Recurring;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of the plan language: which keys may stand where, what they mean, what stands behind them. The reader knows
 * no others; the JSON Schema is written from here, and the reference page is held against it.
 */
public final class PlanGrammar {

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
                    "periods with own dates: the name of their cycle, then each window with its first and last day"),
            optional(
                    "cycles",
                    new Shape.Named(LABEL, text("periods that recur", Recurring.FORM)),
                    "periods that recur, by the name of their cycle: half months, 14 days from 2024-01-05, 12 months from"
                            + " 2024-03-10"),
            optional(
                    "working days",
                    new Shape.Inside("working days"),
                    "the days on which the company works; Monday to Friday where nothing is said"));

    static final Place WORKING_DAYS = Place.of(
            "working days",
            "'working days'",
            optional(
                    "rest",
                    new Shape.Items(WorkingDaysReader.WEEKDAY),
                    "the days of the week on which nobody works; saturday and sunday where nothing is said"),
            optional("off", new Shape.Items(either(DATE, DATES)), "holidays: days, or the first and the last"),
            optional("on", new Shape.Items(either(DATE, DATES)), "days on which people work to make up for others"));

    static final Place RETROACTIVE = Place.of(
            "retroactive",
            "'retroactive'",
            required("approved by", text("a person"), "who approved that new rules start in the past"),
            required("reason", text("a text"), "why"));

    static final Place AMENDS = Place.of(
            "amends",
            "'amends'",
            optional(
                    "plan",
                    text("a file"),
                    "the version before, by its path from here; what this one does not say is as there"),
            required("from", DATE, "the first day of this version; earlier days keep the version before"),
            required("approved", DATE, "when it was approved"),
            required("announced", DATE, "when those whom it is for were told"),
            required("reason", text("a text"), "why rules change"),
            optional(
                    "retroactive",
                    new Shape.Inside("retroactive"),
                    "the approval of a start before the next period of the shortest cycle"),
            optional(
                    "hash",
                    HASH,
                    "the hash of the version before, as 'check' shows it; where its text was changed since, this one is"
                            + " refused"));

    static final Place CORRECTS = Place.of(
            "corrects",
            "'corrects'",
            optional(
                    "plan",
                    text("a file"),
                    "the version with the mistake, by its path from here; what this one does not say is as there"),
            required("since", DATE, "the first day of this version; earlier days keep the version before"),
            required("reason", text("a text"), "what was wrong"),
            optional("hash", HASH, "the hash of the version before, as for 'amends'"));

    static final Place ELIGIBILITY = Place.of(
            "eligibility",
            "'eligibility'",
            required(
                    "present",
                    either(SHARE, new Shape.Named(LABEL, SHARE)),
                    "the least share of the days of a period, for all cycles or by cycle; below it one is exempt"));

    static final Place CREDITING = Place.of(
            "crediting",
            "a crediting",
            optional(
                    "splits",
                    text("a fact type"),
                    "the facts that split a deal: its key, the participant, and the 'share'; the shares of a deal sum to"
                            + " exactly 100 %"),
            optional(
                    "assigned by",
                    new Shape.Named(FIGURE, text("a fact type")),
                    "who serves the value of a field on the day: facts with that field, the participant, 'from' and"
                            + " 'to'; of several the first that names somebody"),
            optional(
                    "overlays",
                    text("a fact type"),
                    "the facts that name who gets all of a deal beside the others: its key and the participant"),
            optional(
                    "else",
                    choice("owner", "nobody"),
                    "who gets a deal that no rule credits: its own participant (default), or nobody"));

    static final Place CURRENCIES = Place.of(
            "currencies",
            "'currencies' of a fact type",
            required("of", FIGURE, "the field of the fact with the three capitals of its currency"),
            required("on", FIGURE, "the date of the fact whose rate counts"));

    static final Place LATE_ENTRIES = Place.of(
            "late entries",
            "'late entries' of a fact type",
            required(
                    "entered",
                    FIGURE,
                    "the field with the day on which a fact was entered; a fact without it is in time"),
            required(
                    "within",
                    DayCount.SHAPE,
                    "how many days after the last day of the period a fact may be entered; later ones do not count in it"));

    static final Place PLAN = Place.of(
            "plan",
            "a plan",
            required("baton", choice("1"), "the version of the language"),
            required("plan", LABEL, "the plan's name, the same for all its versions"),
            optional(
                    "as",
                    text("a file"),
                    "the plan that this one follows in all that it does not say itself, by its path from here"),
            optional(
                    "without",
                    new Shape.Items(text("a path", "[^.]+(\\.[^.]+)*")),
                    "what that plan has and this one has not, as a path of keys: indicators.growth"),
            optional(
                    "amends",
                    new Shape.Inside("amends"),
                    "the version before, where this one changes its rules from a day on"),
            optional(
                    "corrects",
                    new Shape.Inside("corrects"),
                    "the version before, where this one mends a mistake of it since a day"),
            optional(
                    "version",
                    WHOLE,
                    "the version, from 1; 1 where nothing is said, the next one where it amends or corrects another"),
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
            optional("eligibility", new Shape.Inside("eligibility"), "who is exempt from a period"),
            optional(
                    "targets",
                    new Shape.Named(FIGURE, either(TARGET_KIND, new Shape.Inside("target"))),
                    "target figures read from the data folder, with their kind"),
            optional(
                    "parameters",
                    new Shape.Named(FIGURE, new Shape.Inside("parameter")),
                    "numbers that formulas name, with own values of units and roles"),
            optional(
                    "crediting",
                    new Shape.Named(LABEL, new Shape.Inside("crediting")),
                    "to whom the facts of a type are credited, where not to their own participant"),
            optional(
                    "currencies",
                    new Shape.Named(LABEL, new Shape.Inside("currencies")),
                    "the currency of the facts of a type, where not all are in that of the plan"),
            optional(
                    "late entries",
                    new Shape.Named(LABEL, new Shape.Inside("late entries")),
                    "until when the facts of a type have to be entered to count in a period"),
            optional(
                    "measures",
                    new Shape.Named(FIGURE, either(text("a measure"), new Shape.Inside("measure"))),
                    "figures aggregated from facts"),
            optional(
                    "indicators",
                    new Shape.Named(FIGURE, new Shape.Inside("indicator")),
                    "what is appraised: a value and how it becomes a score"),
            optional(
                    "scorecards",
                    new Shape.Named(LABEL, new Shape.Inside("scorecard")),
                    "what counts in each cycle, with its weights; a plan without any only pays"),
            optional(
                    "perspectives",
                    new Shape.Named(LABEL, new Shape.Inside("perspective")),
                    "perspectives of a balanced scorecard, each with a sub-total beside the dimensions"),
            optional(
                    "scales",
                    new Shape.Named(LABEL, new Shape.Inside("scale")),
                    "scales on which people rate, each with what its answers are worth"),
            optional(
                    "raters",
                    new Shape.Named(LABEL, new Shape.Inside("raters")),
                    "what rater groups are like wherever they rate"),
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
            optional("guide", new Shape.Inside("guide"), "how grades should be spread; nobody is changed"),
            optional("ranks", new Shape.Inside("ranks"), "how ranks are given"),
            optional("pay", new Shape.Inside("pay"), "what is paid"),
            optional(
                    "tests",
                    new Shape.Items(new Shape.Inside("test")),
                    "examples beside the plan that are tried with every check"));

    private PlanGrammar() {}

    /** Every place, the plan first. */
    public static List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(
                PLAN,
                Scalars.TITLES,
                ROUNDING_RULES,
                CALENDAR,
                WORKING_DAYS,
                AMENDS,
                RETROACTIVE,
                CORRECTS,
                ELIGIBILITY,
                CREDITING,
                CURRENCIES,
                LATE_ENTRIES,
                IndicatorGrammar.TARGET,
                IndicatorGrammar.PARAMETER,
                IndicatorGrammar.MEASURE,
                IndicatorGrammar.CHECKLIST,
                IndicatorGrammar.INDICATOR,
                IndicatorGrammar.AGREED,
                IndicatorGrammar.PRACTICE,
                IndicatorGrammar.SCALE,
                IndicatorGrammar.RATED,
                IndicatorGrammar.COUNTED,
                IndicatorGrammar.CURVE,
                IndicatorGrammar.LOWER_IS_BETTER,
                IndicatorGrammar.RANGE_IS_BEST,
                IndicatorGrammar.PLUS_MINUS,
                IndicatorGrammar.PASS,
                ResultGrammar.SCORECARD,
                ResultGrammar.DIMENSION,
                ResultGrammar.EQUAL_ITEMS,
                ResultGrammar.ROLL_UP,
                ResultGrammar.PERSPECTIVE,
                ResultGrammar.RATERS,
                ResultGrammar.OVERALL,
                ResultGrammar.GROUP,
                ResultGrammar.VETO,
                ResultGrammar.ADJUSTMENTS,
                ResultGrammar.ADJUSTMENT,
                ResultGrammar.TOTAL,
                ResultGrammar.GRADE,
                ResultGrammar.GUIDE,
                ResultGrammar.RANKS));
        places.addAll(PayGrammar.places());
        places.addAll(ExampleGrammar.places());
        return List.copyOf(places);
    }
}
