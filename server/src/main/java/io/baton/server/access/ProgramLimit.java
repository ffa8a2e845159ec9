package io.baton.server.access;

import io.baton.server.page.RequestNumber;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each program ask so often a second, and tells how often it still may. */
final class ProgramLimit extends OncePerRequestFilter {

    private final WindowCount counts;
    private final int most;

    ProgramLimit(Clock clock, int most) {
        this.counts = new WindowCount(clock, Duration.ofSeconds(1));
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> program = Optional.ofNullable(
                        SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName);
        int count = program.map(counts::next).orElse(0);
        if (program.isPresent()) {
            RequestNumber.by(request, "program " + program.get());
            response.setHeader("RateLimit-Policy", "\"program\";q=" + most + ";w=1");
            response.setHeader("RateLimit", "\"program\";r=" + Math.max(0, most - count) + ";t=1");
        }
        if (count > most) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            Refusals.tooMany(response, most);
        } else {
            chain.doFilter(request, response);
        }
    }
}
