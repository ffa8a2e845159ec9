package io.baton.server.access;

import io.baton.server.page.RequestNumber;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account of a session again with each request: a session ends where the account was closed, or got another password
 * or other roles, and where it has lasted too long; somebody who came in by a password that has to be changed comes nowhere else.
 */
final class FreshAccount extends OncePerRequestFilter {

    private final Accounts accounts;
    private final SessionAge age;

    FreshAccount(Accounts accounts, SessionAge age) {
        this.accounts = accounts;
        this.age = age;
    }

    /** The account of a request, as it is now. */
    static Optional<Account> of(HttpServletRequest request) {
        return request.getAttribute(FreshAccount.class.getName()) instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Optional<Account> then = Account.of(who);
        Optional<Account> now = then.filter(_ -> !age.isOver(request))
                .flatMap(account -> accounts.find(account.id()).filter(fresh -> fresh.epoch() == account.epoch()));
        if (then.isPresent() && now.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, null);
        }
        now.ifPresent(account -> {
            request.setAttribute(FreshAccount.class.getName(), account);
            RequestNumber.by(request, account.toString());
        });
        boolean mustChange =
                Account.isByPassword(who) && now.filter(Account::mustChange).isPresent();
        if (mustChange && !isOpen(request.getRequestURI())) {
            response.sendRedirect(PasswordPage.PATH);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOpen(String path) {
        return path.equals(PasswordPage.PATH)
                || path.equals("/logout")
                || path.equals("/error")
                || path.startsWith("/assets/");
    }
}
