package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The periods of a calendar by their days; each is worked out once, for all people. Used by one thread. */
final class PayPeriods {

    private final PeriodCalendar calendar;
    private final Map<String, Map<LocalDate, Optional<Period>>> known = new HashMap<>();
    private Optional<Period> last = Optional.empty();

    PayPeriods(PeriodCalendar calendar) {
        this.calendar = calendar;
    }

    /** The period of a cycle that holds the day; empty where the calendar has none. */
    Optional<Period> of(String cycle, LocalDate day) {
        if (last.isPresent()
                && last.get().cycle().equals(cycle)
                && last.get().days().contains(day)) {
            return last;
        }
        Optional<Period> found = known.computeIfAbsent(cycle, _ -> new HashMap<>())
                .computeIfAbsent(day, wanted -> calendar.containing(cycle, wanted));
        last = found;
        return found;
    }

    /** The periods of a cycle among those of some names that have ended by a day, in their order. */
    List<Period> ended(Collection<String> names, String cycle, LocalDate until) {
        return of(names, cycle)
                .filter(period -> !period.days().to().isAfter(until))
                .toList();
    }

    /** The periods of a cycle among those of some names that have begun by a day, in their order. */
    List<Period> begun(Collection<String> names, String cycle, LocalDate until) {
        return of(names, cycle)
                .filter(period -> !period.days().from().isAfter(until))
                .toList();
    }

    private Stream<Period> of(Collection<String> names, String cycle) {
        return names.stream()
                .flatMap(name -> named(name).stream())
                .filter(period -> period.cycle().equals(cycle))
                .sorted(Comparator.comparing(period -> period.days().to()));
    }

    /** The period of that name. */
    Optional<Period> named(String name) {
        return calendar.parse(name);
    }
}
