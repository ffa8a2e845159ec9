package io.baton.core.pay;

/**
 * What a return does to a deal (rule M7).
 *
 * @param facts the returns, whose amount comes off the base
 * @param rating how they are rated
 * @param fixed what becomes of fixed amounts of the deal
 */
public record Returns(Related facts, Rating rating, Fixed fixed) {

    /** How a return is rated. */
    public enum Rating {
        /** The deal is rated again at what is left of it. */
        NET,
        /** The return is rated by itself, and taken off. */
        ALONE
    }

    /** What becomes of fixed amounts. */
    public enum Fixed {
        /** They go back when nothing of the deal is left. */
        ON_FULL_RETURN,
        /** They go back in proportion. */
        PRO_RATA
    }
}
