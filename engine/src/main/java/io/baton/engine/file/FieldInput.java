package io.baton.engine.file;

import io.baton.core.fact.Field;
import java.util.List;
import java.util.Map;

/**
 * Where the value of one field stands in a row.
 *
 * @param field the field
 * @param columns the columns of the row, put together with spaces where they are several; none for a constant, or where the
 *     file has no such column
 * @param constant the same text in every row; used where there is no column
 * @param codes own words for foreign ones; empty where the file's own words are used
 * @param label what the columns are called in the file
 */
record FieldInput(Field field, List<Integer> columns, String constant, Map<String, String> codes, String label) {
    FieldInput {
        columns = List.copyOf(columns);
        codes = Map.copyOf(codes);
    }
}
