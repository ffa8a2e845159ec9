package io.baton.core.time;

import io.baton.core.document.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to write instead of a period's name that a calendar does not know. */
final class PeriodAdvice {

    private PeriodAdvice() {}

    static String on(String name, PeriodCalendar calendar) {
        List<String> windows = calendar.windows().values().stream()
                .flatMap(named -> named.keySet().stream())
                .toList();
        Optional<String> window = Suggestion.closest(name, windows);
        if (window.isPresent()) {
            return "did you mean '" + window.get() + "'?";
        }
        return PeriodName.parse(name)
                .map(read -> onRead(read, calendar))
                .orElseGet(() -> "write a period such as " + examples(calendar));
    }

    private static String onRead(PeriodName name, PeriodCalendar calendar) {
        if (!calendar.hasFiscalYear()) {
            return "the year is the calendar's here: write " + name.year() + "-Q1 instead of FY" + name.year() + "-Q1";
        }
        if (name.fiscal()) {
            return "the first day of " + name.year() + " is not listed under 'year begins on'";
        }
        return "the year is not the calendar's here: write a period such as " + examples(calendar);
    }

    private static String examples(PeriodCalendar calendar) {
        int year = calendar.yearFirstDays().isEmpty()
                ? 2024
                : calendar.yearFirstDays().firstEntry().getKey();
        Years years = calendar.years();
        List<String> examples = new ArrayList<>(
                List.of(years.name("month", year, 0), years.name("quarter", year, 0), years.name("year", year, 0)));
        calendar.windows()
                .values()
                .forEach(named -> examples.add(named.firstEntry().getKey()));
        calendar.recurring()
                .keySet()
                .forEach(cycle -> calendar.containing(cycle, years.monthStart(year, 0))
                        .ifPresent(period -> examples.add(period.name())));
        return String.join(", ", examples);
    }
}
