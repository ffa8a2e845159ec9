package io.baton.engine.cell;

/**
 * Reads decimals from characters into scaled whole numbers, without a double in between: 12.5 with four decimals is
 * 125000. At most 18 digits, as DECIMAL(18, n) holds them.
 */
public final class DecimalText {

    /** Returned for what is no number. */
    public static final long NOT_A_NUMBER = Long.MIN_VALUE;
    /** Returned for a number with more digits before the point than fit. */
    public static final long TOO_LONG = Long.MIN_VALUE + 1;
    /** Returned for a number with more decimals than the field holds. */
    public static final long TOO_FINE = Long.MIN_VALUE + 2;

    private static final long LIMIT = 1_000_000_000_000_000_000L;
    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final int decimals;
    private final char point;
    private final char mark;
    private final boolean perCent;

    /**
     * How numbers are written.
     *
     * @param point the decimal mark
     * @param thousands the thousand mark, or {@link #NONE}; a space stands for every kind of space
     */
    public record Style(char point, char thousands) {

        /** No thousand marks. */
        public static final char NONE = '\0';

        /** Digits and a point. */
        public static final Style PLAIN = new Style('.', NONE);
    }

    /**
     * A reader of decimals.
     *
     * @param decimals digits behind the point of the result, 0 to 6
     * @param perCent whether {@code 80%} is 0.80
     */
    public DecimalText(int decimals, Style style, boolean perCent) {
        this.decimals = decimals;
        this.point = style.point();
        this.mark = style.thousands();
        this.perCent = perCent;
    }

    /**
     * The number times 10 to the power of the decimals, or one of {@link #NOT_A_NUMBER}, {@link #TOO_LONG}, {@link
     * #TOO_FINE}. Zeros at the end of the decimals do not count.
     */
    public long read(char[] text, int from, int to) {
        int end = perCent && to > from && text[to - 1] == '%' ? to - 1 : to;
        int start = from;
        boolean negative = false;
        if (start < end && isSign(text[start])) {
            negative = text[start] != '+';
            start++;
        }
        int pointAt = start;
        while (pointAt < end && text[pointAt] != point) {
            pointAt++;
        }
        if (start == end || pointAt == end - 1) {
            return NOT_A_NUMBER;
        }
        long whole = whole(text, start, pointAt);
        if (whole < 0) {
            return whole;
        }
        long size = fraction(whole, text, pointAt + 1, end, to - end);
        return negative && size >= 0 ? -size : size;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212';
    }

    /** The digits before the point; with thousand marks only in front of groups of three. */
    private long whole(char[] text, int from, int to) {
        long value = 0;
        int group = 0;
        boolean marked = false;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value >= LIMIT ? LIMIT : value * 10 + digit;
                group++;
            } else if (isMark(text[i]) && (marked ? group == 3 : group >= 1 && group <= 3)) {
                marked = true;
                group = 0;
            } else {
                return NOT_A_NUMBER;
            }
        }
        if (marked && group != 3) {
            return NOT_A_NUMBER;
        }
        return value >= LIMIT ? TOO_LONG : value;
    }

    private boolean isMark(char c) {
        return mark != Style.NONE && (c == mark || (mark == ' ' && (c == '\u00A0' || c == '\u202F')));
    }

    /** The whole part, the decimals behind it, and the division by 100 of a per cent sign. */
    private long fraction(long whole, char[] text, int from, int to, int perCentSigns) {
        long value = whole;
        int scale = 0;
        int zeros = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit == 0) {
                zeros++;
            } else if (digit > 0 && digit <= 9) {
                int more = zeros + 1;
                boolean fits = scale + more < POWERS.length && value < LIMIT / POWERS[more];
                value = fits ? value * POWERS[more] + digit : LIMIT;
                scale = Math.min(scale + more, POWERS.length);
                zeros = 0;
            } else {
                return NOT_A_NUMBER;
            }
        }
        return scaled(value, scale + 2 * perCentSigns);
    }

    private long scaled(long value, int scale) {
        if (value == 0) {
            return 0;
        }
        long left = value;
        int leftScale = scale;
        while (leftScale > decimals && left < LIMIT && left % 10 == 0) {
            left /= 10;
            leftScale--;
        }
        if (leftScale > decimals) {
            return TOO_FINE;
        }
        return left >= LIMIT / POWERS[decimals - leftScale] ? TOO_LONG : left * POWERS[decimals - leftScale];
    }
}
