package io.baton.core.plan;

import io.baton.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first day on which new rules may bind, unless they are approved as retroactive (rule P2).
 *
 * @param day that day
 * @param running the period that goes on when they become known; it keeps the rules with which it began
 */
public record EarliestStart(LocalDate day, Optional<Period> running) {

    private static final List<String> SHORTEST_FIRST = List.of("month", "quarter", "year");

    /**
     * Of rules that become known on a day.
     *
     * @param known the day on which they are approved and announced
     */
    public static EarliestStart of(Plan plan, LocalDate known) {
        Optional<Period> running =
                shortest(plan).flatMap(cycle -> plan.calendar().containing(cycle, known));
        return new EarliestStart(
                running.map(period -> period.days().to()).orElse(known).plusDays(1), running);
    }

    /** The shortest cycle in which the plan appraises, or pays where it only pays; of cycles of windows the first. */
    private static Optional<String> shortest(Plan plan) {
        List<String> cycles = plan.scorecards().isEmpty() && !plan.pay().isEmpty()
                ? List.of(plan.pay().cycle())
                : plan.scorecards().stream().map(Scorecard::cycle).toList();
        return Stream.concat(SHORTEST_FIRST.stream().filter(cycles::contains), cycles.stream())
                .findFirst();
    }
}
