package io.baton.core.score;

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
        cell(out, row.participant(), ',');
        cell(out, row.period(), ',');
        cell(out, row.kind(), ',');
        cell(out, row.item(), ',');
        cell(out, row.value(), ',');
        cell(out, row.exact(), ',');
        cell(out, row.state(), '\n');
    }

    /** Appends the lines in the order given. */
    public static void appendAll(StringBuilder out, List<ResultRow> rows) {
        for (ResultRow row : rows) {
            append(out, row);
        }
    }

    private static void cell(StringBuilder out, String text, char end) {
        if (needsQuotes(text)) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
        out.append(end);
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ',', '"', '\n', '\r' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
