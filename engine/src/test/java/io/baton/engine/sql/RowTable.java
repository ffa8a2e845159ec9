package io.baton.engine.sql;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A fact type with fields of every kind, and rows that hold what breaks naive SQL. */
public final class RowTable {

    public static final List<String> TEXTS = List.of(
            "",
            "a",
            "A",
            " a",
            "a ",
            "it's",
            "''",
            "'; drop table rows; --",
            "\\'",
            "\"",
            "%",
            "回款",
            "𠮷野家",
            "é",
            "e\u0301",
            "NULL",
            "\uFF5E");

    public static final FactType TYPE = new FactType(
            "order",
            "group",
            List.of(),
            List.of(
                    new Field("group", Kind.TEXT, true, 0),
                    new Field("名称", Kind.TEXT, false, 0),
                    new Field("net", Kind.MONEY, false, 4),
                    new Field("price", Kind.MONEY, false, 6),
                    new Field("select", Kind.MONEY, false, 2),
                    new Field("gross", Kind.MONEY_GROSS, false, 2),
                    new Field("fee", Kind.MONEY_GROSS, false, 0),
                    new Field("discount", Kind.RATIO, false, 6),
                    new Field("share", Kind.RATIO, false, 2),
                    new Field("quantity", Kind.COUNT, false, 4),
                    new Field("pieces", Kind.COUNT, false, 0),
                    new Field("delay", Kind.DAYS, false, 2),
                    new Field("days", Kind.DAYS, false, 0),
                    new Field("took", Kind.DURATION, false, 0),
                    new Field("mark", Kind.POINTS, false, 4),
                    new Field("stars", Kind.POINTS, false, 1),
                    new Field("factor", Kind.NUMBER, false, 6),
                    new Field("number", Kind.NUMBER, false, 0),
                    new Field("signed_on", Kind.DATE, false, 0),
                    new Field("due_on", Kind.DATE, false, 0),
                    new Field("asked_at", Kind.TIME, false, 0),
                    new Field("answered_at", Kind.TIME, false, 0),
                    new Field("paid", Kind.YES_NO, false, 0),
                    new Field("open", Kind.YES_NO, false, 0)));

    private static final List<String> DATES =
            List.of("0001-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2024-01-31", "9999-12-31");
    private static final long FIRST_SECOND =
            Instant.parse("1950-01-01T00:00:00Z").getEpochSecond();
    private static final long SECONDS = 150L * 366 * 24 * 3600;

    private RowTable() {}

    /** Rows by field; the same seed gives the same rows. */
    public static List<Map<String, Value>> rows(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(_ -> row(random)).toList();
    }

    private static Map<String, Value> row(Random random) {
        return TYPE.fields().stream().collect(Collectors.toMap(Field::name, field -> cell(field, random)));
    }

    /** The value of a field of a row. */
    public static Value cell(Map<String, Value> row, String field) {
        return Optional.ofNullable(row.get(field)).orElseThrow();
    }

    private static Value cell(Field field, Random random) {
        if (random.nextInt(5) == 0) {
            return Value.notAvailable(Reason.Cause.EMPTY_FIELD, field.name());
        }
        return switch (field.kind()) {
            case TEXT -> new Value.Text(TEXTS.get(random.nextInt(TEXTS.size())));
            case YES_NO -> new Value.YesNo(random.nextBoolean());
            case DATE -> new Value.Day(date(random));
            case TIME -> new Value.Moment(time(random));
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS ->
                Value.of(number(field.decimals(), random));
        };
    }

    private static LocalDate date(Random random) {
        return random.nextInt(4) == 0
                ? LocalDate.parse(DATES.get(random.nextInt(DATES.size())))
                : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60));
    }

    private static Instant time(Random random) {
        long base = Instant.parse("2024-01-31T23:59:58Z").getEpochSecond();
        long second = random.nextInt(3) == 0 ? FIRST_SECOND + random.nextLong(SECONDS) : base + random.nextInt(4);
        long micros = random.nextBoolean() ? 0 : random.nextInt(1_000_000);
        return Instant.ofEpochSecond(second, micros * 1000);
    }

    private static BigDecimal number(int decimals, Random random) {
        long most = 1_000_000;
        long whole = switch (random.nextInt(4)) {
            case 0 -> random.nextLong(3) - 1;
            case 1 -> (random.nextBoolean() ? 1 : -1) * (most - 1);
            default -> random.nextLong(2 * most) - most;
        };
        BigDecimal fraction = decimals == 0 || random.nextInt(3) == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(
                        random.nextLong(BigDecimal.TEN.pow(decimals).longValueExact()), decimals);
        return BigDecimal.valueOf(whole).add(fraction);
    }

    /** The statement that makes the table, columns as the fact store writes them. */
    public static String create() {
        return TYPE.fields().stream()
                .map(field -> SqlLiteral.identifier(field.name()) + " " + type(field))
                .collect(Collectors.joining(", ", "CREATE TABLE rows (id INTEGER, ", ")"));
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case TEXT -> "VARCHAR";
            case YES_NO -> "BOOLEAN";
            case DATE -> "DATE";
            case TIME -> "TIMESTAMP";
            case DURATION -> "BIGINT";
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, POINTS, NUMBER, MONTHS ->
                "DECIMAL(18," + field.decimals() + ")";
        };
    }

    /** The statement that fills the table. */
    public static String insert(List<Map<String, Value>> rows) {
        List<String> lines = new ArrayList<>();
        for (int id = 0; id < rows.size(); id++) {
            Map<String, Value> row = rows.get(id);
            lines.add(TYPE.fields().stream()
                    .map(field -> SqlLiteral.of(cell(row, field.name())))
                    .collect(Collectors.joining(", ", "(" + id + ", ", ")")));
        }
        return "INSERT INTO rows VALUES " + String.join(", ", lines);
    }
}
