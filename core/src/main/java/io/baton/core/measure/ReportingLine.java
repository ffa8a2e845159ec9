package io.baton.core.measure;

import io.baton.core.time.DateRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who stands below whom, and when, from the superiors that people had. Whoever has no superior, or himself, is the top.
 * A line that goes in circles ends where it would come back, and one that is too deep at {@value #DEEPEST} levels; both
 * are remembered, so that they can be told.
 */
public final class ReportingLine {

    private static final int DEEPEST = 50;

    private final Map<String, List<Report>> reports;
    private final Map<List<String>, Flaw> flaws = new LinkedHashMap<>();

    /**
     * The line.
     *
     * @param reports by person, without overlaps; people who are not in it have no superior
     */
    public ReportingLine(Map<String, List<Report>> reports) {
        this.reports = Map.copyOf(reports);
    }

    /** The superior of a person on some days; empty for none. */
    public record Report(String superior, DateRange days) {}

    /** A person stands below another on some days; {@code direct} where nobody stands between. */
    public record Below(String superior, String member, boolean direct, DateRange days) {}

    /**
     * What is wrong with the line.
     *
     * @param people from one to the superior and on; in a circle the first follows the last
     * @param circle whether it is a circle; else the line is too deep
     * @param days on which it is so, as first met
     */
    public record Flaw(List<String> people, boolean circle, DateRange days) {
        public Flaw {
            people = List.copyOf(people);
        }
    }

    /** Everyone above a person, nearest first. */
    public void above(String member, Consumer<Below> each) {
        walk(new ArrayList<>(List.of(member)), DateRange.ALWAYS, each);
    }

    /** What was found wrong so far, each once. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws.values());
    }

    private void walk(List<String> path, DateRange days, Consumer<Below> each) {
        for (Report report : reports.getOrDefault(path.getLast(), List.of())) {
            Optional<DateRange> both = report.days().intersection(days);
            boolean top = report.superior().isEmpty() || report.superior().equals(path.getLast());
            if (both.isPresent() && !top) {
                up(path, report.superior(), both.get(), each);
            }
        }
    }

    private void up(List<String> path, String superior, DateRange days, Consumer<Below> each) {
        int again = path.indexOf(superior);
        if (again >= 0) {
            remember(new Flaw(circle(path.subList(again, path.size())), true, days));
        } else if (path.size() > DEEPEST) {
            remember(new Flaw(List.of(path.getFirst()), false, days));
        } else {
            each.accept(new Below(superior, path.getFirst(), path.size() == 1, days));
            path.add(superior);
            walk(path, days, each);
            path.removeLast();
        }
    }

    private void remember(Flaw flaw) {
        flaws.putIfAbsent(flaw.people(), flaw);
    }

    /** Each circle starts with the least id, wherever it was entered. */
    private static List<String> circle(List<String> people) {
        List<String> turned = new ArrayList<>(people);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        return turned;
    }
}
