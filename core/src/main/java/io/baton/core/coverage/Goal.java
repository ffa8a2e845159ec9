package io.baton.core.coverage;

/**
 * Something in a plan that a test can reach.
 *
 * @param type what it is
 * @param item the indicator, item, veto or total that it belongs to
 * @param detail which one of several, in signs that need no language: {@code 60% … 80%}, {@code = 80%}; may be empty
 */
public record Goal(Type type, String item, String detail) {

    /** What can be reached. */
    public enum Type {
        /** A stretch of a curve between two of its bounds, or outside them. */
        BAND,
        /** Exactly at a bound: where mistakes of one cent or one day live. */
        EDGE,
        /** The greatest score of a curve. */
        CAP,
        /** The least score of a curve. */
        FLOOR,
        /** What the plan says of an indicator that is not available (rule N2). */
        NOT_AVAILABLE,
        /** What the plan says of a group of raters without answers (rule R2). */
        MISSING_GROUP,
        /** A side of an {@code if}. */
        BRANCH,
        /** A bonus item or deduction that counts. */
        POINTS,
        /** The bound of an item, of a sum of items, or of the total. */
        BOUND,
        /** Too little of the weight for a total (rule N2). */
        TOO_LITTLE_WEIGHT,
        /** A grade. */
        GRADE,
        /** A veto that counts. */
        VETO,
        /** A row of rates, a prize, or a level of an override, by its number. */
        ROW,
        /** No row of rates holds. */
        NO_ROW,
        /** A deal that came late. */
        LATE,
        /** Somebody, or a period, whom a term leaves out. */
        NOT_FOR,
        /** A gate that is shut. */
        GATE_SHUT,
        /** A deal of which a part was collected. */
        IN_PART,
        /** Something that comes off a deal. */
        RETURNED,
        /** Something that is taken back. */
        TAKEN_BACK,
        /** Something that is earned, but not due yet. */
        NOT_DUE,
        /** A slice up to which everything is due, by its number. */
        SLICE,
        /** What did not fit is paid later. */
        CARRIED,
        /** Something that is filled up. */
        FILLED
    }
}
