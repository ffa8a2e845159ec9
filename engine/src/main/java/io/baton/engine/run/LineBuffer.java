package io.baton.engine.run;

import io.baton.core.score.CanonicalCsv;
import io.baton.core.score.ResultRow;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Collects the result lines of some participants, and where each one's rank belongs. */
final class LineBuffer {

    private static final int LIKELY_CHARACTERS = 3000;

    private final StringBuilder text;
    private final int[] partLengths;
    private int parts;

    LineBuffer(int participants) {
        text = new StringBuilder(participants * LIKELY_CHARACTERS);
        partLengths = new int[2 * participants];
    }

    /** Adds the rows of the next participant, which are in canonical order. */
    void add(List<ResultRow> rows) {
        int start = text.length();
        int rank = -1;
        for (ResultRow row : rows) {
            if (rank < 0 && row.kind().compareTo("rank") > 0) {
                rank = text.length();
            }
            CanonicalCsv.append(text, row);
        }
        int middle = rank < 0 ? text.length() : rank;
        partLengths[parts++] = bytes(start, middle);
        partLengths[parts++] = bytes(middle, text.length());
    }

    ResultSpool.Chunk toChunk() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new ResultSpool.Chunk(bytes, partLengths);
    }

    /** Length in UTF-8 of a part of the text. */
    private int bytes(int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            // a surrogate is half of a character of four bytes
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
