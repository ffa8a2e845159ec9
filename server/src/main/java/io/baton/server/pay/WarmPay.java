package io.baton.server.pay;

import io.baton.core.time.Period;
import io.baton.engine.live.FactChange;
import io.baton.engine.pay.LivePay;
import io.baton.engine.pay.Payroll;
import io.baton.server.facts.FactsTaken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the pay of those who looked at it last, so that it is opened once and takes over what has changed when they look again. */
@Component
class WarmPay {

    private static final int MOST = 100;
    /** With more loads in between, or more changes in one, it is quicker to read the facts anew. */
    private static final int MOST_LOADS = 100;

    private static final int MOST_CHANGES = 100;

    private final Deque<FactsTaken> latest = new ArrayDeque<>();
    private final Map<Key, Kept> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Whose pay it is, of which period.
     *
     * @param tables the state that everything but facts of the person was read from
     */
    record Key(String person, Period period, Tables tables) {}

    /** The load and the set of plans of a state. */
    record Tables(long load, long plans) {}

    /** What is due, and what of it depends on others. */
    record Paid(List<Payroll.Paid> paid, Set<String> following) {}

    /** Opens the pay of somebody. */
    @FunctionalInterface
    interface Opening {
        LivePay open() throws IOException;
    }

    private record Kept(LivePay pay, AtomicLong load) {

        Optional<Paid> paid(long wanted, List<FactsTaken> latest) {
            return ask(wanted, latest, () -> Optional.of(new Paid(pay.paid(), pay.following())));
        }

        synchronized <T> Optional<T> ask(long wanted, List<FactsTaken> latest, Supplier<Optional<T>> question) {
            return latest.stream().allMatch(this::follows) && load.get() == wanted ? question.get() : Optional.empty();
        }

        /** Only loads without a gap are followed. */
        private boolean follows(FactsTaken facts) {
            if (load.get() != facts.load() - 1 || facts.isBesideFacts()) {
                return load.get() >= facts.load();
            }
            for (FactChange change : facts.changes()) {
                if (change.type().key().isEmpty()) {
                    return false;
                }
                change.after()
                        .ifPresentOrElse(
                                row -> pay.put(change.type(), row),
                                () -> change.before()
                                        .ifPresent(row -> pay.remove(
                                                change.type(), change.type().keyText(row))));
            }
            load.set(facts.load());
            return true;
        }
    }

    /**
     * What is due after a load.
     *
     * @param load the last one
     */
    Paid paid(Key key, long load, Opening opening) throws IOException {
        Optional<Paid> warm = known(key, load);
        if (warm.isPresent()) {
            return warm.get();
        }
        Kept opened = new Kept(opening.open(), new AtomicLong(load));
        Paid paid = opened.paid(load, List.of()).orElseThrow();
        synchronized (known) {
            known.put(key, opened);
        }
        return paid;
    }

    /**
     * An answer of the pay after a load, which must be afterwards as before; empty where it is not known, or has none.
     *
     * @param load the last one
     */
    <T> Optional<T> ask(Key key, long load, Function<LivePay, Optional<T>> question) {
        return find(key).flatMap(entry -> entry.ask(load, latest(), () -> question.apply(entry.pay())));
    }

    private Optional<Kept> find(Key key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    /** What is due after a load, where somebody has looked before. */
    Optional<Paid> known(Key key, long load) {
        return find(key).flatMap(entry -> entry.paid(load, latest()));
    }

    private List<FactsTaken> latest() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }

    /** Only remembers it: whoever sends facts does not wait for those who look at their pay. */
    @TransactionalEventListener
    void remember(FactsTaken facts) {
        synchronized (latest) {
            if (facts.changes().size() > MOST_CHANGES) {
                latest.clear();
                return;
            }
            latest.addLast(facts);
            if (latest.size() > MOST_LOADS) {
                latest.removeFirst();
            }
        }
    }
}
