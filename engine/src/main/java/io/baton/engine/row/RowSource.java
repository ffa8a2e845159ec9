package io.baton.engine.row;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** The rows of one file. */
public interface RowSource extends Closeable {

    /** The names of the columns, without surrounding spaces; where there is no header, those that were met so far. */
    List<String> header();

    /** The column of that name; where several bear it, the first. */
    OptionalInt column(String name);

    /** Whether columns come and go from row to row, so that any name may be a column and a row may have fewer cells. */
    boolean isRagged();

    /**
     * Reads the next row that is not blank.
     *
     * @return whether there was one
     * @throws UnreadableFile where the file cannot be read on
     */
    boolean next(RawRow row) throws IOException, UnreadableFile;

    /** How much of the file was read, in bytes. */
    long bytesRead();

    /** Whether the text read so far holds bytes that do not belong to its encoding. */
    boolean hasBadBytes();

    /** What to say of bytes that do not belong to the encoding, with an encoding that would fit. */
    String badBytes() throws IOException;
}
