package io.baton.server.facts;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Facts between the database and memory: values as texts that the database reads, rows as values that calculations read. */
final class FactRows {

    private FactRows() {}

    /** A value as the database reads it; empty for none. */
    static Optional<String> text(FactRow row, FactTable.Column column) {
        String field = column.field().name();
        if (column.isDay()) {
            return Optional.ofNullable(row.days().get(field)).map(LocalDate::toString);
        }
        return text(row.value(field));
    }

    static Optional<String> text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Optional.of(text);
            case Value.Decimal(BigDecimal amount) -> Optional.of(amount.toPlainString());
            case Value.Day(LocalDate date) -> Optional.of(date.toString());
            case Value.Moment(Instant instant) -> Optional.of(instant.toString());
            case Value.YesNo(boolean yes) -> Optional.of(yes ? "true" : "false");
            case Value.Absent _ -> Optional.empty();
        };
    }

    /** What tells a row without a key from others: the hash of all that it says. */
    static String digest(FactRow row) {
        TreeMap<String, String> texts = new TreeMap<>();
        row.values().forEach((field, value) -> text(value).ifPresent(text -> texts.put(field, text)));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(texts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row of {@link FactTable#selectByKey} or {@link FactTable#selectBy}. */
    static FactRow row(ResultSet row, List<FactTable.Column> columns) throws SQLException {
        Map<String, Value> values = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            FactTable.Column column = columns.get(i);
            int place = i + 3;
            String field = column.field().name();
            if (row.getObject(place) == null) {
                continue;
            }
            if (column.isDay()) {
                days.put(field, row.getObject(place, LocalDate.class));
            } else {
                values.put(field, value(row, place, column.field().kind()));
            }
        }
        return new FactRow(values, days);
    }

    private static Value value(ResultSet row, int place, Kind kind) throws SQLException {
        return switch (kind) {
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS ->
                Value.of(row.getBigDecimal(place));
            case DATE -> new Value.Day(row.getObject(place, LocalDate.class));
            case TIME ->
                new Value.Moment(row.getObject(place, OffsetDateTime.class).toInstant());
            case TEXT -> new Value.Text(row.getString(place));
            case YES_NO -> new Value.YesNo(row.getBoolean(place));
        };
    }

    /** The key by which a row is known. */
    static String key(FactType type, FactRow row) {
        return type.keyText(row);
    }
}
