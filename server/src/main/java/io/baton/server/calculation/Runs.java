package io.baton.server.calculation;

import io.baton.core.time.Period;
import io.baton.engine.run.AppraisalInputs;
import io.baton.engine.run.EveryoneRun;
import io.baton.engine.run.RunRequest;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.Today;
import io.baton.server.results.Outcomes;
import io.baton.server.results.Stored;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Calculates everybody of a period in the background, one run after the other. A run that a killed server left behind begins
 * anew with the next one.
 */
@Component
@ConditionalOnWebApplication
public class Runs implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int AT_ONCE = 500;

    private final RunBook book;
    private final Snapshots snapshots;
    private final LivePlans plans;
    private final KeptInputs kept;
    private final FactBase facts;
    private final Outcomes outcomes;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final Clock clock;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean isOn;
    private Optional<Thread> worker = Optional.empty();

    Runs(
            RunBook book,
            Snapshots snapshots,
            LivePlans plans,
            KeptInputs kept,
            FactBase facts,
            Outcomes outcomes,
            ApplicationEventPublisher events,
            Today today,
            Clock clock) {
        this.book = book;
        this.snapshots = snapshots;
        this.plans = plans;
        this.kept = kept;
        this.facts = facts;
        this.outcomes = outcomes;
        this.events = events;
        this.today = today;
        this.clock = clock;
    }

    /** Asks for a run of a period; one that waits already is enough. */
    public void ask(Period period, String reason) {
        book.ask(period, reason);
        asked.release();
    }

    /** Those that wait or go on, then the last ones. */
    public List<Run> latest(int most) {
        return book.latest(most);
    }

    private void work() {
        writeState();
        try {
            while (isRunning()) {
                Optional<Run> next = next();
                if (next.isPresent()) {
                    attempt(next.get());
                } else {
                    // others may ask as well, through the database
                    asked.tryAcquire(1, TimeUnit.SECONDS);
                    asked.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever asks for pay, or for the rows behind figures of others, needs a state also where no run is due. */
    private void writeState() {
        try {
            snapshots.now();
        } catch (IOException | RuntimeException e) {
            LOG.error("the state of the data could not be written", e);
        }
    }

    private Optional<Run> next() {
        try {
            return book.begin(today.now());
        } catch (DataAccessException e) {
            LOG.warn("the runs cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void attempt(Run run) {
        Lock reading = snapshots.reading();
        reading.lock();
        try {
            Optional<Snapshot> snapshot = snapshots.now();
            Optional<RunRequest> request = snapshot.flatMap(state -> state.request(run.period()));
            if (request.isPresent()) {
                book.read(run, snapshot.get().binding().number(), snapshot.get().load());
                calculate(run, snapshot.get(), request.get());
            }
            book.end(run, Run.State.DONE, "");
        } catch (IOException | RuntimeException e) {
            LOG.error("run {} of {} failed", run.number(), run.period().name(), e);
            fail(run, e);
        } finally {
            reading.unlock();
        }
    }

    /** Where not even that can be written down, the run begins anew with the next start. */
    private void fail(Run run, Exception cause) {
        try {
            book.end(run, Run.State.FAILED, String.valueOf(cause.getMessage()));
        } catch (DataAccessException e) {
            LOG.warn("run {} cannot be ended: {}", run.number(), e.getMessage());
        }
    }

    private void calculate(Run run, Snapshot snapshot, RunRequest request) throws IOException {
        Period period = request.period();
        // whatever is looked up when a fact changes, or somebody asks why, is quick to find before
        plans.now()
                .ifPresent(now ->
                        now.wanted(period).forEach(wanted -> wanted.keys().forEach(facts::index)));
        Batches batches = new Batches(run, new Made(snapshot.binding(), period, snapshot.load(), clock.instant()));
        try (EveryoneRun everyone = EveryoneRun.open(request)) {
            batches.people = (int) everyone.coverage().participants();
            everyone.forEach(batches::add);
        }
        batches.flush();
        outcomes.keep(period, batches.known, snapshot.load());
        kept.keep(period, batches.known);
        events.publishEvent(new PeriodRead(snapshot.load()));
        events.publishEvent(new OutcomesChanged(Set.of(), period.name(), snapshot.load()));
    }

    /** Stores some results at a time. */
    private final class Batches {
        private final Run run;
        private final Made made;
        private final List<Stored> waiting = new ArrayList<>();
        private final Map<String, AppraisalInputs> inputs = new HashMap<>();
        private final Set<String> known = new HashSet<>();
        private int people;

        Batches(Run run, Made made) {
            this.run = run;
            this.made = made;
        }

        void add(EveryoneRun.Appraised appraised, AppraisalInputs madeOf) {
            known.add(appraised.participant().id());
            inputs.put(appraised.participant().id(), madeOf);
            waiting.add(made.of(appraised));
            if (waiting.size() >= AT_ONCE) {
                flush();
            }
        }

        void flush() {
            kept.put(made.period(), inputs);
            outcomes.put(waiting);
            inputs.clear();
            waiting.clear();
            book.progress(run, Math.max(people, known.size()), known.size());
        }
    }

    @Override
    public synchronized void start() {
        book.restart();
        isOn = true;
        worker = Optional.of(Thread.ofPlatform().name("runs").daemon().start(this::work));
    }

    @Override
    public synchronized void stop() {
        isOn = false;
        worker.ifPresent(Thread::interrupt);
        worker = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return isOn;
    }
}
