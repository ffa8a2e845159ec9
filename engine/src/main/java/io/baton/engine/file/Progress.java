package io.baton.engine.file;

/** Is told how far the reading of a file is, from time to time. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (_, _, _, _) -> {};

    /**
     * So much was read.
     *
     * @param file relative to the data folder
     * @param rows so far, good and bad
     * @param bytes of the file so far
     * @param ofBytes of the file in all
     */
    void reading(String file, long rows, long bytes, long ofBytes);
}
