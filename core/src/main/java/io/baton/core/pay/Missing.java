package io.baton.core.pay;

/** What becomes of what depends on everybody, where somebody's part of it is not known. */
public enum Missing {
    /** It waits, and names who is missing: nobody's share changes without a word. */
    WAIT,
    /** The others do without; whoever is missing has the reason on a line of 0. */
    LEAVE_OUT
}
