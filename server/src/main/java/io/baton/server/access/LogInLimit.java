package io.baton.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets one address try so many log-ins a minute, whatever the accounts. */
final class LogInLimit extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final WindowCount tries;
    private final int most;

    LogInLimit(Clock clock, int most) {
        this.tries = new WindowCount(clock, WINDOW);
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

    /** Counts a try. */
    boolean isTooMany(String address) {
        return tries.next(address) > most;
    }
}
