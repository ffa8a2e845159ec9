package io.baton.engine.file;

import java.util.List;

/**
 * Rows of a table about people whom neither {@code people} nor {@code assignments} name; they count for nobody.
 *
 * @param table the table
 * @param rows how many rows, at least one
 * @param people how many ids
 * @param examples the first ids in code point order, at most {@value #SHOWN}
 */
public record Strangers(String table, long rows, long people, List<String> examples) {

    static final int SHOWN = 5;

    public Strangers {
        examples = List.copyOf(examples);
    }
}
