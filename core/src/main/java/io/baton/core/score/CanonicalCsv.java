package io.baton.core.score;

import io.baton.core.document.CsvCell;
import java.util.List;

/**
 * Results as canonical CSV (rule N5): RFC 4180 quoting only where it is needed, lines end with a line feed, the text is
 * meant for UTF-8 without a byte order mark.
 */
public final class CanonicalCsv {

    /** The first line, with its end. */
    public static final String HEADER = "participant,period,kind,item,value,exact,state\n";

    private CanonicalCsv() {}

    /** Appends one line with its end. */
    public static void append(StringBuilder out, ResultRow row) {
        CsvCell.append(out, row.participant(), ',');
        CsvCell.append(out, row.period(), ',');
        CsvCell.append(out, row.kind(), ',');
        CsvCell.append(out, row.item(), ',');
        CsvCell.append(out, row.value(), ',');
        CsvCell.append(out, row.exact(), ',');
        CsvCell.append(out, row.state(), '\n');
    }

    /** Appends the lines in the order given. */
    public static void appendAll(StringBuilder out, List<ResultRow> rows) {
        for (ResultRow row : rows) {
            append(out, row);
        }
    }
}
