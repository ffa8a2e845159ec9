package io.baton.server.organisation;

/**
 * Something wrong in what was to be imported.
 *
 * @param where the file and, where it is a row, its line
 * @param what what is wrong there
 * @param mend what would mend it; empty where the first says so
 */
public record Finding(String where, String what, String mend) {

    /** {@code file:line: what; mend}. */
    @Override
    public String toString() {
        return where + ": " + what + (mend.isEmpty() ? "" : "; " + mend);
    }
}
