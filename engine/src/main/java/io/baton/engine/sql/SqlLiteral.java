package io.baton.engine.sql;

import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names and constants as SQL reads them; the one place where text goes into SQL. */
public final class SqlLiteral {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** A longer literal without a point would be a 128-bit integer, which does not mix with decimals exactly. */
    private static final int MOST_BARE_DIGITS = 18;

    private SqlLiteral() {}

    /** A quoted identifier. */
    public static String identifier(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A quoted text. */
    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A constant: numbers with all their digits, instants as TIMESTAMP in UTC with microseconds, absences as NULL. */
    public static String of(Value value) {
        return switch (value) {
            case Value.Decimal(BigDecimal amount) -> number(amount);
            case Value.Text(String text) -> text(text);
            case Value.Day(LocalDate date) -> "DATE '" + date + "'";
            case Value.Moment(Instant instant) -> "TIMESTAMP '" + TIMESTAMP.format(instant) + "'";
            case Value.YesNo(boolean yes) -> yes ? "TRUE" : "FALSE";
            case Value.Absent _ -> "NULL";
        };
    }

    /** Whether a number is written as a plain literal, whose type has no more digits than it. */
    static boolean isNarrow(Value value) {
        return !(value instanceof Value.Decimal(BigDecimal amount)) || isNarrow(amount);
    }

    private static boolean isNarrow(BigDecimal amount) {
        return amount.precision() <= MOST_BARE_DIGITS && amount.scale() <= MOST_BARE_DIGITS;
    }

    private static String number(BigDecimal amount) {
        String plain = Decimals.plain(amount);
        int scale = Math.max(0, amount.stripTrailingZeros().scale());
        return isNarrow(amount) ? plain : "CAST('" + plain + "' AS DECIMAL(38," + scale + "))";
    }
}
