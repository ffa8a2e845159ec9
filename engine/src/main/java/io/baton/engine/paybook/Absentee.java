package io.baton.engine.paybook;

/**
 * Somebody for whom nothing is posted, because the run did not calculate that person.
 *
 * @param participant who
 * @param cause why
 * @param detail what the run says of it; empty where it says nothing
 */
public record Absentee(String participant, Cause cause, String detail) {

    /** Why somebody was not calculated. */
    public enum Cause {
        /** The run could not. */
        FAILED,
        /** Something was posted before, and the run does not know the person. */
        MISSING,
        /** Somebody has entered an amount, and the run does not know the person. */
        ENTERED_ONLY
    }
}
