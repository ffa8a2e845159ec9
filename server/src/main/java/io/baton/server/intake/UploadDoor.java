package io.baton.server.intake;

import io.baton.server.access.Account;
import io.baton.server.access.Accounts;
import io.baton.server.access.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files in only where they belong, of somebody who may bring them there, and not too long: whatever looks for the token of a form
 * reads all of a request that has files, before anybody asks who sent it.
 */
final class UploadDoor extends OncePerRequestFilter {

    static final Pattern PLACE = Pattern.compile("(" + DataPage.PATH + "/[a-z0-9_]+)/uploads");

    private final long mostBytes;
    private final Accounts accounts;

    UploadDoor(long mostBytes, Accounts accounts) {
        this.mostBytes = mostBytes;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasFiles(request)) {
            chain.doFilter(request, response);
            return;
        }
        var place = PLACE.matcher(request.getRequestURI());
        Optional<Account> account = account(request);
        if (!place.matches()) {
            refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (account.isEmpty()) {
            response.sendRedirect("/login");
        } else if (!account.get().has(Role.OPERATIONS)) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getContentLengthLong() > mostBytes || request.getContentLengthLong() < 0) {
            response.sendRedirect(place.group(1) + "?fault=long");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Without a page, which would be made by what reads all of the request first. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentLength(0);
        response.flushBuffer();
    }

    private static boolean hasFiles(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    /** Who has logged in, as the account is now; the doors behind this one say the same later. */
    private Optional<Account> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object known = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        Optional<Account> then =
                known instanceof SecurityContext context ? Account.of(context.getAuthentication()) : Optional.empty();
        return then.flatMap(account -> accounts.find(account.id()).filter(now -> now.epoch() == account.epoch()));
    }
}
