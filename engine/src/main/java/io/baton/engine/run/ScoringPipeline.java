package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Exemption;
import io.baton.core.score.Outcome;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.score.ResultRows;
import io.baton.core.score.Scorer;
import io.baton.core.value.Rounding;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Scores people in chunks on several threads and spools their result lines in the order in which people came, so that
 * the number of threads cannot be seen in the result (rule N5).
 */
final class ScoringPipeline implements AutoCloseable {

    private static final int CHUNK = 256;

    private final ValidPlan plan;
    private final Scorer scorer;
    private final DecisionRows decisions;
    private final String period;
    private final Rounding shown;
    private final ResultSpool spool;
    private final ExecutorService workers;
    private final int mostWaiting;
    private final Deque<Future<Scored>> waiting = new ArrayDeque<>();
    private final List<Standing> standings = new ArrayList<>();
    private List<ParticipantInputs> next = new ArrayList<>(CHUNK);

    ScoringPipeline(Slice slice, DecisionRows decisions, ResultSpool spool) {
        this.decisions = decisions;
        EmbeddedDuckDb.Limits limits = slice.request().limits();
        this.plan = slice.plan();
        this.scorer = slice.scorer();
        this.period = slice.period().name();
        this.shown = plan.plan().rounding().score();
        this.spool = spool;
        this.workers = Executors.newFixedThreadPool(limits.threads());
        this.mostWaiting = 4 * limits.threads();
    }

    /** Takes the next participant. */
    void add(ParticipantInputs inputs) {
        next.add(inputs);
        if (next.size() == CHUNK) {
            submit();
        }
    }

    /** Waits for everyone; the standings in the order in which people came. */
    List<Standing> finish() {
        submit();
        while (!waiting.isEmpty()) {
            take(waiting.remove());
        }
        return standings;
    }

    private void submit() {
        List<ParticipantInputs> chunk = next;
        next = new ArrayList<>(CHUNK);
        waiting.add(workers.submit(() -> score(chunk)));
        if (waiting.size() > mostWaiting) {
            take(waiting.remove());
        }
    }

    private void take(Future<Scored> future) {
        try {
            Scored scored = future.get();
            standings.addAll(scored.standings());
            spool.add(scored.chunk());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while scoring", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Scored score(List<ParticipantInputs> chunk) {
        List<Standing> people = new ArrayList<>(chunk.size());
        LineBuffer lines = new LineBuffer(chunk.size());
        for (ParticipantInputs inputs : chunk) {
            if (inputs.exemption().isPresent()) {
                Exemption exemption = inputs.exemption().get();
                people.add(Standing.exempt(plan, inputs.participant(), exemption));
                lines.add(ResultRows.exempt(inputs.participant(), period, exemption));
            } else {
                Outcome outcome = scorer.score(inputs);
                DecidedStages decided = decisions.of(plan, outcome);
                people.add(Standing.of(plan, outcome, decided));
                lines.add(ResultRows.of(outcome, decided.stages(), OptionalInt.empty(), shown));
            }
        }
        return new Scored(people, lines.toChunk());
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private record Scored(List<Standing> standings, ResultSpool.Chunk chunk) {}
}
