package io.baton.engine.cell;

import java.util.Locale;

/** Small values that are words: yes or no, lengths of time. */
public final class Words {

    /** Returned for what is neither yes nor no, and for what is no length of time. */
    public static final long INVALID = Long.MIN_VALUE;

    private static final int LONGEST_WORD = 5;
    private static final long MOST_SECONDS = 1_000_000_000_000L;

    private Words() {}

    /** 1 for yes, true, y, 1, 是; 0 for no, false, n, 0, 否; in capitals or not; or {@link #INVALID}. */
    public static long yesNo(char[] text, int from, int to) {
        if (to - from > LONGEST_WORD) {
            return INVALID;
        }
        return switch (new String(text, from, to - from).toLowerCase(Locale.ROOT)) {
            case "1", "yes", "true", "y", "是" -> 1;
            case "0", "no", "false", "n", "否" -> 0;
            default -> INVALID;
        };
    }

    /** Whole seconds of {@code 5400}, {@code 1:30} (hours and minutes) or {@code 1:30:00}, or {@link #INVALID}. */
    public static long seconds(char[] text, int from, int to) {
        int start = from < to && text[from] == '-' ? from + 1 : from;
        long total = 0;
        long part = 0;
        int digits = 0;
        int colons = 0;
        for (int i = start; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9' && part < MOST_SECONDS) {
                part = part * 10 + c - '0';
                digits++;
            } else if (c == ':' && digits > 0 && colons < 2 && (colons == 0 || (digits == 2 && part < 60))) {
                total = total * 60 + part;
                part = 0;
                digits = 0;
                colons++;
            } else {
                return INVALID;
            }
        }
        if (digits == 0 || (colons > 0 && (digits != 2 || part >= 60))) {
            return INVALID;
        }
        long units = total * 60 + part;
        long seconds = colons == 1 ? units * 60 : units;
        return start == from ? seconds : -seconds;
    }
}
