package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.measure.Measure;
import io.baton.core.time.DateRange;
import io.baton.core.time.MeasureWindow;
import io.baton.core.time.PeriodCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the periods of a plan: named windows, and how far back measures look. */
final class CalendarCheck {

    private static final List<String> CYCLES = List.of("month", "quarter", "year");

    private final Plan plan;
    private final PeriodCalendar calendar;
    private final Problems problems;
    private final Map<String, String> cycleOfWindow = new HashMap<>();

    CalendarCheck(Plan plan, Problems problems) {
        this.plan = plan;
        this.calendar = plan.calendar();
        this.problems = problems;
    }

    void check() {
        calendar.windows().forEach((cycle, windows) -> {
            if (CYCLES.contains(cycle)) {
                problems.error(at(cycle), "the cycle '" + cycle + "' is the calendar's", "choose another name");
            }
            windows.keySet().forEach(window -> window(cycle, window));
            overlaps(cycle, windows);
        });
        calendar.recurring().keySet().forEach(this::recurring);
        if (calendar.pattern() != PeriodCalendar.Pattern.MONTHS) {
            plan.measures().forEach(this::lookBack);
        }
    }

    private void recurring(String cycle) {
        boolean isOfWindows = calendar.windows().containsKey(cycle);
        if (isOfWindows || CYCLES.contains(cycle)) {
            problems.error(
                    plan.whereKey("calendar", "cycles", cycle),
                    "the cycle '" + cycle + "' is " + (isOfWindows ? "one of windows too" : "the calendar's"),
                    "choose another name");
        }
    }

    private void window(String cycle, String name) {
        String before = cycleOfWindow.putIfAbsent(name, cycle);
        if (before != null) {
            problems.error(
                    at(cycle, name), "the window '" + name + "' stands under '" + before + "' too", "rename one");
        }
        if (PeriodCalendar.isPeriodName(name)) {
            problems.error(at(cycle, name), "'" + name + "' is the name of a period of years", "rename the window");
        }
    }

    private void overlaps(String cycle, Map<String, DateRange> windows) {
        windows.forEach((name, days) -> {
            Optional<String> other = windows.entrySet().stream()
                    .takeWhile(entry -> !entry.getKey().equals(name))
                    .filter(entry -> entry.getValue().intersection(days).isPresent())
                    .map(Map.Entry::getKey)
                    .findFirst();
            other.ifPresent(overlapped -> problems.error(
                    at(cycle, name),
                    "the window '" + name + "' overlaps '" + overlapped + "'",
                    "end one the day before the other starts"));
            if (days.intersection(plan.effective()).isEmpty()) {
                problems.warning(
                        at(cycle, name),
                        "the window '" + name + "' lies outside the days on which the plan is in force",
                        "leave it out, or change 'effective'");
            }
        });
    }

    /** A year of weeks before the first one listed may have had 52 or 53 weeks: nobody knows. */
    private void lookBack(Measure measure) {
        boolean looksBack = measure.window() instanceof MeasureWindow.SamePeriodLastYear
                || measure.window() instanceof MeasureWindow.LastMonths;
        LocalDate firstListed = calendar.yearFirstDays().firstEntry().getValue();
        calendar.within("month", plan.effective()).stream()
                .findFirst()
                .filter(first -> looksBack
                        && calendar.days(measure.window(), first).from().isBefore(firstListed))
                .ifPresent(first -> problems.error(
                        plan.where("measures", measure.name()),
                        "for " + first.name() + " '" + measure.name() + "' looks back into a year that is not listed",
                        "list the years before the plan's first one under 'year begins on' too"));
    }

    private Location at(String... window) {
        return window.length == 1
                ? plan.whereKey("calendar", "windows", window[0])
                : plan.whereKey("calendar", "windows", window[0], window[1]);
    }
}
