package io.baton.engine.file;

import io.baton.core.fact.Field;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Layout;
import io.baton.engine.cell.DecimalText;
import io.baton.engine.cell.InstantText;
import io.baton.engine.cell.TimePattern;
import io.baton.engine.cell.Words;
import io.baton.engine.row.Nature;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** The values of one field in the rows of a batch: reads cells into them, and hands them to the database. */
abstract sealed class ColumnBuffer {

    /** Says that a cell was read. */
    static final String GOOD = "";

    private final boolean[] present = new boolean[Batch.ROWS];

    /** What cells look like, and where instants become dates. */
    record Reading(Layout layout, ZoneId zone) {}

    static ColumnBuffer of(Field field, Reading reading) {
        return switch (field.kind()) {
            case MONEY, MONEY_GROSS, COUNT, DAYS, POINTS -> new Decimals(field, reading.layout(), false);
            case RATIO, NUMBER -> new Decimals(field, reading.layout(), true);
            case DURATION -> new Durations();
            case DATE -> new Dates(reading.layout().dates());
            case TIME -> new Times(reading);
            case TEXT -> new Texts();
            case YES_NO -> new YesNos();
            case MONTHS -> throw new IllegalArgumentException("no field is of the kind months");
        };
    }

    /** Reads a cell that is not empty; why it cannot be read, or {@link #GOOD}. */
    final String read(char[] text, int from, int to, Nature nature, int row) {
        if (nature == Nature.NO_VALUE) {
            return "a list or an error, not a single value";
        }
        String reason = value(text, from, to, nature, row);
        present[row] = reason.isEmpty();
        return reason;
    }

    abstract String value(char[] text, int from, int to, Nature nature, int row);

    /** The row has no value. */
    final void missing(int row) {
        present[row] = false;
    }

    final boolean isPresent(int row) {
        return present[row];
    }

    final void setPresent(int row) {
        present[row] = true;
    }

    final void append(DuckDBAppender target, int row) throws SQLException {
        if (present[row]) {
            appendValue(target, row);
        } else {
            appendMissing(target);
        }
    }

    abstract void appendValue(DuckDBAppender target, int row) throws SQLException;

    /** The value that was read. */
    abstract Value held(int row);

    void appendMissing(DuckDBAppender target) throws SQLException {
        target.appendNull();
    }

    /** Numbers as DECIMAL(18, n). */
    static final class Decimals extends ColumnBuffer {
        private final DecimalText declared;
        private final DecimalText plain;
        private final long[] values = new long[Batch.ROWS];
        private final Field field;

        Decimals(Field field, Layout layout, boolean perCent) {
            this.field = field;
            this.declared = new DecimalText(field.decimals(), layout.numbers(), perCent);
            this.plain = new DecimalText(field.decimals(), DecimalText.Style.PLAIN, perCent);
        }

        @Override
        String value(char[] text, int from, int to, Nature nature, int row) {
            long value = (nature == Nature.TEXT ? declared : plain).read(text, from, to);
            values[row] = value;
            return value > DecimalText.TOO_FINE ? GOOD : reason(value);
        }

        private String reason(long value) {
            if (value == DecimalText.NOT_A_NUMBER) {
                return "not a number";
            }
            return value == DecimalText.TOO_FINE
                    ? "more than " + field.decimals() + " decimals"
                    : "more than " + (18 - field.decimals()) + " digits before the decimal mark";
        }

        long scaled(int row) {
            return values[row];
        }

        int scale() {
            return field.decimals();
        }

        void set(int row, long scaled) {
            values[row] = scaled;
            setPresent(row);
        }

        @Override
        Value held(int row) {
            return Value.of(BigDecimal.valueOf(values[row], field.decimals()));
        }

        @Override
        void appendValue(DuckDBAppender target, int row) throws SQLException {
            target.appendDecimal(values[row]);
        }
    }

    /** Dates as DATE. */
    static final class Dates extends ColumnBuffer {
        private static final TimePattern ISO = TimePattern.known("yyyy-MM-dd");
        private static final InstantText UTC = new InstantText(ZoneOffset.UTC, List.of());

        private final TimePattern[] patterns;
        private final String expected;
        private final int[] days = new int[Batch.ROWS];

        Dates(List<TimePattern> patterns) {
            this.patterns = patterns.toArray(TimePattern[]::new);
            this.expected = patterns.stream().map(TimePattern::pattern).collect(Collectors.joining(" or "));
        }

        @Override
        String value(char[] text, int from, int to, Nature nature, int row) {
            if (nature == Nature.DATE) {
                return read(ISO, text, from, to, row) ? GOOD : "not a date";
            }
            if (nature == Nature.TIME) {
                return midnight(text, from, to, row) ? GOOD : "a time, not a date";
            }
            for (TimePattern pattern : patterns) {
                if (read(pattern, text, from, to, row)) {
                    return GOOD;
                }
            }
            return "not a date of the form " + expected;
        }

        /** Many programs know dates only as the midnight that they start with. */
        private boolean midnight(char[] text, int from, int to, int row) {
            long micros = UTC.read(text, from, to);
            days[row] = (int) TimePattern.day(micros);
            return micros != InstantText.INVALID && micros % TimePattern.DAY == 0;
        }

        private boolean read(TimePattern pattern, char[] text, int from, int to, int row) {
            long micros = pattern.read(text, from, to);
            days[row] = (int) TimePattern.day(micros);
            return micros != TimePattern.INVALID;
        }

        int day(int row) {
            return days[row];
        }

        @Override
        Value held(int row) {
            return new Value.Day(LocalDate.ofEpochDay(days[row]));
        }

        @Override
        void appendValue(DuckDBAppender target, int row) throws SQLException {
            target.appendEpochDays(days[row]);
        }
    }

    /** Instants as TIMESTAMP in UTC, with their day in the zone as DATE. */
    static final class Times extends ColumnBuffer {
        private final InstantText declared;
        private final InstantText iso;
        private final InstantText midnight;
        private final String expected;
        private final long[] micros = new long[Batch.ROWS];

        Times(Reading reading) {
            List<TimePattern> patterns = reading.layout().times();
            declared = new InstantText(reading.zone(), patterns);
            iso = new InstantText(reading.zone(), List.of());
            midnight = new InstantText(reading.zone(), List.of(Dates.ISO));
            expected = patterns.isEmpty()
                    ? "yyyy-MM-dd HH:mm, or with an offset such as 2024-01-31T10:15:00+08:00"
                    : patterns.stream().map(TimePattern::pattern).collect(Collectors.joining(" or "));
        }

        @Override
        String value(char[] text, int from, int to, Nature nature, int row) {
            micros[row] = switch (nature) {
                case TIME -> iso.read(text, from, to);
                case DATE -> midnight.read(text, from, to);
                case TEXT, NUMBER, NO_VALUE -> declared.read(text, from, to);
            };
            if (micros[row] == InstantText.NEVER_WAS) {
                return "a local time that never was, because clocks went forward";
            }
            return micros[row] == InstantText.INVALID ? "not a time of the form " + expected : GOOD;
        }

        @Override
        Value held(int row) {
            return new Value.Moment(Instant.EPOCH.plus(micros[row], ChronoUnit.MICROS));
        }

        /** The local day of the instant. */
        LocalDate day(int row) {
            return LocalDate.ofEpochDay(declared.day(micros[row]));
        }

        @Override
        void appendValue(DuckDBAppender target, int row) throws SQLException {
            target.appendEpochMicros(micros[row]);
            target.appendEpochDays((int) declared.day(micros[row]));
        }

        @Override
        void appendMissing(DuckDBAppender target) throws SQLException {
            target.appendNull();
            target.appendNull();
        }
    }

    /** Lengths of time as BIGINT seconds. */
    static final class Durations extends ColumnBuffer {
        private final long[] seconds = new long[Batch.ROWS];

        @Override
        String value(char[] text, int from, int to, Nature nature, int row) {
            seconds[row] = Words.seconds(text, from, to);
            return seconds[row] == Words.INVALID ? "not a length of time: whole seconds, or h:mm:ss" : GOOD;
        }

        @Override
        Value held(int row) {
            return Value.of(BigDecimal.valueOf(seconds[row]));
        }

        @Override
        void appendValue(DuckDBAppender target, int row) throws SQLException {
            target.append(seconds[row]);
        }
    }

    /** Yes or no as BOOLEAN. */
    static final class YesNos extends ColumnBuffer {
        private final long[] values = new long[Batch.ROWS];

        @Override
        String value(char[] text, int from, int to, Nature nature, int row) {
            values[row] = Words.yesNo(text, from, to);
            return values[row] == Words.INVALID ? "neither yes nor no" : GOOD;
        }

        @Override
        Value held(int row) {
            return new Value.YesNo(values[row] == 1);
        }

        @Override
        void appendValue(DuckDBAppender target, int row) throws SQLException {
            target.append(values[row] == 1);
        }
    }

    /** Texts as VARCHAR. */
    static final class Texts extends ColumnBuffer {
        private final String[] texts = new String[Batch.ROWS];

        @Override
        String value(char[] text, int from, int to, Nature nature, int row) {
            char all = 0;
            for (int i = from; i < to; i++) {
                if (text[i] == 0) {
                    return "holds a NUL character";
                }
                all |= text[i];
            }
            if (all >= Character.MIN_SURROGATE && holdsHalfACharacter(text, from, to)) {
                return "holds half a character";
            }
            texts[row] = new String(text, from, to - from);
            return GOOD;
        }

        private static boolean holdsHalfACharacter(char[] text, int from, int to) {
            for (int i = from; i < to; i++) {
                int codePoint = Character.codePointAt(text, i, to);
                if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                    return true;
                }
                i += Character.charCount(codePoint) - 1;
            }
            return false;
        }

        String text(int row) {
            return texts[row];
        }

        @Override
        Value held(int row) {
            return new Value.Text(texts[row]);
        }

        @Override
        void appendValue(DuckDBAppender target, int row) throws SQLException {
            target.append(texts[row]);
        }
    }
}
