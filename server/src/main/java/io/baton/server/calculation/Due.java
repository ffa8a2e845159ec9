package io.baton.server.calculation;

import io.baton.core.time.Period;
import io.baton.server.organisation.Today;
import io.baton.server.plans.Plans;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Knows which periods are no more what the data say, and asks for their runs. */
@Component
@ConditionalOnWebApplication
class Due {

    private final Runs runs;
    private final LivePlans live;
    private final Plans plans;
    private final Today today;
    private Optional<LocalDate> since = Optional.empty();

    Due(Runs runs, LivePlans live, Plans plans, Today today) {
        this.runs = runs;
        this.live = live;
        this.plans = plans;
        this.today = today;
    }

    /** The periods that have not ended before a day, at once; all where it may be any. */
    void from(Optional<LocalDate> day, String reason) {
        periods(day.orElse(LocalDate.MIN)).forEach(period -> runs.ask(period, reason));
    }

    /** One period. */
    void of(Period period, String reason) {
        runs.ask(period, reason);
    }

    private Stream<Period> periods(LocalDate day) {
        return plans.current().map(binding -> Snapshot.periods(binding, today.now())).orElse(List.of()).stream()
                .filter(period -> !period.days().to().isBefore(day));
    }

    /** Facts from that day on have changed, of any where it is empty. */
    synchronized void since(Optional<LocalDate> first) {
        LocalDate day = first.orElse(LocalDate.MIN);
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
        taken().ifPresent(day -> live.now()
                .ifPresent(now -> periods(day)
                        .filter(period -> !now.isLive(period))
                        .forEach(period -> runs.ask(period, "facts"))));
    }
}
