package io.baton.engine.run;

import io.baton.core.measure.Measure.Whose;
import io.baton.core.measure.ReportingLine;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.GroupedRows;
import io.baton.engine.measure.LineTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the reporting line; puts that of each day into the database, where a measure of the period looks at people below. */
public final class LineReader {

    private LineReader() {}

    /** Fills the line from the assignments of everyone; gives what is wrong with it. */
    static List<ReportingLine.Flaw> fill(EmbeddedDuckDb database, Slice slice) throws SQLException {
        boolean needed = slice.measures().stream()
                .anyMatch(checked -> checked.measure().selection().whose() != Whose.OWN);
        if (!needed) {
            return List.of();
        }
        Map<String, List<ReportingLine.Report>> reports = reports(database, slice.request());
        ReportingLine line = new ReportingLine(reports);
        try (LineTable table = new LineTable(database)) {
            for (String member : reports.keySet()) {
                List<ReportingLine.Below> above = new ArrayList<>();
                line.above(member, above::add);
                for (ReportingLine.Below below : above) {
                    table.add(below);
                }
            }
        }
        return line.flaws();
    }

    /** The superiors of everyone, by first day. */
    public static Map<String, List<ReportingLine.Report>> reports(EmbeddedDuckDb database, RunRequest request)
            throws SQLException {
        Map<String, List<ReportingLine.Report>> reports = new HashMap<>();
        try (GroupedRows<Assignment> rows = RosterReader.assignments(database, request, "")) {
            while (rows.hasNext()) {
                String person = rows.nextParticipant();
                reports.put(
                        person,
                        rows.of(person).stream()
                                .map(row -> new ReportingLine.Report(
                                        row.participant().superior(), row.days()))
                                .toList());
            }
        }
        return reports;
    }
}
