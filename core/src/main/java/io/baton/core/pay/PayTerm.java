package io.baton.core.pay;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A term of pay: commission, bonus, salary. Its pipeline stands here in the order in which it runs: base, blocks, price,
 * fixed amount, factor, floor and cap of each line, pool, gate, when it is earned, what is taken back, when it is paid.
 *
 * @param name as formulas of other terms and lines of the ledger call it
 * @param cycle the cycle whose periods its lines belong to, and whose figures it sees
 * @param unit what a line is for
 * @param when for whom it is; everyone where empty
 * @param base what is paid on, or the amount itself where there is no price
 * @param blocks counts the base in blocks
 * @param price what is paid for it
 * @param plus a fixed amount for each line
 * @param factor accelerator or decelerator: multiplies
 * @param floor the least of a line with a base above 0
 * @param cap the most of a line
 * @param pool what there is for everybody together, of a term for periods
 * @param gate a condition on the period
 * @param earned when a deal is earned
 * @param returns what comes off a deal
 * @param clawback what is taken back
 * @param hold how long, or until when, a line is held once it is earned
 * @param slices the parts in which it is paid; none where it is paid at once
 * @param tail for how many days after somebody has left, events still count; empty for ever
 */
public record PayTerm(
        String name,
        Titles title,
        String cycle,
        Unit unit,
        Optional<Expression> when,
        Amount base,
        Optional<Blocks> blocks,
        Price price,
        Optional<Amount> plus,
        Optional<Amount> factor,
        Optional<Amount> floor,
        Optional<Amount> cap,
        Optional<Pool> pool,
        Optional<Gate> gate,
        Earned earned,
        Optional<Returns> returns,
        Optional<Clawback> clawback,
        Optional<Expression> hold,
        List<Slice> slices,
        Optional<Integer> tail,
        Location at) {

    /** What formulas call what came out for somebody of a contest or an override. */
    public static final String AWARD = "award";

    public PayTerm {
        slices = List.copyOf(slices);
    }

    /** What a line is for. */
    public sealed interface Unit {

        /** One line a period. */
        record Periods() implements Unit {}

        /**
         * One line a deal.
         *
         * @param facts the type of the deals
         * @param where which of them are paid; all where empty
         * @param on the field with the day of the credit
         * @param order the field by whose day deals follow each other; that of the credit where it is the same (rule M1)
         * @param currency of its amounts; empty where it is that of the plan (rule M16)
         * @param versionBy whose day picks the version of the plan by which a deal is paid (rule M17)
         */
        record Deals(
                String facts,
                Optional<Expression> where,
                String on,
                String order,
                Optional<DealCurrency> currency,
                VersionBy versionBy)
                implements Unit {}

        /** One line a period: a prize by rank. */
        record Contests(Contest contest) implements Unit {}

        /** One line a period: what superiors get for people below them. */
        record Overrides(TeamOverride override) implements Unit {}
    }

    /** Whose day picks the version of the plan by which a deal is paid (rule M17). */
    public enum VersionBy {
        /** The deal's credit: the version of that day pays it to the end. */
        SIGNING("signing"),
        /** Each payment, return or clawback: what it changes is paid by the version of its day. */
        EVENT("event"),
        /** The day on which an amount falls due, behind holds and slices. */
        POSTING("posting");

        private final String label;

        VersionBy(String label) {
            this.label = label;
        }

        /** The word of plans. */
        public String label() {
            return label;
        }
    }

    /** How an amount comes from the base. */
    public sealed interface Price {

        /** The base is the amount. */
        record Itself() implements Price {}

        /** One price. */
        record Flat(RateRows.Price price) implements Price {}

        /** One of several, by conditions on the deal. */
        record Chosen(RateRows rows) implements Price {}

        /** Tiers. */
        record Tiered(Tiers tiers) implements Price {}
    }

    /** Whether its lines are for deals. */
    public boolean isForDeals() {
        return unit instanceof Unit.Deals;
    }

    /** Whose day picks the version of the plan. */
    public VersionBy versionBy() {
        return unit instanceof Unit.Deals deals ? deals.versionBy() : VersionBy.SIGNING;
    }

    /** Whether what versions before have credited counts on its tiers: these add up over more than a deal. */
    public boolean addsUp() {
        return isForDeals()
                && price instanceof Price.Tiered(Tiers tiers)
                && !tiers.over().equals(Tiers.DEAL);
    }

    /** Whether its base comes from everybody. */
    public boolean isAwarded() {
        return switch (unit) {
            case Unit.Contests _, Unit.Overrides _ -> true;
            case Unit.Periods _, Unit.Deals _ -> false;
        };
    }

    /** Whether it depends on everybody: it is calculated in the stage of the {@link Population}. */
    public boolean isOfEverybody() {
        return isAwarded() || pool.isPresent();
    }
}
