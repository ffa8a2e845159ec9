package io.baton.core.plan;

import static io.baton.core.document.Place.Key.optional;
import static io.baton.core.document.Place.Key.required;
import static io.baton.core.document.Shape.choice;
import static io.baton.core.document.Shape.either;
import static io.baton.core.document.Shape.text;
import static io.baton.core.plan.PlanValues.FIGURE;
import static io.baton.core.plan.PlanValues.FORMULA;
import static io.baton.core.plan.PlanValues.LABEL;
import static io.baton.core.plan.PlanValues.ROUNDING;
import static io.baton.core.plan.PlanValues.SHARE;
import static io.baton.core.plan.PlanValues.TITLES;
import static io.baton.core.plan.PlanValues.YES_NO;

import io.baton.core.document.Place;
import io.baton.core.document.Shape;
import io.baton.core.pay.DealCurrency;
import io.baton.core.pay.PaidIn;
import java.util.ArrayList;
import java.util.List;

/** The words of pay (rules M1 to M8). */
final class PayGrammar {

    /** The days behind which nothing counts. */
    static final Shape.Text DAYS = text("days", "[0-9]{1,4} days?");

    static final Place PAY = Place.of(
            "pay",
            "'pay'",
            required("every", LABEL, "the cycle in which pay is settled, and to whose periods lines belong"),
            optional("rounding", ROUNDING, "the rounding of a line; that of money where nothing is said"),
            optional(
                    "round at",
                    choice("line", "term"),
                    "whether each line is rounded (default), or the sum of a term, whose lines then share it by largest"
                            + " remainder"),
            optional(
                    "paid in",
                    new Shape.Inside("paid in"),
                    "the currency in which people are paid, where it is not the plan's"),
            optional("draw", new Shape.Inside("draw"), "what people get at least for a period"),
            optional(
                    "recovery", new Shape.Inside("recovery"), "how what they owe is taken back; without it nothing is"),
            required("terms", new Shape.Named(FIGURE, new Shape.Inside("pay term")), "what is paid"),
            optional(
                    "caps",
                    new Shape.Named(FIGURE, new Shape.Inside("pay cap")),
                    "the most that one or several terms pay together in a period"),
            optional(
                    "guarantees",
                    new Shape.Named(FIGURE, new Shape.Inside("guarantee")),
                    "the least that terms pay together in a period"));

    static final Place TERM = Place.of(
                    "pay term",
                    "a pay term",
                    optional("title", TITLES, "the name for people"),
                    optional(
                            "every",
                            LABEL,
                            "the cycle of its periods and figures; that of 'pay' where nothing is said"),
                    optional("deals", text("a fact type"), "one line for each fact of this type"),
                    optional("on", FIGURE, "the date of a deal's credit; it puts the deal into a period"),
                    optional(
                            "currency",
                            new Shape.Inside("deal currency"),
                            "the currency of a deal's amounts, where it is not the plan's"),
                    optional("order by", FIGURE, "the date by which deals follow each other, where it is another one"),
                    optional("where", FORMULA, "which deals are paid; all where nothing is said"),
                    optional("when", FORMULA, "for whom, and in which periods; always where nothing is said"),
                    optional(
                            "base", PayPriceGrammar.AMOUNT, "with deals: what is paid on, over the fields of the deal"),
                    optional("amount", PayPriceGrammar.AMOUNT, "without deals: what is paid for a period, or on"),
                    optional(
                            "contest",
                            new Shape.Inside("contest"),
                            "a prize by rank for a period, instead of an amount"),
                    optional(
                            "override",
                            new Shape.Inside("override"),
                            "what superiors get for people below them in a period, instead of an amount"),
                    optional("blocks", new Shape.Inside("blocks"), "counts the base in blocks"),
                    optional("rate", PayPriceGrammar.AMOUNT, "a share of the base"),
                    optional("each", PayPriceGrammar.AMOUNT, "an amount for each unit of the base"),
                    optional("rates", new Shape.Inside("rates"), "rates with conditions"),
                    optional("tiers", new Shape.Inside("tiers"), "rates by how much was reached"),
                    optional("plus", PayPriceGrammar.AMOUNT, "a fixed amount for each line"),
                    optional(
                            "factor",
                            PayPriceGrammar.AMOUNT,
                            "an accelerator or decelerator, by which the amount is multiplied"),
                    optional("floor", PayPriceGrammar.AMOUNT, "the least of a line whose base is not 0"),
                    optional("cap", PayPriceGrammar.AMOUNT, "the most of a line"),
                    optional(
                            "pool",
                            new Shape.Inside("pool"),
                            "what there is for everybody, or for each group, in a period"),
                    optional(
                            "gate",
                            either(FORMULA, new Shape.Inside("gate")),
                            "a condition on the period without which nothing is paid"),
                    optional(
                            "earned",
                            either(choice("signed"), new Shape.Inside("earned")),
                            "when a deal is earned: with its own date (default), or as it is invoiced or collected"),
                    optional("returns", new Shape.Inside("returns"), "what comes off a deal"),
                    optional("clawback", new Shape.Inside("clawback"), "what takes back what was earned"),
                    optional("hold", FORMULA, "how many days a line is held once earned, or until which date"),
                    optional("slices", new Shape.Items(new Shape.Inside("slice")), "the parts in which it is paid"),
                    optional(
                            "tail",
                            DAYS,
                            "how long after somebody has left, payments still count; always where not said"),
                    optional(
                            "version by",
                            choice("signing", "event", "posting"),
                            "whose day picks the version of the plan: that of the deal's credit (default), of each payment"
                                    + " or return, or on which the amount falls due"))
            .withAlternatives("deals", "amount")
            .withAlternatives("base", "amount")
            .withAlternatives("deals", "contest", "override")
            .withAlternatives("amount", "contest", "override")
            .withAlternatives("rate", "rates", "tiers")
            .withAlternatives("each", "rates", "tiers");

    static final Place CURRENCY = Place.of(
            "deal currency",
            "'currency'",
            required("of", FIGURE, "the field of the deal with the three capitals of its currency"),
            required(
                    "on",
                    text("a date", DealCurrency.AT_COLLECTION + "|" + FIGURE.pattern()),
                    "the date of the deal whose rate counts, or at collection: that of each payment"));

    static final Place PAID_IN = Place.of(
            "paid in",
            "'paid in'",
            required("currency", FORMULA, "three capitals such as USD, or a formula that gives them as a text"),
            required(
                    "on",
                    choice(PaidIn.On.END_OF_PERIOD.label(), PaidIn.On.CREDIT.label()),
                    "whose rate counts: of the last day of the line's period, or of the deal's credit"));

    static final Place DRAW = Place.of(
            "draw",
            "'draw'",
            required("amount", PayPriceGrammar.AMOUNT, "how much for a period of 'pay'"),
            required(
                    "recoverable",
                    YES_NO,
                    "whether what is given up to it is an advance, which what is above it pays back"),
            optional("when", FORMULA, "for whom, and in which periods; always where nothing is said"));

    static final Place RECOVERY = Place.of(
            "recovery",
            "'recovery'",
            required("at most", SHARE, "the largest share of the wage of a period that is taken off"),
            optional(
                    "protected",
                    PayPriceGrammar.AMOUNT,
                    "what must remain of the wage, such as the minimum wage; 0 where not said"),
            optional(
                    "beside",
                    PayPriceGrammar.AMOUNT,
                    "the wage of the period that is paid outside of the ledger; 0 where not said"),
            optional("when", FORMULA, "on which condition, such as a consent; always where nothing is said"));

    private static final Shape.Choice MISSING = choice("wait", "leave out");

    static final Place POOL = Place.of(
                    "pool",
                    "'pool'",
                    optional("size", FORMULA, "what there is; the same for all of a group, such as a constant"),
                    optional("from each", FORMULA, "what each brings into it, instead of a size"),
                    optional(
                            "within",
                            FORMULA,
                            "who shares a pool: those for whom this text is the same, such as unit; everybody"),
                    optional(
                            "pays",
                            choice("claims", "all"),
                            "what is claimed as long as there is enough (default), or all of it, by the amounts as coefficients"),
                    optional(
                            "missing",
                            MISSING,
                            "where somebody's amount is not known, all of the group wait (default), or do without"))
            .withAlternatives("size", "from each");

    static final Place CONTEST = Place.of(
            "contest",
            "'contest'",
            required("by", FORMULA, "the figure that is compared"),
            required(
                    "prizes",
                    either(FORMULA, new Shape.Items(FORMULA)),
                    "the prizes from the first place on; the same for all of a group"),
            optional(
                    "within",
                    FORMULA,
                    "who is compared: those for whom this text is the same, such as unit; everybody"),
            optional(
                    "ties",
                    choice("shared", "each"),
                    "those of equal figures share the prizes of their places (default), or each get the best of them"),
            optional("wins", choice("highest", "lowest"), "which figure wins: the highest (default), or the lowest"),
            optional(
                    "missing",
                    MISSING,
                    "where somebody's figure is not known, all of the group wait (default), or do without"));

    static final Place OVERRIDE = Place.of(
            "override",
            "'override'",
            required("of", either(FIGURE, new Shape.Items(FIGURE)), "the terms of people below whose lines count"),
            optional(
                    "step",
                    choice("base", "expected", "earned", "payable"),
                    "which of their amounts: what is due (default), earned, expected before it is earned, or the base"),
            required(
                    "levels",
                    either(FORMULA, new Shape.Items(FORMULA)),
                    "the rates of the levels, the direct superior's first"),
            optional(
                    "next",
                    choice("less below", "same"),
                    "the base of the next level: that below less what the level below got (default), or the same"),
            optional(
                    "empty",
                    choice("kept", "skipped"),
                    "a level without anybody for whom the term is: its rate goes to nobody (default), or to the next"),
            optional("missing", MISSING, "where an amount is not known, those above wait (default), or do without"));

    static final Place GATE = Place.of(
            "gate",
            "'gate'",
            required("when", FORMULA, "the condition"),
            optional(
                    "unavailable",
                    choice("shut", "open", "wait"),
                    "where the condition cannot be told: shut (default), open, or wait"),
            optional("shut", choice("forfeit", "hold"), "what a shut gate does: nothing is paid (default), or held"));

    static final Place EARNED = Place.of(
            "earned",
            "'earned'",
            required("facts", text("a fact type"), "the invoices or payments"),
            required("deal", FIGURE, "their field with the key of the deal"),
            required("on", FIGURE, "their date"),
            optional("where", FORMULA, "which of them count"),
            required("amount", FORMULA, "how much, over their fields"),
            required("of", FORMULA, "the whole, over the fields of the deal"),
            optional(
                    "rated",
                    choice("at signing", "at collection"),
                    "by the figures of the deal's period (default), or of each payment's"));

    static final Place RETURNS = Place.of(
            "returns",
            "'returns'",
            required("facts", text("a fact type"), "the returns"),
            required("deal", FIGURE, "their field with the key of the deal"),
            required("on", FIGURE, "their date"),
            optional("where", FORMULA, "which of them count"),
            required("amount", FORMULA, "what comes off the base, over their fields"),
            optional(
                    "rating",
                    choice("net", "alone"),
                    "the deal is rated again at what is left (default), or the return by itself and taken off"),
            optional(
                    "fixed",
                    choice("on full return", "pro rata"),
                    "when fixed amounts go back: with the last of the deal (default), or in proportion"));

    static final Place CLAWBACK = Place.of(
            "clawback",
            "'clawback'",
            required("facts", text("a fact type"), "the events"),
            required("deal", FIGURE, "their field with the key of the deal"),
            required("on", FIGURE, "their date"),
            optional("where", FORMULA, "which of them count"),
            required(
                    "share",
                    PayPriceGrammar.AMOUNT,
                    "how much is taken back, over their fields and days_since, the days since the deal"),
            optional("of", choice("paid", "original"), "of what is left (default), or of what was earned at first"));

    static final Place SLICE = Place.of(
            "slice",
            "a slice",
            required("share", SHARE, "its share of the line; all shares sum to 100%"),
            optional(
                    "at",
                    FORMULA,
                    "days behind the day on which it is earned, or a date; at once where nothing is said"));

    static final Place CAP = Place.of(
            "pay cap",
            "a cap",
            optional("title", TITLES, "the name for people"),
            required(
                    "of",
                    new Shape.Items(FIGURE),
                    "the terms, and caps before it whose carried pay counts as well, in the order in which they take the room"),
            optional("every", LABEL, "the cycle of its periods; that of 'pay' where nothing is said"),
            required("most", PayPriceGrammar.AMOUNT, "the cap"),
            optional("excess", choice("lost", "carried"), "what does not fit: lost (default), or carried on"));

    static final Place GUARANTEE = Place.of(
            "guarantee",
            "a guarantee",
            optional("title", TITLES, "the name for people"),
            required("of", new Shape.Items(FIGURE), "the terms, and the caps whose carried pay counts as well"),
            optional("every", LABEL, "the cycle of its periods; that of 'pay' where nothing is said"),
            required("least", PayPriceGrammar.AMOUNT, "the guaranteed amount"),
            optional("when", FORMULA, "for whom; for everyone where nothing is said"));

    private PayGrammar() {}

    static List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(PAY, TERM, CURRENCY, PAID_IN, DRAW, RECOVERY));
        places.addAll(PayPriceGrammar.places());
        places.addAll(List.of(POOL, CONTEST, OVERRIDE, GATE, EARNED, RETURNS, CLAWBACK, SLICE, CAP, GUARANTEE));
        return places;
    }
}
