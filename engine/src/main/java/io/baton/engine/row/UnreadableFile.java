package io.baton.engine.row;

/** A file of which nothing can be used: what is wrong, and what would mend it. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String what;
    private final String mend;

    /**
     * A refusal.
     *
     * @param line where, from 1
     * @param what what is wrong, without a full stop
     * @param mend what would mend it, without a full stop; may be empty
     */
    public UnreadableFile(long line, String what, String mend) {
        super(what);
        this.line = line;
        this.what = what;
        this.mend = mend;
    }

    /** A compressed file that ends too early, or is damaged. */
    static UnreadableFile cutOff(long line, Throwable cause) {
        return new UnreadableFile(
                line,
                "the file cannot be read to its end: " + cause.getMessage(),
                "copy or compress it again; it may be cut off");
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** What would mend it. */
    public String mend() {
        return mend;
    }
}
