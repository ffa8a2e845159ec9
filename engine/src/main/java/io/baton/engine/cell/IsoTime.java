package io.baton.engine.cell;

/**
 * A date and time in the form of ISO 8601: {@code 2024-01-31T10:15[:30[.123456]][Z|+08:00|+0800|+08]}, a space allowed for
 * the T.
 *
 * @param micros of the local clock from 1970-01-01T00:00, or {@link TimePattern#INVALID}
 * @param offsetSeconds east of Greenwich, or {@link #LOCAL} where none is written
 */
record IsoTime(long micros, int offsetSeconds) {

    static final int LOCAL = Integer.MAX_VALUE;

    private static final IsoTime NONE = new IsoTime(TimePattern.INVALID, LOCAL);
    private static final int INVALID_OFFSET = Integer.MIN_VALUE;
    private static final int FRACTION_DIGITS = 9;
    private static final int TO_MINUTES = "2024-01-31T10:15".length();
    private static final int TO_SECONDS = "2024-01-31T10:15:30".length();

    static IsoTime read(char[] text, int from, int to) {
        if (to - from < TO_MINUTES || !isShaped(text, from)) {
            return NONE;
        }
        int afterSeconds =
                to - from > TO_SECONDS - 1 && text[from + TO_MINUTES] == ':' ? from + TO_SECONDS : from + TO_MINUTES;
        int second = afterSeconds == from + TO_SECONDS ? two(text, afterSeconds - 2) : 0;
        int afterFraction =
                afterSeconds < to && text[afterSeconds] == '.' ? digitsEnd(text, afterSeconds + 1, to) : afterSeconds;
        if (afterFraction == afterSeconds + 1 || afterFraction > afterSeconds + 1 + FRACTION_DIGITS) {
            return NONE;
        }
        int year = two(text, from) * 100 + two(text, from + 2);
        long midnight = TimePattern.midnight(year, two(text, from + 5), two(text, from + 8));
        long micros = fraction(text, afterSeconds + 1, afterFraction);
        long time = TimePattern.timeOfDay(two(text, from + 11), two(text, from + 14), second, micros);
        int offset = offset(text, afterFraction, to);
        boolean valid = midnight != TimePattern.INVALID && time != TimePattern.INVALID && offset != INVALID_OFFSET;
        return valid ? new IsoTime(midnight + time, offset) : NONE;
    }

    private static boolean isShaped(char[] text, int from) {
        char middle = text[from + 10];
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && (middle == 'T' || middle == ' ')
                && text[from + 13] == ':';
    }

    /** Two digits; 100 and more where they are none, which no part of a time can be. */
    private static int two(char[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100_000;
    }

    private static int digitsEnd(char[] text, int from, int to) {
        int end = from;
        while (end < to && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        return end;
    }

    private static long fraction(char[] text, int from, int to) {
        long micros = 0;
        for (int i = 0; i < 6; i++) {
            micros = micros * 10 + (from + i < to ? text[from + i] - '0' : 0);
        }
        return micros;
    }

    private static int offset(char[] text, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return LOCAL;
        }
        if (length == 1 && (text[from] == 'Z' || text[from] == 'z')) {
            return 0;
        }
        boolean signed = text[from] == '+' || text[from] == '-';
        boolean colon = length == 6 && text[from + 3] == ':';
        if (!signed || (!colon && length != 5 && length != 3)) {
            return INVALID_OFFSET;
        }
        int hours = two(text, from + 1);
        int minutes = length == 3 ? 0 : two(text, to - 2);
        if (hours > 18 || minutes > 59) {
            return INVALID_OFFSET;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return text[from] == '-' ? -seconds : seconds;
    }
}
