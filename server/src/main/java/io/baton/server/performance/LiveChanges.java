package io.baton.server.performance;

import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.calculation.OpenPages;
import io.baton.server.calculation.OutcomesChanged;
import io.baton.server.organisation.Today;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that somebody's results have changed, and by which load of facts; what they are, the page asks for itself.
 */
@Controller
class LiveChanges implements SmartLifecycle {

    private static final long HALF_AN_HOUR = 30 * 60 * 1000L;
    /** More windows than anybody opens; each of them holds a connection. */
    static final int MOST_OPEN = 30;

    private final Sight sight;
    private final Today today;
    private final OpenPages pages;
    private final Map<String, Set<SseEmitter>> listening = new ConcurrentHashMap<>();
    private final Map<Long, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean isOn;

    LiveChanges(Sight sight, Today today, OpenPages pages) {
        this.sight = sight;
        this.today = today;
        this.pages = pages;
    }

    @GetMapping(path = "/live/{person}", produces = "text/event-stream")
    SseEmitter listen(Authentication who, @PathVariable String person) {
        Account account = Account.of(who).orElseThrow();
        if (!isOn
                || sight.look(account, Resource.PERFORMANCE, person, today.now())
                        .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (open.getOrDefault(account.id(), 0) >= MOST_OPEN) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        // the page asks again by itself when it ends, and is looked at anew
        SseEmitter emitter = new SseEmitter(HALF_AN_HOUR);
        Runnable end = () -> listening.computeIfPresent(person, (_, all) -> {
            if (all.remove(emitter)) {
                pages.closed(person);
                open.computeIfPresent(account.id(), (_, many) -> many == 1 ? null : many - 1);
            }
            return all.isEmpty() ? null : all;
        });
        emitter.onCompletion(end);
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> end.run());
        pages.opened(person);
        open.merge(account.id(), 1, Integer::sum);
        listening.computeIfAbsent(person, _ -> ConcurrentHashMap.newKeySet()).add(emitter);
        send(emitter, 0);
        return emitter;
    }

    @EventListener
    void tell(OutcomesChanged changed) {
        if (changed.participants().isEmpty()) {
            listening.values().forEach(all -> all.forEach(page -> send(page, changed.load())));
        } else {
            changed.participants()
                    .forEach(person ->
                            listening.getOrDefault(person, Set.of()).forEach(page -> send(page, changed.load())));
        }
    }

    private static void send(SseEmitter emitter, long load) {
        try {
            emitter.send(SseEmitter.event().data(load));
        } catch (IOException | IllegalStateException e) {
            // whoever listened is gone
            emitter.completeWithError(e);
        }
    }

    @Override
    public void start() {
        isOn = true;
    }

    /** Open pages would keep a stop waiting. */
    @Override
    public void stop() {
        isOn = false;
        listening.values().forEach(all -> all.forEach(SseEmitter::complete));
    }

    @Override
    public boolean isRunning() {
        return isOn;
    }

    /** After the web server, and so before it when it stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
