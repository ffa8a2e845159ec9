package io.baton.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The periods of cycles that recur; their names are the first day and the cycle, so that they sort by time. */
record RecurringCycles(Map<String, Recurring> cycles) {

    private static final LocalDate FIRST = LocalDate.of(Years.FIRST_YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(Years.LAST_YEAR, 12, 31);
    private static final Pattern NAME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})-(.+)");

    boolean has(String cycle) {
        return cycles.containsKey(cycle);
    }

    Optional<Period> containing(String cycle, LocalDate day) {
        return Optional.ofNullable(cycles.get(cycle))
                .filter(_ -> !day.isBefore(FIRST) && !day.isAfter(LAST))
                .map(recurring -> recurring.containing(day))
                .map(days -> new Period(days.from() + "-" + cycle, cycle, days));
    }

    Optional<Period> parse(String name) {
        Matcher form = NAME.matcher(name);
        return form.matches() && has(form.group(2))
                ? Recurring.day(form.group(1))
                        .flatMap(day -> containing(form.group(2), day))
                        .filter(period -> period.name().equals(name))
                : Optional.empty();
    }

    List<Period> within(String cycle, DateRange days) {
        List<Period> periods = new ArrayList<>();
        LocalDate last = days.to().isAfter(LAST) ? LAST : days.to();
        Optional<Period> next = containing(cycle, days.from().isBefore(FIRST) ? FIRST : days.from());
        while (next.isPresent() && !next.get().days().from().isAfter(last)) {
            if (days.contains(next.get().days())) {
                periods.add(next.get());
            }
            next = containing(cycle, next.get().days().to().plusDays(1));
        }
        return periods;
    }
}
