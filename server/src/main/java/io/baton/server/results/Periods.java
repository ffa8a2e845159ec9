package io.baton.server.results;

import io.baton.core.time.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The periods that a page lets choose from.
 *
 * @param all in the order in which they are shown
 */
public record Periods(List<Period> all) {

    private static final Comparator<Period> SHORTEST = Comparator.comparing(
                    (Period period) -> period.days().from())
            .thenComparing(period -> period.days().to(), Comparator.reverseOrder());

    public Periods {
        all = List.copyOf(all);
    }

    /** How an address names a period: such as {@code month:2025-04}. */
    public static String key(Period period) {
        return period.cycle() + ":" + period.name();
    }

    /** The one that is asked for; without that, the shortest that goes on, else the first. */
    public Optional<Period> choose(Optional<String> asked, LocalDate day) {
        if (asked.isPresent()) {
            return all.stream()
                    .filter(period -> key(period).equals(asked.get()))
                    .findFirst();
        }
        return all.stream()
                .filter(period -> period.days().contains(day))
                .max(SHORTEST)
                .or(() -> all.stream().findFirst());
    }
}
