package io.baton.server.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in only where they belong, of somebody who has logged in, and not too long: whatever looks for the token of a form reads
 * all of a request that has files, before anybody asks who sent it.
 */
final class UploadDoor extends OncePerRequestFilter {

    static final Pattern PLACE = Pattern.compile("(" + DataPage.PATH + "/[a-z0-9_]+)/uploads");

    private final long mostBytes;

    UploadDoor(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var place = PLACE.matcher(request.getRequestURI());
        if (!hasFiles(request)) {
            chain.doFilter(request, response);
        } else if (!place.matches()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (!isLoggedIn(request)) {
            response.sendRedirect("/login");
        } else if (request.getContentLengthLong() > mostBytes || request.getContentLengthLong() < 0) {
            response.sendRedirect(place.group(1) + "?fault=long");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasFiles(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    private static boolean isLoggedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
