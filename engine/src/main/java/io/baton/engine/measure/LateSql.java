package io.baton.engine.measure;

import io.baton.core.fact.FactType;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.LateEntries;
import io.baton.core.time.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the facts that measures would take, had they been entered in time. */
record LateSql(Moment moment) {

    /** The rows of measures of one fact type; each counts once, however many measures would take it. */
    String of(List<CheckedMeasure> measures, String facts) {
        MeasureRows rows = new MeasureRows(moment);
        Map<Look, List<String>> looks = new LinkedHashMap<>();
        for (CheckedMeasure checked : measures) {
            String day = MeasureRows.day(checked.factType(), checked.measure().dateField());
            List<String> conditions = rows.conditions(checked, DateRange.ALWAYS);
            looks.computeIfAbsent(new Look(rows.lateSource(checked, facts), day), _ -> new ArrayList<>())
                    .add(conditions.isEmpty() ? "TRUE" : "(" + String.join(" AND ", conditions) + ")");
        }
        FactType type = measures.getFirst().factType();
        String entered = MeasureRows.day(
                type, measures.getFirst().lateEntries().orElseThrow().entered());
        String all = looks.entrySet().stream()
                .map(look -> "SELECT f.baton_file AS file, f.baton_line AS line, " + MeasureRows.key(type)
                        + " AS fact_key, " + look.getKey().day() + " AS fact_day, " + entered + " AS entered_day"
                        + look.getKey().source() + " WHERE " + String.join(" OR ", look.getValue()))
                .collect(Collectors.joining(" UNION ALL "));
        return "SELECT file, line, any_value(fact_key) AS k, min(fact_day) AS d, any_value(entered_day),"
                + " count(*) OVER () FROM (" + all + ") GROUP BY file, line ORDER BY d, k, file, line LIMIT "
                + LateRows.KEPT;
    }

    /** What that query found. */
    static Optional<LateRows> read(LateEntries rule, Moment moment, ResultSet row) throws SQLException {
        List<LateRows.Example> examples = new ArrayList<>();
        long rows = 0;
        while (row.next()) {
            rows = row.getLong(6);
            examples.add(new LateRows.Example(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, LocalDate.class)));
        }
        return rows == 0
                ? Optional.empty()
                : Optional.of(new LateRows(rule, rule.until(moment.lastDay()), rows, examples));
    }

    /** Facts of the same people, credited alike, by the same day. */
    private record Look(String source, String day) {}
}
