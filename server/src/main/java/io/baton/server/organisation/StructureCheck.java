package io.baton.server.organisation;

import io.baton.core.measure.ReportingLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds units and territories that stand below themselves, through others. */
final class StructureCheck {

    private final List<Structured> rows;

    StructureCheck(List<Structured> rows) {
        this.rows = rows;
    }

    /** Circles, and what is nested too deep, each with its rows. */
    List<Finding> findings() {
        return Arrays.stream(StructureKind.values()).flatMap(this::findings).toList();
    }

    private Stream<Finding> findings(StructureKind kind) {
        List<Structured> own = rows.stream().filter(row -> row.kind() == kind).toList();
        Map<String, List<ReportingLine.Report>> reports = own.stream()
                .collect(Collectors.groupingBy(
                        Structured::id,
                        Collectors.mapping(
                                row -> new ReportingLine.Report(row.parent(), row.days()), Collectors.toList())));
        ReportingLine line = new ReportingLine(reports);
        reports.keySet().forEach(id -> line.above(id, _ -> {}));
        return line.flaws().stream().map(flaw -> finding(kind, own, flaw));
    }

    private static Finding finding(StructureKind kind, List<Structured> rows, ReportingLine.Flaw flaw) {
        List<String> path = new ArrayList<>(flaw.people());
        if (flaw.circle()) {
            path.add(path.getFirst());
        }
        String where = rows.stream()
                .filter(row -> flaw.people().contains(row.id()))
                .filter(row -> row.days().intersection(flaw.days()).isPresent())
                .map(Structured::place)
                .collect(Collectors.joining(", "));
        return new Finding(
                where,
                "the " + kind.table().label() + (flaw.circle() ? " go in a circle" : " are nested too deep")
                        + " on days of " + flaw.days() + ": " + String.join(" → ", path),
                "give one of them another parent, or none");
    }
}
