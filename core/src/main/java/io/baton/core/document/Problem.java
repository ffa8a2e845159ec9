package io.baton.core.document;

/**
 * Something wrong in a text: where, what, and what would mend it.
 *
 * @param severity whether the text can be used all the same
 * @param at where
 * @param what what is wrong, one sentence without a full stop, naming the offending text
 * @param mend what would mend it, one sentence without a full stop; empty where nothing can be advised
 */
public record Problem(Severity severity, Location at, String what, String mend) {

    /** How bad a problem is. */
    public enum Severity {
        /** The text cannot be used. */
        ERROR,
        /** The text can be used; it probably says something that was not meant. */
        WARNING
    }

    /** {@code file:line:column: error: what; mend}. */
    @Override
    public String toString() {
        String kind = severity == Severity.ERROR ? "error" : "warning";
        return at + ": " + kind + ": " + what + (mend.isEmpty() ? "" : "; " + mend);
    }
}
