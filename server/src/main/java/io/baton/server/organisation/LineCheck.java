package io.baton.server.organisation;

import io.baton.core.measure.ReportingLine;
import io.baton.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the reporting line of assignments, and finds what is wrong with it. */
final class LineCheck {

    private final List<Row> rows;
    private final List<ReportingLine.Below> below = new ArrayList<>();
    private final List<ReportingLine.Flaw> flaws;

    LineCheck(List<Row> rows) {
        this.rows = rows;
        Map<String, List<ReportingLine.Report>> reports = rows.stream()
                .collect(Collectors.groupingBy(
                        Row::person,
                        Collectors.mapping(
                                row -> new ReportingLine.Report(row.superior(), row.days()), Collectors.toList())));
        ReportingLine line = new ReportingLine(reports);
        reports.keySet().forEach(member -> line.above(member, below::add));
        this.flaws = line.flaws();
    }

    /** Who stands below whom. */
    List<ReportingLine.Below> below() {
        return below;
    }

    /** Circles and lines that are too deep, each with its rows. */
    List<Finding> findings() {
        return flaws.stream().map(this::finding).toList();
    }

    private Finding finding(ReportingLine.Flaw flaw) {
        String people = String.join(" → ", flaw.people());
        String where = places(flaw.people(), flaw.days());
        return flaw.circle()
                ? new Finding(
                        where,
                        "the reporting line goes in a circle on days of " + flaw.days() + ": " + people + " → "
                                + flaw.people().getFirst(),
                        "give one of them another superior, or none")
                : new Finding(
                        where,
                        "the reporting line above " + people + " is too deep on days of " + flaw.days(),
                        "correct the superiors above");
    }

    private String places(List<String> people, DateRange days) {
        return rows.stream()
                .filter(row -> people.contains(row.person()))
                .filter(row -> row.days().intersection(days).isPresent())
                .map(Row::place)
                .collect(Collectors.joining(", "));
    }
}
