package io.baton.server.directory;

import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.organisation.Career;
import io.baton.server.organisation.Dated;
import io.baton.server.organisation.People;
import io.baton.server.organisation.PeopleBook;
import io.baton.server.organisation.Place;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What somebody was on which days, as a timeline, and the reporting line of a day. */
@Controller
@ConditionalOnWebApplication
class PersonPage {

    private static final int MOST = 100;

    private final Frames frames;
    private final PeopleBook book;
    private final People people;
    private final PlaceNames names;
    private final Sight sight;
    private final Today today;

    PersonPage(Frames frames, PeopleBook book, People people, PlaceNames names, Sight sight, Today today) {
        this.frames = frames;
        this.book = book;
        this.people = people;
        this.names = names;
        this.sight = sight;
        this.today = today;
    }

    /** Where the page of somebody is. */
    static String path(String person) {
        return PeoplePage.PATH + "/" + encoded(person);
    }

    private static String encoded(String person) {
        return URLEncoder.encode(person, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @GetMapping(PeoplePage.PATH + "/{person}")
    PageView person(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String person,
            @RequestParam(name = "day", defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String told) {
        Account account = Keeper.require(who);
        LocalDate day = Days.asked(asked, today.now());
        Career career = sight.look(account, Resource.DIRECTORY, person, day)
                .flatMap(scope -> book.career(scope, person, day))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Scope scope = sight.list(account, Resource.DIRECTORY, day);
        Words words = frames.words(PersonPage.class, request);
        String said = told.matches("add|move|end|correct|remove|rename") ? words.say("told." + told) : "";
        return new PageView(
                "directory-person.jte",
                frames.of(request, career.person().name()),
                new PersonCard(
                        words,
                        person,
                        path(person),
                        account.has(Role.ADMINISTRATOR) ? "/privacy/people/" + encoded(person) : "",
                        day.toString(),
                        said,
                        career.places().on(day).isPresent(),
                        spans(words, scope, career, day),
                        above(scope, career, day),
                        people.below(scope, person, day, MOST).stream()
                                .map(one -> someone(one, day))
                                .toList()));
    }

    private List<PersonCard.Span> spans(Words words, Scope scope, Career career, LocalDate day) {
        Map<String, String> superiors = people.names(
                scope,
                career.places().spans().stream()
                        .map(span -> span.what().superior())
                        .collect(Collectors.toSet()),
                day);
        return career.places().spans().reversed().stream()
                .map(span -> new PersonCard.Span(
                        Days.said(words, span.days()),
                        Days.text(span.days().from()),
                        span.days().contains(day),
                        details(words, span, superiors)))
                .toList();
    }

    /** Units and the like are called as on the last day of the span, for they may have changed their names since. */
    private List<PersonCard.Detail> details(Words words, Dated<Place> span, Map<String, String> superiors) {
        LocalDate then = span.days().to().equals(LocalDate.MAX)
                ? later(today.now(), span.days().from())
                : span.days().to();
        Place place = span.what();
        List<PersonCard.Detail> details = new ArrayList<>();
        add(details, words.say("role"), place.role());
        add(details, words.say("unit"), named(names.units(then), place.unit()));
        add(details, words.say("superior"), withName(place.superior(), superiors));
        add(details, words.say("position"), named(names.positions(then), place.position()));
        add(details, words.say("territory"), named(names.territories(then), place.territory()));
        return details;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static void add(List<PersonCard.Detail> details, String title, String value) {
        if (!value.isEmpty()) {
            details.add(new PersonCard.Detail(title, value));
        }
    }

    private static String withName(String id, Map<String, String> names) {
        return names.containsKey(id) ? names.get(id) + " · " + id : id;
    }

    private static String named(Collection<PlaceNames.Named> known, String id) {
        return known.stream()
                .filter(one -> one.id().equals(id))
                .map(PlaceNames.Named::name)
                .findFirst()
                .orElse(id);
    }

    /** From the highest down; a superior who has left ends the line. */
    private List<PersonCard.Someone> above(Scope scope, Career career, LocalDate day) {
        Deque<PersonCard.Someone> line = new ArrayDeque<>();
        Set<String> met = new HashSet<>(Set.of(career.person().id()));
        Optional<String> next = career.places().on(day).map(span -> span.what().superior());
        while (next.filter(met::add).isPresent()) {
            Optional<Placed> above = people.placed(scope, next.get(), day);
            above.ifPresent(one -> line.addFirst(someone(one, day)));
            next = above.map(Placed::superior);
        }
        return List.copyOf(line);
    }

    private static PersonCard.Someone someone(Placed one, LocalDate day) {
        return new PersonCard.Someone(
                one.person().name(), one.role(), path(one.person().id()) + "?day=" + day);
    }
}
