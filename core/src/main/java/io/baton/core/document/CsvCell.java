package io.baton.core.document;

/** A cell of canonical CSV: RFC 4180 quoting only where it is needed. */
public final class CsvCell {

    private CsvCell() {}

    /** Appends a cell and what ends it: a comma or a line feed. */
    public static void append(StringBuilder out, String text, char end) {
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
