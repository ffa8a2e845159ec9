package io.baton.engine.measure;

import io.baton.core.fact.FactType;
import io.baton.core.measure.FactRow;
import io.baton.core.score.Participant;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.RowTable;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A small company that is invented: rows of facts, people, and the days on which facts count for them.
 *
 * @param type the fact type
 * @param rows as the table holds them
 * @param people by participant the days on which facts count
 */
record InventedFacts(FactType type, List<Map<String, Value>> rows, Map<String, List<DateRange>> people) {

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
        return new InventedFacts(type, rows, people);
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
        for (String table : List.of("roster", "eligible", "rows")) {
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
                table.add(new Participant(person.getKey(), "role", "unit", ""), person.getValue());
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
