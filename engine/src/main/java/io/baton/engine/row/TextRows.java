package io.baton.engine.row;

import java.io.IOException;

/** The rows of a file of text, which has an encoding. */
interface TextRows extends RowSource {

    /** The file. */
    TextFile file();

    /** Its text, as far as it was read. */
    StrictDecoder text();

    @Override
    default boolean hasBadBytes() {
        return text().isSpoiled();
    }

    @Override
    default String badBytes() throws IOException {
        return file().badBytes();
    }

    @Override
    default long bytesRead() {
        return file().bytesRead();
    }
}
