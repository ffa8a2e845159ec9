package io.baton.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Ends a session some time after somebody came in by it, however busy it is. */
final class SessionAge {

    /** Where a session keeps the time at which somebody came in. */
    static final String BEGUN = SessionAge.class.getName();

    private final Clock clock;
    private final Duration most;

    SessionAge(Clock clock, Duration most) {
        this.clock = clock;
        this.most = most;
    }

    /** Somebody has come in. */
    void begin(HttpServletRequest request) {
        request.getSession().setAttribute(BEGUN, clock.instant());
    }

    /** Whether the session of a request has lasted too long. */
    boolean isOver(HttpServletRequest request) {
        Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
        return session.map(known -> known.getAttribute(BEGUN))
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .filter(this::isLongAgo)
                .isPresent();
    }

    boolean isLongAgo(Instant begun) {
        return begun.plus(most).isBefore(clock.instant());
    }
}
