package io.baton.engine.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * A way of writing dates or local times, in the letters of {@link DateTimeFormatter}, read strictly: 2024-02-30 is no date.
 * The usual patterns are read by hand, the others by the formatter with English names of months.
 */
public final class TimePattern {

    /** Returned for what does not fit the pattern, and for days that do not exist. */
    public static final long INVALID = Long.MIN_VALUE;

    /** Microseconds of a day. */
    public static final long DAY = 86_400_000_000L;

    private static final LocalDateTime SAMPLE = LocalDateTime.of(2024, 11, 23, 14, 35, 52);

    private final String pattern;
    private final Optional<PatternSteps> steps;
    private final DateTimeFormatter formatter;

    private TimePattern(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.steps = PatternSteps.of(pattern);
        this.formatter = formatter;
    }

    /** A pattern that says at least year, month and day; empty for any other text. */
    public static Optional<TimePattern> of(String pattern) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(withProlepticYears(pattern), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            TimePattern made = new TimePattern(pattern, formatter);
            long read = made.formatted(formatter.format(SAMPLE));
            boolean holdsTheDay =
                    read != INVALID && day(read) == SAMPLE.toLocalDate().toEpochDay();
            return holdsTheDay ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A pattern that is known to be one. */
    public static TimePattern known(String pattern) {
        return of(pattern).orElseThrow(() -> new IllegalArgumentException("no pattern of dates: " + pattern));
    }

    /** Strict resolving takes a year of an era only with its era; people who write yyyy mean the plain year. */
    private static String withProlepticYears(String pattern) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            text.append(c == 'y' && !quoted ? 'u' : c);
        }
        return text.toString();
    }

    /** The pattern as it was written. */
    public String pattern() {
        return pattern;
    }

    /** Microseconds from 1970-01-01T00:00 of the same local clock; midnight where the pattern says no time; or {@link #INVALID}. */
    public long read(char[] text, int from, int to) {
        return steps.isPresent() ? steps.get().read(text, from, to) : formatted(new String(text, from, to - from));
    }

    /** Days from 1970-01-01 of a result of {@link #read} that is valid. */
    public static long day(long micros) {
        return Math.floorDiv(micros, DAY);
    }

    private long formatted(String text) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            if (date == null) {
                return INVALID;
            }
            LocalDateTime moment = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
            return ChronoUnit.MICROS.between(LocalDateTime.of(1970, 1, 1, 0, 0), moment);
        } catch (DateTimeException _) {
            return INVALID;
        }
    }

    /** A date or local time of another pattern in this one; unchanged where it does not fit that. */
    public String rewrite(String text, String otherPattern) {
        long micros = known(otherPattern).read(text.toCharArray(), 0, text.length());
        return micros == INVALID ? text : formatter.format(local(micros));
    }

    /** Midnight of a day in microseconds, or {@link #INVALID} for a day that does not exist. */
    static long midnight(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9999) {
            return INVALID;
        }
        if (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return INVALID;
        }
        // days from March 1st of year 0, so that the leap day is the last of its year
        int shifted = month > 2 ? year : year - 1;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        long days =
                shifted * 365L + shifted / 4 - shifted / 100 + shifted / 400 + (153L * monthFromMarch + 2) / 5 + day;
        return (days - 719_469) * DAY;
    }

    /** Microseconds of a time of day, or {@link #INVALID}. */
    static long timeOfDay(int hour, int minute, int second, long micros) {
        boolean exists = hour < 24 && minute < 60 && second < 60;
        return exists ? ((hour * 60L + minute) * 60 + second) * 1_000_000 + micros : INVALID;
    }

    /** The local date and time of a result of {@link #read} that is valid. */
    public static LocalDateTime local(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimePattern that && pattern.equals(that.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
