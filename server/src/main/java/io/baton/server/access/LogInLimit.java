package io.baton.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets one address try so many log-ins a minute, whatever the accounts. */
final class LogInLimit extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final int most;
    private final Map<String, Integer> tries = new HashMap<>();
    private Instant end = Instant.MIN;

    LogInLimit(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooMany(request.getRemoteAddr())) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Counts a try; windows follow each other, so that what is kept is bounded by a minute's addresses. */
    synchronized boolean isTooMany(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            tries.clear();
            end = now.plus(WINDOW);
        }
        return tries.merge(address, 1, Integer::sum) > most;
    }
}
