package io.baton.core.plan;

import static io.baton.core.document.Place.Key.optional;
import static io.baton.core.document.Place.Key.required;
import static io.baton.core.document.Shape.choice;
import static io.baton.core.document.Shape.either;
import static io.baton.core.document.Shape.text;
import static io.baton.core.plan.PlanValues.BOUND;
import static io.baton.core.plan.PlanValues.FIGURE;
import static io.baton.core.plan.PlanValues.FORMULA;
import static io.baton.core.plan.PlanValues.WHOLE;
import static io.baton.core.plan.PlanValues.YES_NO;

import io.baton.core.document.Place;
import io.baton.core.document.Shape;
import java.util.List;

/** The words of amounts, rates and tiers (rules M1 to M4). */
final class PayPriceGrammar {

    /** A number of pay: a formula or a table. */
    static final Shape AMOUNT = either(FORMULA, new Shape.Inside("pay table"));

    private static final Shape.Text EDGE = text("a bound", "(above )?-?[0-9].*");
    private static final Shape.Choice OUTSIDE = choice("nothing", "nearest", "refuse");

    static final Place TABLE = Place.of(
            "pay table",
            "a table of amounts",
            required("by", either(FORMULA, new Shape.Items(FORMULA)), "what picks the row; several pick a row each"),
            optional("pick", choice("lowest", "highest"), "of several rows the lowest (default) or the highest"),
            optional("across", FORMULA, "what picks the column, in a table of two dimensions"),
            required(
                    "rows",
                    new Shape.Named(text("a row"), either(FORMULA, new Shape.Named(text("a column"), FORMULA))),
                    "from each bound on its amount, the bound included; 'above x' leaves it out; or for each text"),
            optional("to", BOUND, "where the last row ends; nowhere where nothing is said"),
            optional("below", OUTSIDE, "below the first row: nothing (default), the nearest row, or refuse to pay"),
            optional("above", OUTSIDE, "from 'to' on: the nearest row (default), nothing, or refuse to pay"));

    static final Place BLOCKS = Place.of(
            "blocks",
            "'blocks'",
            required("of", FORMULA, "the size of a block"),
            optional("counting", choice("full", "started"), "full blocks only (default), or also one that has begun"),
            optional("free", FORMULA, "what is not paid; nothing where not said"));

    static final Place RATES = Place.of(
            "rates",
            "'rates'",
            optional(
                    "choose",
                    choice("first", "most specific", "priority", "all"),
                    "of the rows that hold: the first (default), the most specific, that of the greatest priority, or all"
                            + " added"),
            optional("order", new Shape.Items(FIGURE), "for 'most specific': the fields, the most telling first"),
            required("rows", new Shape.Items(new Shape.Inside("rate row")), "the rates"));

    static final Place RATE_ROW = Place.of(
            "rate row",
            "a row of rates",
            optional("where", FORMULA, "for which deals; for all where nothing is said"),
            optional("rate", AMOUNT, "a share of the base"),
            optional("each", AMOUNT, "an amount for each unit of the base"),
            optional("priority", WHOLE, "the greatest counts; 0 where nothing is said"));

    static final Place TIERS = Place.of(
            "tiers",
            "'tiers'",
            optional(
                    "mode",
                    choice("marginal", "whole", "reached", "reached before"),
                    "each stretch at its rate (default), everything at the rate reached in the end, each deal at the rate"
                            + " reached with it, or before it"),
            optional("by", FORMULA, "what picks the tier; the base where nothing is said"),
            optional("of", FORMULA, "what the bounds are shares of, such as a quota"),
            optional(
                    "over",
                    text("a cycle", "deal|period|[a-z][a-z0-9_-]{0,59}"),
                    "how far it is summed up: the period (default), each deal alone, or a longer cycle: year"),
            required(
                    "rows",
                    new Shape.Named(EDGE, either(FORMULA, new Shape.Inside("tier"))),
                    "from each bound on its rate, the bound included; 'above x' leaves it out"),
            optional("to", BOUND, "where the last tier ends; nowhere where nothing is said"),
            optional("below", OUTSIDE, "below the first tier: nothing (default), the nearest, or refuse to pay"),
            optional("above", OUTSIDE, "from 'to' on: the nearest tier (default), nothing, or refuse to pay"),
            optional("negative", choice("nothing", "first tier"), "below zero: nothing (default), or the first tier"),
            optional("fixed at zero", YES_NO, "whether the fixed amount of the first tier is due at zero; no"),
            optional(
                    "late",
                    either(choice("re-order"), new Shape.Inside("late deals")),
                    "where a deal stands that came late: at its own day (default), or behind those that were in time"));

    static final Place LATE = Place.of(
            "late deals",
            "'late'",
            required(
                    "append",
                    FIGURE,
                    "the field with the day on which a deal was entered; a deal without it is in time"),
            optional(
                    "within",
                    DayCount.SHAPE,
                    "how many days after the last day of a period of 'pay' a deal may be entered; 0 where not said"));

    static final Place TIER = Place.of(
            "tier",
            "a tier",
            optional("rate", FORMULA, "a share of what lies in it"),
            optional("each", FORMULA, "an amount for each unit in it"),
            optional("fixed", FORMULA, "an amount once, when it is entered"));

    private PayPriceGrammar() {}

    static List<Place> places() {
        return List.of(TABLE, BLOCKS, RATES, RATE_ROW, TIERS, LATE, TIER);
    }
}
