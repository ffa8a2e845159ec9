package io.baton.server.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends away whose address or form holds what is no text, before anybody asks for it: bytes that are no UTF-8, and the character NUL,
 * which no database takes. Requests that bring files are looked at where these belong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class TextDoor extends OncePerRequestFilter {

    private static final String PROBLEM =
            "{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"a parameter is no text: it is not UTF-8, or holds NUL\"}";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (bringsFiles(request) || isText(request)) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getWriter().write(PROBLEM);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean bringsFiles(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    private static boolean isText(HttpServletRequest request) {
        try {
            Map<String, String[]> all = request.getParameterMap();
            return Stream.concat(all.keySet().stream(), all.values().stream().flatMap(Arrays::stream))
                    .noneMatch(text -> text.indexOf('\0') >= 0);
        } catch (IllegalStateException _) {
            // so the web server says that it cannot read them
            return false;
        }
    }
}
