package io.baton.engine.run;

import io.baton.core.score.CanonicalCsv;
import io.baton.core.score.ResultRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Collects the result lines of some participants, and where each one's rank belongs. */
final class LineBuffer {

    private static final int LIKELY_LENGTH = 3000;

    private final ByteArrayOutputStream bytes;
    private int[] partLengths;
    private final StringBuilder part = new StringBuilder(LIKELY_LENGTH);
    private int parts;

    LineBuffer(int participants) {
        bytes = new ByteArrayOutputStream(participants * LIKELY_LENGTH);
        partLengths = new int[2 * participants];
    }

    /** Adds the rows of the next participant, which are in canonical order. */
    void add(List<ResultRow> rows) {
        int own = parts;
        for (ResultRow row : rows) {
            if (parts == own && row.kind().compareTo("rank") > 0) {
                endPart();
            }
            CanonicalCsv.append(part, row);
        }
        if (parts == own) {
            endPart();
        }
        endPart();
    }

    private void endPart() {
        byte[] encoded = part.toString().getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(encoded);
        if (parts == partLengths.length) {
            partLengths = Arrays.copyOf(partLengths, 2 * parts);
        }
        partLengths[parts++] = encoded.length;
        part.setLength(0);
    }

    ResultSpool.Chunk toChunk() {
        return new ResultSpool.Chunk(bytes.toByteArray(), Arrays.copyOf(partLengths, parts));
    }
}
