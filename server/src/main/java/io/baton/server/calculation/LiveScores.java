package io.baton.server.calculation;

import io.baton.core.time.Period;
import io.baton.engine.live.FactChange;
import io.baton.engine.live.LiveFacts;
import io.baton.engine.live.Touching;
import io.baton.engine.run.Reappraisal;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactsTaken;
import io.baton.server.results.Outcomes;
import io.baton.server.results.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Calculates whoever is touched by a changed fact again, in the periods of today; what changes at the same time is calculated
 * once. What depends on other people, on tables such as targets, or lies in older periods follows with the next run.
 */
@Component
@ConditionalOnWebApplication
public class LiveScores implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveScores.class);
    /** More changes at once are taken by a run, which is faster for many. */
    private static final int MOST_CHANGES = 2_000;

    private final FactBase facts;
    private final LivePlans plans;
    private final Outcomes outcomes;
    private final Due due;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final BlockingQueue<Load> taken = new LinkedBlockingQueue<>();
    private final WaitingPeople people;
    /** The last load that touched somebody since the server began. */
    private final Map<String, Long> touched = new ConcurrentHashMap<>();

    private final AtomicLong handled = new AtomicLong();
    private Optional<ExecutorService> workers = Optional.empty();
    private volatile boolean isOn;

    LiveScores(
            FactBase facts,
            LivePlans plans,
            Outcomes outcomes,
            Due due,
            OpenPages pages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.plans = plans;
        this.outcomes = outcomes;
        this.due = due;
        this.people = new WaitingPeople(pages);
        this.events = events;
        this.clock = clock;
    }

    /**
     * A load that is to be followed.
     *
     * @param changes its facts; none where everybody is calculated again
     * @param isForAll whether everybody is
     * @param since the first day of which it says something; empty where it may be any
     */
    private record Load(long number, List<FactChange> changes, boolean isForAll, Optional<LocalDate> since) {

        /** What thousands of facts say is not kept in memory until a run reads it from the database. */
        static Load of(FactsTaken facts) {
            boolean isForAll = facts.changes().size() > MOST_CHANGES || facts.isBesideFacts();
            return new Load(facts.load(), isForAll ? List.of() : facts.changes(), isForAll, facts.since());
        }
    }

    @TransactionalEventListener
    void take(FactsTaken facts) {
        if (isRunning()) {
            taken.add(Load.of(facts));
        }
    }

    /** The last load that was seen here; loads of other programs are not. */
    long handled() {
        return handled.get();
    }

    /** A load of another program is in hand. */
    void handledElsewhere(long load) {
        handled.accumulateAndGet(load, Math::max);
    }

    private void touch() throws InterruptedException {
        Load load = taken.take();
        handled.accumulateAndGet(load.number(), Math::max);
        if (load.isForAll()) {
            due.from(load.since(), "data");
            return;
        }
        Set<LiveFacts.Wanted> wanted = new HashSet<>();
        plans.now().ifPresent(now -> now.periods().forEach(period -> wanted.addAll(now.wanted(period))));
        Touching touching = new Touching(wanted, facts);
        for (FactChange change : load.changes()) {
            touching.people(change).forEach(person -> touch(person, load.number()));
        }
        due.since(load.since());
    }

    private void touch(String person, long load) {
        touched.merge(person, load, Math::max);
        people.add(person);
    }

    /** Calculates those again who were touched by facts behind the load after which a period was read anew. */
    @EventListener
    void catchUp(PeriodRead period) {
        touched.forEach((person, last) -> {
            if (last > period.load()) {
                touch(person, last);
            }
        });
    }

    /** At most half of a processor goes to those at whom nobody looks, so that facts are taken however many they touch. */
    private void calculateAndRest() throws InterruptedException {
        String person = people.next();
        long begun = System.nanoTime();
        calculate(person);
        TimeUnit.NANOSECONDS.sleep(System.nanoTime() - begun);
    }

    private void calculate(String person) {
        long load = facts.lastLoad();
        Instant now = clock.instant();
        List<Stored> made =
                plans.now().map(known -> made(known, person, load, now)).orElse(List.of());
        outcomes.put(made);
        if (!made.isEmpty()) {
            events.publishEvent(new OutcomesChanged(Set.of(person), "", load));
        }
    }

    private static List<Stored> made(LivePlans.Now plans, String person, long load, Instant now) {
        Reappraisal.Person appraised = plans.person(person, plans.periods());
        List<Stored> made = new ArrayList<>();
        for (Period period : plans.periods()) {
            appraised
                    .appraise(period)
                    .map(new Made(plans.binding(), period, load, now)::of)
                    .ifPresent(made::add);
        }
        return made;
    }

    /** Whether everybody who was touched has been calculated. */
    public boolean isIdle() {
        return taken.isEmpty() && people.isEmpty();
    }

    /** Work that may wait for more of it. */
    @FunctionalInterface
    private interface Step {
        void take() throws InterruptedException;
    }

    private void forever(Step step) {
        try {
            while (isRunning()) {
                once(step);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // a person whose data cannot be calculated must not stop the others
    private static void once(Step step) throws InterruptedException {
        try {
            step.take();
        } catch (RuntimeException e) {
            LOG.error("a changed fact could not be followed", e);
        }
    }

    @Override
    public synchronized void start() {
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("live-", 0).daemon().factory());
        workers = Optional.of(threads);
        isOn = true;
        handled.set(facts.lastLoad());
        threads.execute(() -> forever(this::touch));
        // one goes on with those at whose page nobody looks, however many are looked at
        threads.execute(() -> forever(this::calculateAndRest));
        threads.execute(() -> forever(() -> calculate(people.nextLookedAt())));
    }

    @Override
    public synchronized void stop() {
        isOn = false;
        workers.ifPresent(ExecutorService::shutdownNow);
        workers = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return isOn;
    }
}
