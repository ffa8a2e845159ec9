package io.baton.engine.file;

/**
 * What is wrong in a row.
 *
 * @param line the line of the cell, which differs from that of its row where cells before it hold line breaks
 * @param column the column of the file; empty where the row as a whole is wrong
 * @param value the cell as it stands there, cut at {@value #SHOWN} characters
 * @param reason why it cannot be used, without a full stop
 */
public record BadCell(long line, String column, String value, String reason) {

    static final int SHOWN = 80;

    /** A bad cell, its value cut and in one line. */
    static BadCell of(long line, String column, String value, String reason) {
        return new BadCell(line, column, cut(value), reason);
    }

    /** A value as it is shown: in one line, and not longer than {@value #SHOWN} characters. */
    static String cut(String value) {
        String oneLine = value.replace('\n', ' ').replace('\r', ' ');
        boolean fits = oneLine.codePointCount(0, oneLine.length()) <= SHOWN;
        return fits ? oneLine : oneLine.substring(0, oneLine.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** {@code column 'amount': 'x': not a number}. */
    @Override
    public String toString() {
        String shown = value.isEmpty() ? "" : "'" + value + "': ";
        return (column.isEmpty() ? "" : "column '" + column + "': ") + shown + reason;
    }
}
