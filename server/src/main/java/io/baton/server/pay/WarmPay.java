package io.baton.server.pay;

import io.baton.core.time.Period;
import io.baton.engine.live.FactChange;
import io.baton.engine.pay.LivePay;
import io.baton.engine.pay.Payroll;
import io.baton.server.facts.FactsTaken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the pay of those who looked at it last, so that it follows a changed fact at once and is opened once. */
@Component
class WarmPay {

    private static final int MOST = 100;
    /** With more changes it is quicker to read the facts anew when somebody looks. */
    private static final int MOST_CHANGES = 500;

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

        synchronized Optional<Paid> paid(long wanted) {
            return load.get() == wanted ? Optional.of(new Paid(pay.paid(), pay.following())) : Optional.empty();
        }

        /** Only loads without a gap are followed. */
        synchronized boolean follows(FactsTaken facts) {
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
        Optional<Paid> warm = find(key).flatMap(entry -> entry.paid(load));
        if (warm.isPresent()) {
            return warm.get();
        }
        Kept opened = new Kept(opening.open(), new AtomicLong(load));
        Paid paid = opened.paid(load).orElseThrow();
        synchronized (known) {
            known.put(key, opened);
        }
        return paid;
    }

    private Optional<Kept> find(Key key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    @TransactionalEventListener
    void follow(FactsTaken facts) {
        synchronized (known) {
            boolean isMuch = facts.changes().size() > MOST_CHANGES;
            known.values().removeIf(entry -> isMuch || !entry.follows(facts));
        }
    }
}
