package io.baton.server.access.web;

import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.organisation.Today;
import io.baton.server.page.Chosen;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator makes an account; its first password is shown once. */
@Controller
@ConditionalOnWebApplication
class NewAccountPage {

    private static final String PATH = AccountsPage.PATH + "/new";

    /** Without blanks, which nobody sees when typing it. */
    private static final Pattern LOGIN = Pattern.compile("\\S{1,100}");

    private final Frames frames;
    private final AccountBook book;
    private final Sight sight;
    private final Today today;

    NewAccountPage(Frames frames, AccountBook book, Sight sight, Today today) {
        this.frames = frames;
        this.book = book;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView form(HttpServletRequest request, Authentication who) {
        Administrator.require(who);
        return form(request, "", "", Set.of(), Optional.empty());
    }

    @PostMapping(PATH)
    PageView make(
            HttpServletRequest request,
            Authentication who,
            @RequestParam String login,
            @RequestParam String person,
            @RequestParam(defaultValue = "") Set<Role> role) {
        Account actor = Administrator.require(who);
        String name = login.strip();
        Optional<String> whose = Optional.of(person.strip()).filter(id -> !id.isEmpty());
        Optional<String> fault = fault(actor, name, whose);
        Optional<String> password =
                fault.isPresent() ? Optional.empty() : book.make(actor.id(), name, whose, Chosen.of(role));
        if (password.isEmpty()) {
            return form(request, login, person, Chosen.of(role), fault.or(() -> Optional.of("login.taken")));
        }
        KeptAccount made = book.find(name).orElseThrow();
        Words words = frames.words(NewAccountPage.class, request);
        AccountCard.News news = new AccountCard.News(Optional.of(words.say("done.make")), false, password);
        return new PageView(
                "account.jte",
                frames.of(request, made.login()),
                new AccountCard(words, made, whose.orElse(""), false, news));
    }

    private Optional<String> fault(Account actor, String login, Optional<String> person) {
        if (!LOGIN.matcher(login).matches()) {
            return Optional.of("login.wrong");
        }
        boolean isKnown = person.isEmpty() || sight.maySee(actor, Resource.DIRECTORY, person.get(), today.now());
        return isKnown ? Optional.empty() : Optional.of("person.unknown");
    }

    private PageView form(
            HttpServletRequest request, String login, String person, Set<Role> chosen, Optional<String> fault) {
        Words words = frames.words(NewAccountPage.class, request);
        return new PageView(
                "new-account.jte",
                frames.of(request, words.say("make")),
                new AccountForm(words, login, person, chosen, fault.map(words::say)));
    }
}
