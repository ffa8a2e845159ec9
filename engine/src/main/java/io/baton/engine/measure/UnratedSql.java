package io.baton.engine.measure;

import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.FactCurrency;
import io.baton.core.time.DateRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the facts that measures look at and that have no exchange rate (rule M16). */
record UnratedSql(Moment moment) {

    /** The rows of measures of one fact type; each counts once, however many measures look at it. */
    String of(List<CheckedMeasure> measures, String facts) {
        MeasureRows rows = new MeasureRows(moment);
        Map<String, List<String>> looks = new LinkedHashMap<>();
        for (CheckedMeasure checked : measures) {
            looks.computeIfAbsent(rows.source(checked, facts), _ -> new ArrayList<>())
                    .add("(" + String.join(" AND ", rows.unrated(checked, DateRange.ALWAYS)) + ")");
        }
        String all = looks.entrySet().stream()
                .map(look -> "SELECT f.baton_file AS file, f.baton_line AS line, f." + ExchangeSql.UNRATED
                        + " AS unrated" + look.getKey() + " WHERE " + String.join(" OR ", look.getValue()))
                .collect(Collectors.joining(" UNION ALL "));
        return "SELECT file, line, min(unrated) AS u, count(*) OVER () FROM (" + all
                + ") GROUP BY file, line ORDER BY u, file, line LIMIT " + Unrated.SHOWN;
    }

    /** What that query found. */
    static Optional<Unrated> read(FactCurrency currency, ResultSet row) throws SQLException {
        List<Unrated.Example> examples = new ArrayList<>();
        long rows = 0;
        while (row.next()) {
            rows = row.getLong(4);
            String unrated = row.getString(3);
            int space = unrated.indexOf(' ');
            examples.add(new Unrated.Example(
                    row.getString(1), row.getLong(2), unrated.substring(space + 1), unrated.substring(0, space)));
        }
        return rows == 0 ? Optional.empty() : Optional.of(new Unrated(currency, rows, examples));
    }
}
