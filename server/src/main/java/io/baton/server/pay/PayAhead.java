package io.baton.server.pay;

import io.baton.core.time.Period;
import io.baton.server.organisation.Scope;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Opens the pay of whoever has come in while the first page is read, so that the statement is there at once when it is asked for.
 * One after the other; where too many wait, theirs is opened when they ask.
 */
@Component
class PayAhead implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PayAhead.class);
    private static final int MOST_WAITING = 100;

    private final DuePay duePay;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("pay-ahead").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    PayAhead(DuePay duePay) {
        this.duePay = duePay;
    }

    /** Opens it soon, where that may be seen. */
    void open(Scope scope, String person, Period period) {
        if (waiting.size() < MOST_WAITING && waiting.add(person)) {
            worker.execute(() -> openNow(scope, person, period));
        }
    }

    private void openNow(Scope scope, String person, Period period) {
        try {
            duePay.open(scope, person, period);
        } catch (IOException | RuntimeException e) {
            // whoever asks is told; nobody has asked yet
            LOG.warn("a statement of pay could not be opened ahead: {}", e.getMessage());
        } finally {
            waiting.remove(person);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
