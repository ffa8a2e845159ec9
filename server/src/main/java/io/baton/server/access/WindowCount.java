package io.baton.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts who comes how often in windows of time that follow each other, so that what is kept is bounded by those who come within one. */
public final class WindowCount {

    private final Clock clock;
    private final Duration window;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant end = Instant.MIN;

    /** Windows of that length. */
    public WindowCount(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    /** How often that one has come in this window, this time included. */
    public synchronized int next(String who) {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            counts.clear();
            end = now.plus(window);
        }
        return counts.merge(who, 1, Integer::sum);
    }
}
