package io.baton.server.access.web;

import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.AccountBook.Answer;
import io.baton.server.access.AccountBook.Seen;
import io.baton.server.access.GivenAccount;
import io.baton.server.access.KeptAccount;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Chosen;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One account, and what an administrator does to it; each change carries the version that was seen. */
@Controller
@ConditionalOnWebApplication
class AccountPage {

    private static final String PATH = AccountsPage.PATH + "/{id:\\d{1,18}}";

    private final Frames frames;
    private final AccountBook book;
    private final People people;
    private final Sight sight;
    private final Today today;

    AccountPage(Frames frames, AccountBook book, People people, Sight sight, Today today) {
        this.frames = frames;
        this.book = book;
        this.people = people;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView account(HttpServletRequest request, Authentication who, @PathVariable long id) {
        return page(request, Administrator.require(who), id, AccountCard.News.NONE);
    }

    @PostMapping(PATH + "/roles")
    PageView giveRoles(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") Set<Role> role) {
        Account actor = Administrator.require(who);
        return told(
                request,
                response,
                actor,
                id,
                "roles",
                book.giveRoles(new Seen(actor.id(), id, version), Chosen.of(role)));
    }

    @PostMapping(PATH + "/{change:close|open|unlock}")
    PageView change(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable long id,
            @PathVariable String change,
            @RequestParam int version) {
        Account actor = Administrator.require(who);
        Seen seen = new Seen(actor.id(), id, version);
        Answer answer = switch (change) {
            case "close" -> book.close(seen);
            case "open" -> book.open(seen);
            default -> book.unlock(seen);
        };
        return told(request, response, actor, id, change, answer);
    }

    @PostMapping(PATH + "/password")
    PageView givePassword(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @PathVariable long id,
            @RequestParam int version) {
        Account actor = Administrator.require(who);
        String password = GivenAccount.invent();
        Answer answer = book.givePassword(new Seen(actor.id(), id, version), password);
        if (answer != Answer.MADE) {
            return told(request, response, actor, id, "password", answer);
        }
        return page(request, actor, id, new AccountCard.News(Optional.empty(), false, Optional.of(password)));
    }

    private PageView told(
            HttpServletRequest request,
            HttpServletResponse response,
            Account actor,
            long id,
            String what,
            Answer answer) {
        boolean isMade = answer == Answer.MADE;
        if (!isMade) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        Words words = frames.words(AccountsPage.class, request);
        String said = words.say(isMade ? "done." + what : "refused." + answer);
        return page(request, actor, id, new AccountCard.News(Optional.of(said), !isMade, Optional.empty()));
    }

    private PageView page(HttpServletRequest request, Account actor, long id, AccountCard.News news) {
        KeptAccount account = book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(AccountsPage.class, request);
        return new PageView(
                "account.jte",
                frames.of(request, account.login()),
                new AccountCard(words, account, person(actor, account), actor.id() == id, news));
    }

    private String person(Account actor, KeptAccount account) {
        return account.person().map(id -> named(actor, id)).orElse("");
    }

    private String named(Account actor, String id) {
        Optional<Scope> scope = sight.look(actor, Resource.DIRECTORY, id, today.now());
        return scope.flatMap(seen -> people.find(seen, id, today.now()))
                .map(Person::name)
                .filter(name -> !name.equals(id))
                .map(name -> name + " " + id)
                .orElse(id);
    }
}
