package io.baton.server.calculation;

import io.baton.core.time.Period;
import io.baton.server.organisation.Today;
import io.baton.server.plans.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Knows which periods are no more what the data say, and asks for their runs. */
@Component
@ConditionalOnWebApplication
class Due {

    private final Runs runs;
    private final WarmPeriods warm;
    private final Plans plans;
    private final Today today;
    private Optional<LocalDate> since = Optional.empty();

    Due(Runs runs, WarmPeriods warm, Plans plans, Today today) {
        this.runs = runs;
        this.warm = warm;
        this.plans = plans;
        this.today = today;
    }

    /** All periods. */
    void all(String reason) {
        periods().forEach(period -> runs.ask(period, reason));
    }

    /** One period. */
    void of(Period period, String reason) {
        runs.ask(period, reason);
    }

    private List<Period> periods() {
        return plans.current()
                .map(binding -> Snapshot.periods(binding, today.now()))
                .orElse(List.of());
    }

    /** Facts from that day on have changed. */
    synchronized void since(LocalDate day) {
        since = Optional.of(since.filter(day::isAfter).orElse(day));
    }

    private synchronized Optional<LocalDate> taken() {
        Optional<LocalDate> day = since;
        since = Optional.empty();
        return day;
    }

    /** Asks for runs of what could not be calculated at once. */
    @Scheduled(fixedDelayString = "${baton.runs.every}")
    void ask() {
        taken().ifPresent(day -> periods().stream()
                .filter(period -> !period.days().to().isBefore(day))
                .filter(period ->
                        warm.find(period).map(Warm::hasMeasuresOfTeams).orElse(true))
                .forEach(period -> runs.ask(period, "facts")));
    }
}
