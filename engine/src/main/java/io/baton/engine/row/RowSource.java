package io.baton.engine.row;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rows of one file. */
public interface RowSource extends Closeable {

    /** The names of the columns, without surrounding spaces: the cells of a row, unless it has too many or too few. */
    List<String> header();

    /** The column of that name; where several bear it, the first. */
    OptionalInt column(String name);

    /**
     * Whether any name may be a column, as in JSON: {@link #column} then makes one, which must be asked for before the first
     * row is read.
     */
    default boolean isOpen() {
        return false;
    }

    /**
     * Reads the next row that is not blank.
     *
     * @return whether there was one
     * @throws UnreadableFile where the file cannot be read on
     */
    boolean next(RawRow row) throws IOException, UnreadableFile;

    /** Why a column cannot be read at all; empty where it can. */
    default Optional<String> refusal(int column) {
        return Optional.empty();
    }

    /** Columns of an open format that were asked for, and that no row had so far. */
    default List<String> unmet() {
        return List.of();
    }

    /** How much of the file was read, in bytes. */
    long bytesRead();

    /** Whether the text read so far holds bytes that do not belong to its encoding; only texts have one. */
    default boolean hasBadBytes() {
        return false;
    }

    /**
     * A writer of rows that are left out, in a form that the same layout reads again.
     *
     * @param file where; rows that are there already are kept
     */
    RejectWriter rejects(Path file) throws IOException;

    /** What to say of bytes that do not belong to the encoding, with an encoding that would fit. */
    default String badBytes() throws IOException {
        return "";
    }
}
