package io.baton.server.intake;

import java.util.List;

/**
 * What a file would do, all of it text.
 *
 * @param counts how many rows are new, changed, the same and bad
 * @param hasBad whether any is bad
 * @param isGood whether any could be taken
 * @param strangers who of the rows is nobody of the organisation; empty for none
 * @param groups what is wrong most often
 * @param errors what is wrong, cell by cell, at most some
 * @param more how much more is wrong; empty for nothing
 * @param columns of the rows below
 * @param rows the first ones that would change anything
 */
public record Preview(
        Counts counts,
        boolean hasBad,
        boolean isGood,
        String strangers,
        List<Group> groups,
        List<Wrong> errors,
        String more,
        List<String> columns,
        List<Row> rows) {

    public Preview {
        groups = List.copyOf(groups);
        errors = List.copyOf(errors);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How many rows are of each sort; none end where that is empty. */
    public record Counts(String fresh, String changed, String ended, String same, String bad) {}

    /** How often the same is wrong in a column. */
    public record Group(String column, String what, String count) {}

    /** A bad cell: where, what stands there, what is wrong, what would mend it. */
    public record Wrong(String line, String column, String value, String what, String mend) {}

    /** A row as it would be. */
    public record Row(String state, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A value as it would be, and as it is; the latter is empty where nothing changes. */
    public record Cell(String value, String before) {}
}
