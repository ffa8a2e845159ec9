package io.baton.engine.row;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a cell of a workbook shows its number. */
enum CellFormat {
    /** As a number. */
    NUMBER,
    /** As a date, a time of day, or both. */
    MOMENT,
    /** As a length of time that may be longer than a day. */
    ELAPSED;

    /** Formats that every workbook has: dates in all languages, and times. */
    private static final Set<String> DATES = Set.of(
            "14", "15", "16", "17", "18", "19", "20", "21", "22", "27", "28", "29", "30", "31", "32", "33", "34", "35",
            "36", "45", "47", "50", "51", "52", "53", "54", "55", "56", "57", "58");

    private static final Pattern ELAPSED_PART = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern NOT_LETTERS_OF_TIME = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");

    /** The format of that number, or of that code where the workbook defines it itself. */
    static CellFormat of(String id, String code) {
        if (code.isEmpty()) {
            return id.equals("46") ? ELAPSED : DATES.contains(id) ? MOMENT : NUMBER;
        }
        String lower = code.toLowerCase(Locale.ROOT);
        if (ELAPSED_PART.matcher(lower).find()) {
            return ELAPSED;
        }
        String letters = NOT_LETTERS_OF_TIME.matcher(lower).replaceAll("");
        boolean moment = !letters.contains("general") && letters.chars().anyMatch(c -> "dmyhs".indexOf(c) >= 0);
        return moment ? MOMENT : NUMBER;
    }
}
