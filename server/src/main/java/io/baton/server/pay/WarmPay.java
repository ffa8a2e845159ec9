package io.baton.server.pay;

import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.engine.live.CurrentFacts;
import io.baton.engine.live.FactChange;
import io.baton.engine.pay.LivePay;
import io.baton.engine.pay.LivePerson;
import io.baton.engine.pay.Payroll;
import io.baton.server.facts.FactsTaken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
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
     * Whose pay it is.
     *
     * @param tables the state that everything but facts of the person was read from
     */
    record Key(String person, Tables tables) {}

    /** The load and the set of plans of a state, and when it was written. */
    record Tables(long load, long plans, AsOf asOf) {}

    /** What is due, and what of it depends on others. */
    record Paid(List<Payroll.Paid> paid, Set<String> following) {}

    /** The pay of a period, with what came out as long as nothing changes. */
    private static final class Opened {

        private final LivePay pay;
        private Optional<Paid> due = Optional.empty();

        Opened(LivePay pay) {
            this.pay = pay;
        }

        Paid due() {
            Paid known = due.orElseGet(() -> new Paid(pay.paid(), pay.following()));
            due = Optional.of(known);
            return known;
        }

        void forget() {
            due = Optional.empty();
        }
    }

    /** A person, with the periods that were looked at, after a load. */
    private static final class Kept {

        /** What is kept warm is not for several at once, whatever they ask. */
        private final ReentrantLock turn = new ReentrantLock();

        private final LivePerson person;
        private final Map<Period, Opened> periods = new HashMap<>();
        private long load;

        Kept(LivePerson person, long load) {
            this.person = person;
            this.load = load;
        }

        /** Opens the period where it was not; empty where the loads since cannot be followed. */
        Optional<Paid> paid(Payroll.Request request, long wanted, List<FactsTaken> latest) throws IOException {
            turn.lock();
            try {
                return isAt(wanted, latest) ? Optional.of(opened(request).due()) : Optional.empty();
            } finally {
                turn.unlock();
            }
        }

        private Opened opened(Payroll.Request request) throws IOException {
            Opened opened = periods.get(request.period());
            if (opened == null) {
                opened = new Opened(person.pay(request));
                periods.put(request.period(), opened);
            }
            return opened;
        }

        /** An answer of the pay of a period; empty where that was not opened, or the loads since cannot be followed. */
        <T> Optional<T> ask(
                Period period, long wanted, List<FactsTaken> latest, Function<Opened, Optional<T>> question) {
            turn.lock();
            try {
                return isAt(wanted, latest)
                        ? Optional.ofNullable(periods.get(period)).flatMap(question)
                        : Optional.empty();
            } finally {
                turn.unlock();
            }
        }

        private boolean isAt(long wanted, List<FactsTaken> latest) {
            return latest.stream().allMatch(this::follows) && load == wanted;
        }

        /** Only loads without a gap are followed. */
        private boolean follows(FactsTaken facts) {
            if (load != facts.load() - 1 || facts.isBesideFacts()) {
                return load >= facts.load();
            }
            for (FactChange change : facts.changes()) {
                if (change.type().key().isEmpty()) {
                    return false;
                }
                change.after()
                        .ifPresentOrElse(
                                row -> person.put(change.type(), row),
                                () -> change.before()
                                        .ifPresent(row -> person.remove(
                                                change.type(), change.type().keyText(row))));
            }
            load = facts.load();
            periods.values().forEach(Opened::forget);
            return true;
        }
    }

    /**
     * What is due after a load.
     *
     * @param load the last one
     * @param facts of the person, after that load at least
     */
    Paid paid(Key key, Payroll.Request request, long load, CurrentFacts facts) throws IOException {
        Optional<Kept> before = find(key);
        Optional<Paid> warm = before.isPresent() ? before.get().paid(request, load, latest()) : Optional.empty();
        if (warm.isPresent()) {
            return warm.get();
        }
        Kept opened = new Kept(new LivePerson(key.person(), facts), load);
        synchronized (known) {
            known.put(key, opened);
        }
        return opened.paid(request, load, List.of()).orElseThrow();
    }

    /**
     * An answer of the pay after a load, which must be afterwards as before; empty where it is not known, or has none.
     *
     * @param load the last one
     */
    <T> Optional<T> ask(Key key, Period period, long load, Function<LivePay, Optional<T>> question) {
        return find(key).flatMap(entry -> entry.ask(period, load, latest(), opened -> question.apply(opened.pay)));
    }

    private Optional<Kept> find(Key key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    /** What is due after a load, where somebody has looked before. */
    Optional<Paid> known(Key key, Period period, long load) {
        return find(key).flatMap(entry -> entry.ask(period, load, latest(), opened -> Optional.of(opened.due())));
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
