package io.baton.core.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One step on the way to a line: what was done with which figures, and the amount behind it. The steps of a line are its
 * explanation; they come from the same pass as the amount (rule S7).
 *
 * @param what what was done
 * @param figures with what, in the order that {@link What} names
 * @param after the amount so far
 * @param names of what, in the order that {@link What} names; mostly none
 */
public record PayStep(What what, List<BigDecimal> figures, BigDecimal after, List<String> names) {

    public PayStep {
        figures = List.copyOf(figures);
        names = List.copyOf(names);
    }

    static PayStep of(What what, BigDecimal after, BigDecimal... figures) {
        return new PayStep(what, List.of(figures), after, List.of());
    }

    static PayStep exchanged(String from, String into, BigDecimal after, BigDecimal... figures) {
        return new PayStep(What.EXCHANGED, List.of(figures), after, List.of(from, into));
    }

    static PayStep from(String participant, What what, BigDecimal after, BigDecimal... figures) {
        return new PayStep(what, List.of(figures), after, List.of(participant));
    }

    static PayStep late(LocalDate entered, LocalDate behind) {
        return new PayStep(What.LATE, List.of(), BigDecimal.ZERO, List.of(entered.toString(), behind.toString()));
    }

    static PayStep behindTail(BigDecimal sum, LocalDate lastDay) {
        return new PayStep(What.BEHIND_TAIL, List.of(sum), BigDecimal.ZERO, List.of(lastDay.toString()));
    }

    /** What was done; behind each its figures. */
    public enum What {
        /** The base: the whole, the credited share, the portion of what is paid for one by one. */
        BASE,
        /** What was returned came off: how much of the credited part. */
        RETURNED,
        /** Exchanged at a rate: how much, rate; the currencies from which and into which. */
        EXCHANGED,
        /** The base was counted in blocks: size, free quantity. */
        BLOCKS,
        /** It came late and follows the deals that were in time: the day of entry, and up to which day. */
        LATE,
        /** A rate of the base: base, rate; the number of the row where there are several. */
        RATE,
        /** An amount for each unit: units, amount; the number of the row where there are several. */
        EACH,
        /** A tier: number, by, on, rate, each, fixed. */
        TIER,
        /** No rate or tier holds. */
        NO_PRICE,
        /** A fixed amount: how much. */
        PLUS,
        /** A factor: how much. */
        FACTOR,
        /** Raised to the least of a line: the least. */
        FLOOR,
        /** Cut to the most of a line: the most. */
        CAP,
        /** A share of a pool that limits: the claim, the sum of all claims, the pool. */
        POOL,
        /** A share of a pool that is shared out wholly: the coefficient, the sum of all, the pool. */
        POOL_SHARED,
        /** A place in a contest: rank, how many take part, the figure, 1. */
        PRIZE,
        /** A place that several have: rank, how many take part, the figure, how many have it. */
        PRIZE_TIED,
        /** What somebody below brings: level, base, rate; the participant below. */
        OVERRIDE,
        /** Not for this participant or period. */
        NOT_ELIGIBLE,
        /** The gate is shut. */
        GATE_SHUT,
        /** The gate is shut, and the line held. */
        GATE_HOLDS,
        /** Came behind the tail of somebody who has left, and does not count: how much; the last day of the tail. */
        BEHIND_TAIL,
        /** In proportion: collected, whole. */
        EARNED,
        /** Taken back: the share of it, of what. */
        CLAWED_BACK,
        /** Of the days of an earlier version of the plan, and paid by that: how much. */
        EARLIER_VERSION,
        /** Not due yet: how much. */
        NOT_DUE,
        /** Cut for want of room under a cap: room. */
        ROOM,
        /** Taken back, but for what a cap had cut: how much of it was cut. */
        CUT_BEFORE,
        /** Carried from earlier periods into the room that is left: carried, room. */
        CARRIED,
        /** Filled up to a guarantee: the least, what the terms pay. */
        GUARANTEED
    }
}
