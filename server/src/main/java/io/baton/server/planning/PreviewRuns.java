package io.baton.server.planning;

import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import io.baton.engine.pay.PayChanges;
import io.baton.engine.run.PlanComparison;
import io.baton.engine.run.PlanComparison.Change;
import io.baton.engine.run.PlanComparison.Place;
import io.baton.engine.run.RunRequest;
import io.baton.server.calculation.Snapshot;
import io.baton.server.calculation.Snapshots;
import io.baton.server.plans.BoundPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tries drafts on the past in the background, one after the other; whoever asked may leave and come back. */
@Component
@ConditionalOnWebApplication
class PreviewRuns implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewRuns.class);
    private static final int AT_ONCE = 5_000;
    private static final int MOST_CAUSES = 3;

    private final PreviewBook book;
    private final Snapshots snapshots;
    private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
    private volatile boolean isOn;
    private Optional<Thread> worker = Optional.empty();

    PreviewRuns(PreviewBook book, Snapshots snapshots) {
        this.book = book;
        this.snapshots = snapshots;
    }

    /** What is to be done. */
    private record Job(long id, ValidPlan before, ValidPlan after, List<Period> periods) {}

    /** Lets a preview wait for its turn. */
    void ask(Draft draft, BoundPlan before, ValidPlan after, List<Period> periods, Author who) {
        long id = book.ask(new PreviewBook.Asked(
                draft, label(before), periods.stream().map(Period::name).toList(), who));
        waiting.add(new Job(id, before.valid(), after, List.copyOf(periods)));
    }

    /** How a version is called in a preview. */
    static String label(BoundPlan plan) {
        return plan.plan().name() + " " + plan.plan().version();
    }

    private void work() {
        try {
            while (isOn) {
                attempt(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Job job) {
        Lock reading = snapshots.reading();
        reading.lock();
        try {
            Optional<Snapshot> snapshot = snapshots.now();
            if (snapshot.isEmpty()) {
                book.end(job.id(), Preview.State.FAILED, "");
            } else if (book.begin(job.id(), snapshot.get().load()) && run(job, snapshot.get())) {
                book.end(job.id(), Preview.State.DONE, "");
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("preview {} failed", job.id(), e);
            fail(job, e);
        } finally {
            reading.unlock();
        }
    }

    private void fail(Job job, Exception cause) {
        try {
            book.end(job.id(), Preview.State.FAILED, String.valueOf(cause.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("preview {} cannot be ended: {}", job.id(), e.getMessage());
        }
    }

    /** Whether it came to its end; else somebody has cancelled it, or asked for another one. */
    private boolean run(Job job, Snapshot snapshot) throws IOException {
        PayChanges pay = new PayChanges();
        for (Period period : job.periods()) {
            RunRequest before = snapshot.tried(job.before(), period);
            RunRequest after = snapshot.tried(job.after(), period);
            if (isScored(before) && isScored(after) && !keep(job, period, PlanComparison.of(before, after))) {
                return false;
            }
            if (!book.progress(job.id())) {
                return false;
            }
            if (isPaid(job, period)) {
                pay.addBefore(before, line -> line.key().term());
                pay.addAfter(after, line -> line.key().term());
            }
            if (!book.progress(job.id())) {
                return false;
            }
        }
        pay.costs()
                .forEach((cost, two) -> book.keep(
                        job.id(), new PreviewBook.Cost(cost.title(), cost.currency(), two.before(), two.after())));
        return true;
    }

    private static boolean isScored(RunRequest run) {
        return run.plan().plan().scorecard(run.period().cycle()).isPresent();
    }

    private static boolean isPaid(Job job, Period period) {
        return List.of(job.before(), job.after()).stream()
                .map(ValidPlan::plan)
                .anyMatch(plan -> !plan.pay().isEmpty() && plan.pay().cycle().equals(period.cycle()));
    }

    private boolean keep(Job job, Period period, List<Change> changes) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            List<PreviewedPerson> people = changes.subList(from, Math.min(changes.size(), from + AT_ONCE)).stream()
                    .map(change -> person(period, change))
                    .toList();
            if (!book.keep(job.id(), people)) {
                return false;
            }
        }
        return true;
    }

    private static PreviewedPerson person(Period period, Change change) {
        return new PreviewedPerson(
                period.name(),
                period.days().to(),
                new PreviewedPerson.Who(
                        change.participant().id(),
                        change.participant().role(),
                        change.participant().unit()),
                side(change.before()),
                side(change.after()),
                change.before().isEmpty() || change.after().isEmpty()
                        ? ""
                        : change.causes().stream()
                                .limit(MOST_CAUSES)
                                .map(cause -> cause.item() + " " + signed(cause.points()))
                                .collect(Collectors.joining(";")));
    }

    private static String signed(BigDecimal points) {
        BigDecimal shown = points.setScale(2, RoundingMode.HALF_UP);
        return (shown.signum() > 0 ? "+" : "") + shown.toPlainString();
    }

    private static PreviewedPerson.Side side(Optional<Place> place) {
        return new PreviewedPerson.Side(
                place.flatMap(Place::total), place.map(Place::grade).orElse(""), place.flatMap(Place::rank));
    }

    @Override
    public synchronized void start() {
        book.restart();
        isOn = true;
        worker = Optional.of(Thread.ofPlatform().name("previews").daemon().start(this::work));
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
