package io.baton.server.planning;

import io.baton.core.plan.Plan;
import io.baton.core.plan.Scorecard;
import io.baton.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The periods on which a plan can be tried: of each of its cycles the last ones that are over.
 *
 * @param plan the plan
 * @param today the day
 */
record PreviewPeriods(Plan plan, LocalDate today) {

    private static final int MOST = 12;

    /** The cycles by which the plan appraises or pays. */
    List<String> cycles() {
        return Stream.concat(
                        plan.scorecards().stream().map(Scorecard::cycle),
                        plan.pay().isEmpty()
                                ? Stream.empty()
                                : Stream.of(plan.pay().cycle()))
                .distinct()
                .toList();
    }

    /** Those of a cycle, the last one first. */
    List<Period> of(String cycle) {
        List<Period> past = new ArrayList<>();
        Optional<Period> period = plan.calendar().containing(cycle, today);
        for (int i = 0; i < MOST && period.isPresent(); i++) {
            LocalDate before = period.get().days().from().minusDays(1);
            period = plan.calendar().containing(cycle, before);
            period.ifPresent(past::add);
        }
        return past;
    }

    /** Those that are named by their {@link #key}. */
    List<Period> chosen(Collection<String> keys) {
        return cycles().stream()
                .flatMap(cycle -> of(cycle).stream())
                .filter(period -> keys.contains(key(period)))
                .toList();
    }

    /** What tells a period from all others: {@code month:2025-03}. */
    static String key(Period period) {
        return period.cycle() + ":" + period.name();
    }
}
