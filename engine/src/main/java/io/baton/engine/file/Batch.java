package io.baton.engine.file;

import io.baton.core.fact.Field;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** Some rows, column by column, on their way from the reader to the database. */
final class Batch {

    static final int ROWS = 4096;

    private final List<ColumnBuffer> columns;
    private final long[] lines = new long[ROWS];
    private int size;

    Batch(List<Field> fields, ColumnBuffer.Reading reading) {
        columns = fields.stream().map(field -> ColumnBuffer.of(field, reading)).toList();
    }

    ColumnBuffer column(int place) {
        return columns.get(place);
    }

    /** The row that is being filled. */
    int row() {
        return size;
    }

    /** Keeps the row that was filled. */
    void keep(long line) {
        lines[size++] = line;
    }

    boolean isFull() {
        return size == ROWS;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void appendTo(DuckDBAppender target) throws SQLException {
        for (int row = 0; row < size; row++) {
            target.beginRow();
            for (ColumnBuffer column : columns) {
                column.append(target, row);
            }
            target.append(lines[row]);
            target.endRow();
        }
    }
}
