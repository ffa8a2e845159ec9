package io.baton.core.score;

import io.baton.core.measure.ReportingLine.Report;
import io.baton.core.time.DateRange;
import io.baton.core.time.Presence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was whose superior on which days, and who stood above (rule P8). A superior who has left keeps the last superior, so
 * that somebody can take the place; a line that comes back to itself ends there.
 */
public final class SuperiorLines {

    private static final int HIGHEST = 50;

    private final Map<String, List<Report>> reports;

    /**
     * The lines.
     *
     * @param reports the superiors of each person, by first day, without overlaps
     */
    public SuperiorLines(Map<String, List<Report>> reports) {
        this.reports = Map.copyOf(reports);
    }

    /**
     * The superiors of a person with the lines above them, in the order of their first days; whoever comes back with the
     * same line is one. Days without a superior are in none.
     *
     * @param window the days that are looked at
     * @param there those of them that count
     */
    public List<SuperiorDays> of(String person, DateRange window, Presence there) {
        Map<List<String>, Long> days = new LinkedHashMap<>();
        for (Report report : reports.getOrDefault(person, List.of())) {
            report.days()
                    .intersection(window)
                    .ifPresent(both -> climb(List.of(person), report.superior(), both)
                            .forEach(turn -> days.merge(turn.line(), there.days(turn.days()), Long::sum)));
        }
        List<SuperiorDays> found = new ArrayList<>();
        days.forEach((line, count) -> found.add(new SuperiorDays(line, count)));
        return found;
    }

    /** The lines above somebody, who stands at the end of a path, on days of that superior. */
    private List<Turn> climb(List<String> path, String superior, DateRange days) {
        if (superior.isEmpty() || path.contains(superior) || path.size() > HIGHEST) {
            return path.size() == 1 ? List.of() : List.of(new Turn(path.subList(1, path.size()), days));
        }
        List<String> higher = new ArrayList<>(path);
        higher.add(superior);
        List<Turn> turns = new ArrayList<>();
        lasting(superior, days).forEach(report -> turns.addAll(climb(higher, report.superior(), report.days())));
        return turns;
    }

    /** The superior of somebody on each of some days; each lasts until the next, also where days between are nobody's. */
    private List<Report> lasting(String person, DateRange days) {
        List<Report> known = reports.getOrDefault(person, List.of());
        List<Report> lasting = new ArrayList<>();
        LocalDate to = days.to();
        for (int i = known.size() - 1; i >= 0 && !to.isBefore(days.from()); i--) {
            LocalDate first = known.get(i).days().from();
            LocalDate from = first.isBefore(days.from()) ? days.from() : first;
            if (!from.isAfter(to)) {
                lasting.addFirst(new Report(known.get(i).superior(), new DateRange(from, to)));
                to = from.minusDays(1);
            }
        }
        if (!to.isBefore(days.from())) {
            lasting.addFirst(new Report("", new DateRange(days.from(), to)));
        }
        return lasting;
    }

    private record Turn(List<String> line, DateRange days) {}
}
