package io.baton.server.organisation;

import io.baton.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units as they are stored. */
@Component
class UnitTable {

    private final JdbcClient database;

    UnitTable(JdbcClient database) {
        this.database = database;
    }

    /** The declared ones, by id. */
    Map<String, Timeline<UnitState>> all() {
        return database
                .sql("SELECT id, name, parent, calendar, lower(days) AS first, upper(days) - 1 AS last FROM structure"
                        + " WHERE kind = 'UNIT' ORDER BY id, days")
                .query((row, _) -> new Sent<>(
                        0,
                        row.getString("id"),
                        new Dated<>(
                                new UnitState(
                                        row.getString("name"), row.getString("parent"), row.getString("calendar")),
                                new DateRange(
                                        row.getObject("first", LocalDate.class),
                                        row.getObject("last", LocalDate.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Sent::id,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Sent::span, Collectors.toList()), Timeline::new)));
    }

    /** What one was on which days; nothing where nobody declares it. */
    Timeline<UnitState> of(String unit) {
        return all().getOrDefault(unit, new Timeline<>(List.of()));
    }

    void write(String unit, Timeline<UnitState> states) {
        database.sql("DELETE FROM structure WHERE kind = 'UNIT' AND id = ?")
                .param(unit)
                .update();
        for (Dated<UnitState> span : states.spans()) {
            database.sql("INSERT INTO structure (kind, id, name, parent, calendar, days)"
                            + " VALUES ('UNIT', ?, ?, ?, ?, daterange(?::date, ?::date, '[]'))")
                    .params(
                            unit,
                            span.what().name(),
                            span.what().parent(),
                            span.what().calendar(),
                            Columns.first(span.days()),
                            Columns.last(span.days()))
                    .update();
        }
    }

    /** Whether they stand below each other as they should. */
    static LinkCheck check(Map<String, Timeline<UnitState>> units) {
        return LinkCheck.parents(
                StructureKind.UNIT,
                units.entrySet().stream()
                        .flatMap(unit -> unit.getValue().spans().stream()
                                .map(span -> new Structured(
                                        StructureKind.UNIT,
                                        unit.getKey(),
                                        span.what().name(),
                                        span.what().parent(),
                                        span.what().calendar(),
                                        span.days(),
                                        "")))
                        .toList());
    }
}
