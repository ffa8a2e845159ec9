package io.baton.server.access.web;

import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.organisation.PeopleSearch;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator makes accounts for many people at once; their first passwords come as a file, once. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(MissingAccountsPage.PATH)
class MissingAccountsPage {

    static final String PATH = AccountsPage.PATH + "/missing";

    /** As many as are made in some seconds, for a password takes its time on purpose. */
    private static final int AT_ONCE = 200;

    private static final int SHOWN = 50;

    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Frames frames;
    private final AccountBook book;
    private final PeopleSearch people;
    private final Sight sight;
    private final Today today;

    MissingAccountsPage(Frames frames, AccountBook book, PeopleSearch people, Sight sight, Today today) {
        this.frames = frames;
        this.book = book;
        this.people = people;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping
    PageView missing(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit) {
        List<Placed> all = missing(Administrator.require(who));
        List<Placed> chosen = chosen(all, role, unit);
        Words words = frames.words(MissingAccountsPage.class, request);
        MissingAccounts page = new MissingAccounts(
                words,
                options(words, all, Placed::role, role),
                options(words, all, Placed::unit, unit),
                chosen.isEmpty()
                        ? ""
                        : words.say(
                                "missing.counted",
                                words.count(chosen.size()),
                                words.count(Math.min(AT_ONCE, chosen.size()))),
                chosen.stream()
                        .limit(SHOWN)
                        .map(placed -> new MissingAccounts.Row(
                                placed.person().id(), placed.person().name(), placed.role(), placed.unit()))
                        .toList());
        return new PageView("missing-accounts.jte", frames.of(request, words.say("missing")), page);
    }

    /** Everybody who is something today and has no account. */
    private List<Placed> missing(Account administrator) {
        Scope scope = sight.list(administrator, Resource.DIRECTORY, today.now());
        PeopleSearch.Search here = new PeopleSearch.Search(today.now(), "", "", "", PeopleSearch.Presence.HERE);
        Set<String> owners = book.owners();
        return people.list(scope, here, PeopleSearch.Order.ID, 0, Integer.MAX_VALUE).stream()
                .filter(placed -> !owners.contains(placed.person().id()))
                .toList();
    }

    private static List<Placed> chosen(List<Placed> all, String role, String unit) {
        return all.stream()
                .filter(placed -> role.isEmpty() || placed.role().equals(role))
                .filter(placed -> unit.isEmpty() || placed.unit().equals(unit))
                .toList();
    }

    private static List<MissingAccounts.Option> options(
            Words words, List<Placed> all, Function<Placed, String> named, String chosen) {
        return all.stream()
                .map(named)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(counted -> new MissingAccounts.Option(
                        counted.getKey(),
                        counted.getKey() + " (" + words.count(counted.getValue()) + ")",
                        counted.getKey().equals(chosen)))
                .toList();
    }

    /** Makes accounts for the first ones of those who are shown; gives who they are, with their first passwords. */
    @PostMapping
    ResponseEntity<byte[]> make(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String unit)
            throws IOException {
        Account administrator = Administrator.require(who);
        Words words = frames.words(MissingAccountsPage.class, request);
        GivenBook given = new GivenBook(words);
        chosen(missing(administrator), role, unit).stream()
                .limit(AT_ONCE)
                .forEach(placed -> book.makeFor(
                                administrator.id(), placed.person().id())
                        .ifPresent(account -> given.add(placed, account)));
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("baton-accounts.xlsx")
                                .build()
                                .toString())
                .body(given.bytes());
    }
}
