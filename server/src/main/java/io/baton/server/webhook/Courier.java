package io.baton.server.webhook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what is due, at least once, again and again for about a day. */
@Component
@ConditionalOnWebApplication
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    static final int MOST_ATTEMPTS = 13;

    private static final int AT_ONCE = 20;
    private static final int SHOWN = 1_000;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final Duration PATIENCE = Duration.ofDays(5);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Endpoints endpoints;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final AtomicBoolean isSending = new AtomicBoolean();

    Courier(Endpoints endpoints, Outbox outbox, Caller caller, Clock clock) {
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Sends in a thread of its own, so that a slow receiver holds up nothing else that happens by the clock. */
    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        outbox.look();
        if (isSending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("webhooks").start(this::run);
        }
    }

    private void run() {
        try {
            deliver();
        } catch (DataAccessException e) {
            LOG.warn("webhooks: {}", e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            isSending.set(false);
        }
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        endpoints.forget(KEPT);
    }

    /** Sends what is due; how many. */
    int deliver() throws InterruptedException {
        List<Endpoint.Sending> due = endpoints.take(AT_ONCE, LEASE);
        List<Thread> sending = due.stream()
                .map(one -> Thread.ofVirtual().name("webhook").start(() -> send(one)))
                .toList();
        for (Thread thread : sending) {
            thread.join();
        }
        return due.size();
    }

    private void send(Endpoint.Sending sending) {
        long begun = System.nanoTime();
        int status = 0;
        String answer;
        try {
            Caller.Answer answered = caller.post(caller.check(sending.url()), headers(sending), sending.body());
            status = answered.status();
            answer = answered.body();
        } catch (IOException e) {
            answer = String.valueOf(e.getMessage());
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        boolean isTaken = status >= 200 && status < 300;
        String state = isTaken ? "DELIVERED" : sending.attempts() < MOST_ATTEMPTS ? "WAITING" : "GIVEN_UP";
        endpoints.tried(sending, new Endpoints.Attempt(state, next(sending), status, millis, shown(answer)));
        if (isTaken) {
            endpoints.well(sending.endpoint());
        } else {
            endpoints.failing(sending.endpoint(), PATIENCE);
        }
    }

    private Map<String, String> headers(Endpoint.Sending sending) {
        Map<String, String> headers = new TreeMap<>();
        String id = "msg_" + sending.id();
        long seconds = clock.instant().getEpochSecond();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", Signature.of(sending.secrets(), id, seconds, sending.body()));
        return headers;
    }

    /** PostgreSQL keeps no zero characters. */
    private static String shown(String answer) {
        String text = answer.replace("\0", "");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }

    private OffsetDateTime next(Endpoint.Sending sending) {
        Instant next =
                clock.instant().plus(pause(sending.attempts(), sending.id().getLeastSignificantBits()));
        return next.atOffset(ZoneOffset.UTC);
    }

    /** Four times as long each time, and by up to a fifth longer, so that not all come back at once. */
    static Duration pause(int attempts, long lot) {
        Duration pause = FIRST;
        for (int attempt = 1; attempt < attempts && pause.compareTo(LONGEST) < 0; attempt++) {
            pause = pause.multipliedBy(4);
        }
        Duration most = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        return most.plus(most.multipliedBy(Math.floorMod(lot, 100)).dividedBy(500));
    }
}
