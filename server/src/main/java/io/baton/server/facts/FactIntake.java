package io.baton.server.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes loads that come at the same time with one commit, for a commit takes longer than a few rows. Each is a load of its own
 * with its own answer, and one that fails stops no other.
 */
@Service
public class FactIntake {

    /** Small loads do not wait for more rows than these. */
    private static final int MOST_ROWS = 1_000;

    private final FactBase facts;
    private final TransactionTemplate transaction;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Lock turn = new ReentrantLock();

    FactIntake(FactBase facts, TransactionTemplate transaction) {
        this.facts = facts;
        this.transaction = transaction;
    }

    /** A load that waits; read and written by whoever has the turn. */
    private static final class Waiting {
        private final FactLoad load;
        private final FactBase.Answering answering;
        private Optional<String> answer = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();

        Waiting(FactLoad load, FactBase.Answering answering) {
            this.load = load;
            this.answering = answering;
        }

        boolean isOpen() {
            return answer.isEmpty() && failure.isEmpty();
        }

        String answer() {
            failure.ifPresent(reason -> {
                throw reason;
            });
            return answer.orElseThrow();
        }
    }

    /** Takes a load as {@link FactBase#take} does; it is safe when this returns. */
    public String take(FactLoad load, FactBase.Answering answering) {
        Waiting own = new Waiting(load, answering);
        waiting.add(own);
        turn.lock();
        try {
            while (own.isOpen()) {
                take(next());
            }
            return own.answer();
        } finally {
            turn.unlock();
        }
    }

    /** Those that have waited longest, one at least. */
    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        int rows = 0;
        for (Waiting one = waiting.peek(); one != null; one = waiting.peek()) {
            rows += one.load.rows().size();
            if (!next.isEmpty() && rows > MOST_ROWS) {
                return next;
            }
            next.add(waiting.remove());
        }
        return next;
    }

    private void take(List<Waiting> together) {
        List<String> answers = new ArrayList<>();
        try {
            transaction.executeWithoutResult(
                    _ -> together.forEach(one -> answers.add(facts.take(one.load, one.answering))));
        } catch (RuntimeException e) {
            if (together.size() == 1) {
                together.getFirst().failure = Optional.of(e);
            } else {
                // nothing of them was taken
                together.forEach(one -> take(List.of(one)));
            }
            return;
        } catch (Error e) {
            // those who came with it would wait for ever
            together.forEach(one -> one.failure = Optional.of(new IllegalStateException("the load was not taken", e)));
            throw e;
        }
        for (int i = 0; i < answers.size(); i++) {
            together.get(i).answer = Optional.of(answers.get(i));
        }
    }
}
