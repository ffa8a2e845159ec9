package io.baton.server.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request a number, which stands in every line of its log and in its reply. The log names the page as it is
 * programmed, {@code /people/{person}}, so that no person stands in it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestNumber extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestNumber.class);
    private static final String NAME = "request";
    private static final String WHO = RequestNumber.class.getName() + ".who";
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** Says for the log who asks: an account or a program, as it may stand there. */
    public static void by(HttpServletRequest request, String who) {
        request.setAttribute(WHO, who);
    }

    /** The number of a request. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(RequestNumber.class.getName()) instanceof String number ? number : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = UUID.randomUUID().toString();
        request.setAttribute(RequestNumber.class.getName(), number);
        response.setHeader("X-Request-Id", number);
        long start = System.nanoTime();
        try (MDC.MDCCloseable _ = MDC.putCloseable(NAME, number)) {
            try {
                chain.doFilter(request, response);
            } finally {
                long millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
                Object who = Objects.requireNonNullElse(request.getAttribute(WHO), "nobody");
                LOG.info(
                        "{} {} {} in {} ms by {}",
                        request.getMethod(),
                        page(request),
                        response.getStatus(),
                        millis,
                        who);
            }
        }
    }

    private static Object page(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "-" : pattern;
    }
}
