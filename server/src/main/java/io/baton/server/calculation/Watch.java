package io.baton.server.calculation;

import io.baton.core.time.Period;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.Today;
import io.baton.server.plans.Binding;
import io.baton.server.plans.Plans;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices what happens outside: facts and plans that another program has brought, a day that has begun. */
@Component
@ConditionalOnWebApplication
class Watch {

    private final FactBase facts;
    private final Plans plans;
    private final Today today;
    private final LiveScores live;
    private final RunBook book;
    private final Due due;
    private Optional<Seen> seen = Optional.empty();
    private long unhandled;

    Watch(FactBase facts, Plans plans, Today today, LiveScores live, RunBook book, Due due) {
        this.facts = facts;
        this.plans = plans;
        this.today = today;
        this.live = live;
        this.book = book;
        this.due = due;
    }

    /** The plans and the day when somebody last looked. */
    private record Seen(Binding binding, LocalDate day) {}

    @Scheduled(fixedDelayString = "${baton.runs.look-every}")
    void look() {
        Optional<Binding> binding = plans.current();
        if (binding.isEmpty() || !live.isRunning()) {
            return;
        }
        Seen now = new Seen(binding.get(), today.now());
        if (seen.isEmpty()) {
            begin(now);
        } else if (!seen.get().equals(now)) {
            due.from(Optional.empty(), seen.get().day().equals(now.day()) ? "plans" : "day");
        }
        seen = Optional.of(now);
        lookForLoads();
    }

    /** Whatever is not as facts and plans of now say. */
    private void begin(Seen now) {
        for (Period period : Snapshot.periods(now.binding(), now.day())) {
            if (!book.isDone(
                    period, now.binding().number(), facts.lastLoad(period.days().to()))) {
                due.of(period, "start");
            }
        }
    }

    /** A load that was committed here is handled a moment later; one that is not handled by the next look came from elsewhere. */
    private void lookForLoads() {
        long last = facts.lastLoad();
        if (last > live.handled() && last == unhandled) {
            due.from(facts.since(live.handled()), "data");
            live.handledElsewhere(last);
        }
        unhandled = last;
    }
}
