package io.baton.server.organisation;

import io.baton.core.measure.ReportingLine;
import io.baton.core.time.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds circles, and what is too deep, in what stands below what: people below superiors, units below units. */
final class LinkCheck {

    private final String line;
    private final String above;
    private final List<Link> links;
    private final List<ReportingLine.Below> below = new ArrayList<>();
    private final List<ReportingLine.Flaw> flaws;

    private LinkCheck(String line, String above, List<Link> links) {
        this.line = line;
        this.above = above;
        this.links = links;
        Map<String, List<ReportingLine.Report>> reports = links.stream()
                .collect(Collectors.groupingBy(
                        Link::id,
                        Collectors.mapping(
                                link -> new ReportingLine.Report(link.above(), link.days()), Collectors.toList())));
        ReportingLine walked = new ReportingLine(reports);
        reports.keySet().forEach(id -> walked.above(id, below::add));
        this.flaws = walked.flaws();
    }

    /** What stands below what on some days, by which row of which file. */
    private record Link(String id, String above, DateRange days, String place) {}

    /** People below their superiors. */
    static LinkCheck superiors(List<Row> rows) {
        Function<Row, Link> link = row -> new Link(row.person(), row.superior(), row.days(), row.place());
        return new LinkCheck(
                "reporting line", "superior", rows.stream().map(link).toList());
    }

    /** What is of a kind below its parents. */
    static LinkCheck parents(StructureKind kind, List<Structured> rows) {
        Function<Structured, Link> link = row -> new Link(row.id(), row.parent(), row.days(), row.place());
        return new LinkCheck(
                "line of " + kind.table().label(),
                "parent",
                rows.stream().filter(row -> row.kind() == kind).map(link).toList());
    }

    /** Who stands below whom. */
    List<ReportingLine.Below> below() {
        return below;
    }

    /** What is wrong with them: circles, and lines that are too deep. */
    List<ReportingLine.Flaw> flaws() {
        return flaws;
    }

    /** Circles and lines that are too deep, each with its rows. */
    List<Finding> findings() {
        return flaws.stream().map(this::finding).toList();
    }

    private Finding finding(ReportingLine.Flaw flaw) {
        String ids = String.join(" → ", flaw.people());
        String where = places(flaw.people(), flaw.days());
        return flaw.circle()
                ? new Finding(
                        where,
                        "the " + line + " goes in a circle on days of " + flaw.days() + ": " + ids + " → "
                                + flaw.people().getFirst(),
                        "give one of them another " + above + ", or none")
                : new Finding(
                        where,
                        "the " + line + " above " + ids + " is too deep on days of " + flaw.days(),
                        "correct each " + above + " further up");
    }

    private String places(List<String> ids, DateRange days) {
        return links.stream()
                .filter(link -> ids.contains(link.id()))
                .filter(link -> link.days().intersection(days).isPresent())
                .map(Link::place)
                .collect(Collectors.joining(", "));
    }
}
