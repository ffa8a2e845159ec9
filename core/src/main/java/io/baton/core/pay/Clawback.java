package io.baton.core.pay;

/**
 * Takes back what was earned, after a cancellation or the like (rule M7); never more than is left.
 *
 * @param facts the events; their amount is not used where a share is given
 * @param share how much is taken back, a ratio: over the fields of the event and {@value #DAYS_SINCE}
 * @param of of what
 */
public record Clawback(Related facts, Amount share, Of of) {

    /** The days from the deal to the event, as formulas name them. */
    public static final String DAYS_SINCE = "days_since";

    /** Of what a share is taken back. */
    public enum Of {
        /** Of what is still earned. */
        PAID,
        /** Of what was earned before anything was taken back. */
        ORIGINAL
    }
}
