package io.baton.engine.supposed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A row that is supposed.
 *
 * @param what what becomes of it
 * @param table the fact type or table
 * @param cells its fields as texts, as they would stand in a file
 */
public record Supposition(What what, String table, SequencedMap<String, String> cells) {

    public Supposition {
        cells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cells));
    }

    /** What becomes of a row. */
    public enum What {
        /** There is one more. */
        ADD,
        /** The row with this key has other values. */
        CHANGE,
        /** The row with this key is not there. */
        REMOVE
    }
}
