package io.baton.server.access.web;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.ApiTokens;
import io.baton.server.access.KeptAccount;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Today;
import io.baton.server.page.Chosen;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tokens by which programs come in, for administrators. A token is shown once, in the answer to whoever makes it. */
@Controller
@ConditionalOnWebApplication
class TokensPage {

    private static final String PATH = "/tokens";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");
    private static final int MOST_YEARS = 1_000;
    /** What is written of an account that made a token. */
    private static final String MAKER = "account ";

    private static final Pattern MADE_BY = Pattern.compile(MAKER + "(\\d{1,18})");

    private final Frames frames;
    private final ApiTokens tokens;
    private final AccountBook accounts;
    private final AuditTrail trail;
    private final Today today;
    private final Clock clock;

    TokensPage(Frames frames, ApiTokens tokens, AccountBook accounts, AuditTrail trail, Today today, Clock clock) {
        this.frames = frames;
        this.tokens = tokens;
        this.accounts = accounts;
        this.trail = trail;
        this.today = today;
        this.clock = clock;
    }

    @GetMapping(PATH)
    PageView tokens(HttpServletRequest request, Authentication who) {
        Administrator.require(who);
        return page(request, fresh(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A year is long enough to forget it, and short enough that it ends. */
    private TokenList.Form fresh() {
        return new TokenList.Form(
                "", Set.of(), LocalDate.now(clock).plusYears(1).toString());
    }

    /** @param ends the last day on which it holds; empty for no end */
    @PostMapping(PATH)
    PageView make(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<ApiTokens.Permission> right,
            @RequestParam(defaultValue = "") String ends) {
        Account actor = Administrator.require(who);
        TokenList.Form form = new TokenList.Form(name.strip(), Chosen.of(right), ends);
        Optional<String> fault = fault(form);
        if (fault.isEmpty()) {
            try {
                return made(request, response, actor, form);
            } catch (DuplicateKeyException _) {
                fault = Optional.of("token.taken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, form, fault, Optional.empty(), Optional.empty());
    }

    private Optional<String> fault(TokenList.Form form) {
        if (!NAME.matcher(form.name()).matches()) {
            return Optional.of("token.name.wrong");
        }
        if (form.chosen().isEmpty()) {
            return Optional.of("token.rights.none");
        }
        Optional<LocalDate> day = day(form.ends());
        LocalDate now = LocalDate.now(clock);
        boolean isWrong = !form.ends().isEmpty()
                && day.filter(end -> !end.isBefore(now) && end.isBefore(now.plusYears(MOST_YEARS)))
                        .isEmpty();
        return isWrong
                ? Optional.of("token.ends.wrong")
                : Optional.of("token.taken").filter(_ -> tokens.isKnown(form.name()));
    }

    private PageView made(
            HttpServletRequest request, HttpServletResponse response, Account actor, TokenList.Form form) {
        Optional<OffsetDateTime> ends =
                day(form.ends()).map(day -> today.begin(day.plusDays(1)).atOffset(ZoneOffset.UTC));
        String token = tokens.make(form.name(), EnumSet.copyOf(form.chosen()), ends, MAKER + actor.id());
        trail.record(new AuditEvent(
                actor.id(),
                AuditEvent.Kind.TOKEN_MADE,
                "",
                form.name() + " "
                        + form.chosen().stream().sorted().map(Enum::name).collect(Collectors.joining(","))));
        response.setHeader("Cache-Control", "no-store");
        return page(request, fresh(), Optional.empty(), Optional.of("token.made"), Optional.of(token));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    @PostMapping(PATH + "/revoke")
    PageView revoke(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "") String name) {
        Account actor = Administrator.require(who);
        boolean isRevoked = tokens.revoke(name);
        if (isRevoked) {
            trail.record(new AuditEvent(actor.id(), AuditEvent.Kind.TOKEN_REVOKED, "", name));
        } else {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return page(
                request,
                fresh(),
                isRevoked ? Optional.empty() : Optional.of("token.gone"),
                isRevoked ? Optional.of("token.revoked") : Optional.empty(),
                Optional.empty());
    }

    private PageView page(
            HttpServletRequest request,
            TokenList.Form form,
            Optional<String> fault,
            Optional<String> said,
            Optional<String> made) {
        Words words = frames.words(TokensPage.class, request);
        return new PageView(
                "tokens.jte",
                frames.of(request, words.say("tokens")),
                new TokenList(
                        words,
                        form,
                        fault.map(words::say),
                        said.map(words::say),
                        made,
                        tokens.list().stream().map(token -> row(words, token)).toList()));
    }

    private TokenList.Row row(Words words, ApiTokens.Kept token) {
        Instant now = clock.instant();
        boolean isOpen = token.isOpen(now);
        String state = token.endsSoon(now)
                ? "soon"
                : isOpen ? "open" : token.revokedAt().isPresent() ? "revoked" : "over";
        return new TokenList.Row(
                token.name(),
                token.permissions().stream()
                        .sorted()
                        .map(right -> words.say("right." + right))
                        .collect(Collectors.joining(words.say("and"))),
                words.say("token.made.by", today.local(token.madeAt()), maker(token)),
                token.usedAt().map(today::local).orElseGet(() -> words.say("token.unused")),
                token.revokedAt().or(token::endsAt).map(today::local).orElseGet(() -> words.say("token.endless")),
                words.say("token.state." + state),
                isOpen);
    }

    private String maker(ApiTokens.Kept token) {
        Matcher account = MADE_BY.matcher(token.madeBy());
        return account.matches()
                ? accounts.find(Long.parseLong(account.group(1)))
                        .map(KeptAccount::login)
                        .orElse(token.madeBy())
                : token.madeBy();
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link tokensLink() {
            return new Link(
                    PATH,
                    106,
                    "tokens",
                    Navigation::title,
                    who -> Account.of(who)
                            .filter(account -> account.has(Role.ADMINISTRATOR))
                            .isPresent());
        }

        private static String title(Language language) {
            return Words.beside(TokensPage.class, language).say("tokens");
        }
    }
}
