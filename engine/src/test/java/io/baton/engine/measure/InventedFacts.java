package io.baton.engine.measure;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.measure.ReportingLine;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.time.Presence;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.RowTable;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A small company that is invented: rows of facts, people, and the days on which facts count for them.
 *
 * @param type the fact type
 * @param rows as the table holds them
 * @param people by participant the days on which facts count
 * @param superiors who reports to whom, and when; often in circles
 */
record InventedFacts(
        FactType type,
        List<Map<String, Value>> rows,
        Map<String, List<DateRange>> people,
        Map<String, List<ReportingLine.Report>> superiors) {

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    static InventedFacts of(Random random) {
        boolean keyed = random.nextBoolean();
        FactType type = RowTable.TYPE;
        List<Map<String, Value>> rows = RowTable.rows(60, random.nextLong());
        if (keyed) {
            type = new FactType(type.name(), type.participant(), List.of("名称", "number"), type.fields());
            rows = rows.stream()
                    .filter(row -> isKnown(row, "名称") && isKnown(row, "number"))
                    .toList();
        }
        Map<String, List<DateRange>> people = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            people.put(RowTable.TEXTS.get(random.nextInt(RowTable.TEXTS.size())), days(random));
        }
        return new InventedFacts(type, rows, people, superiors(random));
    }

    /** The same with smaller numbers: at exchange rates they have 8 more decimals, and products of many would not fit. */
    InventedFacts smaller() {
        return new InventedFacts(type, rows.stream().map(InventedFacts::smaller).toList(), people, superiors);
    }

    private static Map<String, Value> smaller(Map<String, Value> row) {
        Map<String, Value> smaller = new HashMap<>();
        row.forEach((field, value) -> smaller.put(
                field,
                value instanceof Value.Decimal(BigDecimal amount) && !field.equals("number")
                        ? Value.of(amount.remainder(BigDecimal.valueOf(100)))
                        : value));
        return smaller;
    }

    private static Map<String, List<ReportingLine.Report>> superiors(Random random) {
        Map<String, List<ReportingLine.Report>> superiors = new TreeMap<>();
        for (String person : RowTable.TEXTS) {
            LocalDate border = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60));
            superiors.put(
                    person,
                    List.of(
                            new ReportingLine.Report(someone(random), new DateRange(LocalDate.MIN, border)),
                            new ReportingLine.Report(
                                    someone(random), new DateRange(border.plusDays(1), LocalDate.MAX))));
        }
        return superiors;
    }

    private static String someone(Random random) {
        return RowTable.TEXTS.get(random.nextInt(RowTable.TEXTS.size()));
    }

    /** Whether a person stands below another on a day, found by climbing day by day. */
    boolean isBelow(String person, String superior, LocalDate day, boolean direct) {
        String at = person;
        for (int level = 0; level < (direct ? 1 : superiors.size()); level++) {
            at = superior(at, day);
            if (at.isEmpty() || at.equals(person)) {
                return false;
            }
            if (at.equals(superior)) {
                return true;
            }
        }
        return false;
    }

    private String superior(String person, LocalDate day) {
        return superiors.getOrDefault(person, List.of()).stream()
                .filter(report -> report.days().contains(day))
                .map(ReportingLine.Report::superior)
                .findFirst()
                .orElse("");
    }

    private static boolean isKnown(Map<String, Value> row, String field) {
        return RowTable.cell(row, field).isPresent();
    }

    private static List<DateRange> days(Random random) {
        LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(40));
        LocalDate second = first.plusDays(1 + random.nextInt(20));
        return switch (random.nextInt(4)) {
            case 0 -> List.of(new DateRange(first, second));
            case 1 -> List.of(new DateRange(LocalDate.MIN, first), new DateRange(second, LocalDate.MAX));
            case 2 -> List.of();
            default -> List.of(DateRange.ALWAYS);
        };
    }

    void store(EmbeddedDuckDb database) throws SQLException {
        for (String table : List.of("roster", "eligible", "presence", "reporting_line", "rows")) {
            database.execute("DROP TABLE IF EXISTS " + table);
        }
        database.execute(RowTable.create());
        database.execute(RowTable.insert(rows));
        database.execute(
                "CREATE OR REPLACE VIEW facts AS SELECT *, 'order.csv' AS baton_file, id::BIGINT AS baton_line,"
                        + " (asked_at + INTERVAL 8 HOUR)::DATE AS \"asked_at$day\","
                        + " (answered_at + INTERVAL 8 HOUR)::DATE AS \"answered_at$day\" FROM rows");
        try (RosterTable table = new RosterTable(database)) {
            for (Map.Entry<String, List<DateRange>> person : people.entrySet()) {
                table.add(
                        new Participant(person.getKey(), "role", "unit", ""),
                        person.getValue(),
                        Presence.ALWAYS,
                        Optional.empty());
            }
        }
        ReportingLine line = new ReportingLine(superiors);
        List<ReportingLine.Below> below = new ArrayList<>();
        superiors.keySet().forEach(member -> line.above(member, below::add));
        try (LineTable table = new LineTable(database)) {
            for (ReportingLine.Below one : below) {
                table.add(one);
            }
        }
    }

    List<FactRow> facts() {
        List<FactRow> facts = new ArrayList<>();
        for (Map<String, Value> row : rows) {
            Map<String, LocalDate> days = new HashMap<>();
            row.forEach((field, value) -> {
                if (value instanceof Value.Moment(Instant instant)) {
                    days.put(field, instant.atOffset(ZONE).toLocalDate());
                }
            });
            facts.add(new FactRow(row, days));
        }
        return facts;
    }
}
