package io.baton.server.access.web;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts, for administrators. */
@Controller
@ConditionalOnWebApplication
class AccountsPage {

    static final String PATH = "/accounts";

    private static final int MOST = 50;

    private final Frames frames;
    private final AccountBook book;
    private final People people;
    private final Sight sight;
    private final Today today;

    AccountsPage(Frames frames, AccountBook book, People people, Sight sight, Today today) {
        this.frames = frames;
        this.book = book;
        this.people = people;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView accounts(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String after) {
        Scope scope = sight.list(Administrator.require(who), Resource.DIRECTORY, today.now());
        Optional<KeptAccount.State> only = Arrays.stream(KeptAccount.State.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
        Optional<Role> having = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst();
        List<String> called = part.isEmpty() ? List.of() : people.called(scope, part, today.now());
        List<KeptAccount> found = book.list(new AccountBook.Search(part, called, only, having), after, MOST + 1);
        List<KeptAccount> shown = found.subList(0, Math.min(MOST, found.size()));
        Words words = frames.words(AccountsPage.class, request);
        String next =
                found.size() > MOST ? next(part, state, role, shown.getLast().login()) : "";
        return new PageView(
                "accounts.jte",
                frames.of(request, words.say("title")),
                new AccountList(words, part, only, having, rows(words, scope, shown), next));
    }

    private List<AccountList.Row> rows(Words words, Scope scope, List<KeptAccount> accounts) {
        List<String> ids =
                accounts.stream().flatMap(account -> account.person().stream()).toList();
        Map<String, String> names = people.names(scope, ids, today.now());
        return accounts.stream()
                .map(account -> new AccountList.Row(
                        account.id(),
                        account.login(),
                        account.person()
                                .map(id -> names.containsKey(id) ? names.get(id) + " " + id : id)
                                .orElse(""),
                        account.roles().stream()
                                .sorted()
                                .map(role -> words.say("role." + role))
                                .collect(Collectors.joining(words.say("and"))),
                        words.say("state." + account.state()),
                        account.state() == KeptAccount.State.OPEN))
                .toList();
    }

    private static String next(String part, String state, String role, String last) {
        return PATH + "?part=" + encoded(part) + "&state=" + encoded(state) + "&role=" + encoded(role) + "&after="
                + encoded(last);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link accountsLink() {
            return new Link(
                    PATH,
                    105,
                    "accounts",
                    Navigation::title,
                    who -> Account.of(who)
                            .filter(account -> account.has(Role.ADMINISTRATOR))
                            .isPresent());
        }

        private static String title(Language language) {
            return Words.beside(AccountsPage.class, language).say("title");
        }
    }
}
