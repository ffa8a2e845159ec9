package io.baton.server.acknowledgement;

import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who has not read a plan yet; sales operations reminds them. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/plans/{name}/read")
class ReadPage {

    private static final int MOST = 200;

    private final Frames frames;
    private final Concerning concerning;
    private final Acknowledgements book;
    private final Readers readers;
    private final Sight sight;
    private final People people;
    private final Today today;

    ReadPage(
            Frames frames,
            Concerning concerning,
            Acknowledgements book,
            Readers readers,
            Sight sight,
            People people,
            Today today) {
        this.frames = frames;
        this.concerning = concerning;
        this.book = book;
        this.readers = readers;
        this.sight = sight;
        this.people = people;
        this.today = today;
    }

    private static Account require(Authentication who) {
        return Account.of(who)
                .filter(account -> account.has(Role.OPERATIONS))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The versions of that plan that hold now or later. */
    private List<Concerning.Dated> versions(String name) {
        List<Concerning.Dated> versions = concerning.versions().stream()
                .filter(dated -> dated.plan().plan().name().equals(name))
                .toList();
        if (versions.isEmpty() && !concerning.isThere(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    @GetMapping
    PageView read(HttpServletRequest request, Authentication who, @PathVariable String name) {
        Account account = require(who);
        List<Concerning.Dated> versions = versions(name);
        Words words = frames.words(ReadPage.class, request);
        Scope scope = sight.list(account, Resource.DIRECTORY, today.now());
        ReadList list = new ReadList(
                words,
                "/plans/" + name,
                versions.stream().map(dated -> version(words, scope, dated)).toList());
        return new PageView("plan-read.jte", frames.of(request, words.say("who")), list);
    }

    private ReadList.Version version(Words words, Scope scope, Concerning.Dated dated) {
        String hash = dated.plan().hash();
        Set<String> read = book.read(scope, today.now()).stream()
                .filter(one -> one.hash().equals(hash))
                .map(Acknowledgements.Read::person)
                .collect(Collectors.toSet());
        List<Assigned> all = concerning.people(scope, dated).toList();
        List<Assigned> unread =
                all.stream().filter(one -> !read.contains(one.person())).toList();
        List<Assigned> shown = unread.subList(0, Math.min(MOST, unread.size()));
        Map<String, String> names =
                people.names(scope, shown.stream().map(Assigned::person).toList(), dated.day());
        String path = "/plans/" + dated.plan().plan().name() + "/read";
        return new ReadList.Version(
                words.say(
                        "version",
                        dated.plan().plan().title().in(words.language()),
                        Integer.toString(dated.plan().plan().version())),
                words.say("counts", words.count(all.size() - (long) unread.size()), words.count(all.size()))
                        + book.reminded(hash)
                                .map(at -> " " + words.say("reminded", today.local(at)))
                                .orElse(""),
                unread.isEmpty() ? "" : path + "?version=" + dated.plan().plan().version(),
                shown.stream()
                        .map(one -> new ReadList.Person(
                                "/team/" + one.person(),
                                names.getOrDefault(one.person(), one.person()),
                                Stream.of(one.person(), one.role(), one.unit())
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(" · "))))
                        .toList(),
                unread.size() > MOST ? words.say("more", words.count(unread.size() - (long) MOST)) : "");
    }

    @PostMapping
    String remind(Authentication who, @PathVariable String name, @RequestParam(defaultValue = "0") int version) {
        Account account = require(who);
        Concerning.Dated dated = versions(name).stream()
                .filter(one -> one.plan().plan().version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        readers.remind(account, dated.plan());
        return "redirect:/plans/" + name + "/read";
    }
}
