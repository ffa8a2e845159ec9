package io.baton.server.directory;

import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.PeopleSearch;
import io.baton.server.organisation.PeopleSearch.Order;
import io.baton.server.organisation.PeopleSearch.Presence;
import io.baton.server.organisation.PlaceNames;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The people of any day, to search, filter and sort; what is looked for stands in the address. */
@Controller
@ConditionalOnWebApplication
class PeoplePage {

    static final String PATH = OrganisationPage.PATH + "/people";

    private static final int MOST = 50;

    private final Frames frames;
    private final PeopleSearch search;
    private final People people;
    private final PlaceNames names;
    private final Sight sight;
    private final Today today;

    PeoplePage(Frames frames, PeopleSearch search, People people, PlaceNames names, Sight sight, Today today) {
        this.frames = frames;
        this.search = search;
        this.people = people;
        this.names = names;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView people(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(name = "day", defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String presence,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int skip) {
        LocalDate day = Days.asked(asked, today.now());
        Scope scope = sight.list(Keeper.require(who), Resource.DIRECTORY, day);
        PeopleSearch.Search wanted =
                new PeopleSearch.Search(day, part.strip(), unit, role, one(Presence.values(), presence, Presence.HERE));
        Order order = one(Order.values(), sort, Order.ID);
        int skipped = Math.max(0, skip);
        List<Placed> found = search.list(scope, wanted, order, skipped, MOST + 1);
        List<Placed> shown = found.subList(0, Math.min(MOST, found.size()));
        Words words = frames.words(PeoplePage.class, request);
        Map<String, String> superiors =
                people.names(scope, shown.stream().map(Placed::superior).toList(), day);
        return new PageView(
                "directory-people.jte",
                frames.of(request, words.say("people.list")),
                new PeopleList(
                        words,
                        wanted,
                        names.units(day),
                        names.roles(),
                        words.say("people.count", words.count(search.count(scope, wanted))),
                        columns(words, wanted, order),
                        shown.stream().map(one -> row(one, superiors, day)).toList(),
                        skipped == 0 ? "" : path(wanted, order, Math.max(0, skipped - MOST)),
                        found.size() > MOST ? path(wanted, order, skipped + MOST) : ""));
    }

    private static PeopleList.Row row(Placed one, Map<String, String> superiors, LocalDate day) {
        return new PeopleList.Row(
                one.person().id(),
                one.person().name(),
                PersonPage.path(one.person().id()) + "?day=" + day,
                one.role(),
                one.unit(),
                one.position(),
                superiors.getOrDefault(one.superior(), one.superior()));
    }

    private static List<PeopleList.Column> columns(Words words, PeopleSearch.Search wanted, Order order) {
        return List.of(
                column(words.say("name"), Order.NAME, wanted, order),
                column(words.say("id"), Order.ID, wanted, order),
                column(words.say("role"), Order.ROLE, wanted, order),
                column(words.say("unit"), Order.UNIT, wanted, order),
                new PeopleList.Column(words.say("position"), "", false),
                new PeopleList.Column(words.say("superior"), "", false));
    }

    private static PeopleList.Column column(String title, Order by, PeopleSearch.Search wanted, Order order) {
        return new PeopleList.Column(title, path(wanted, by, 0), by == order);
    }

    private static String path(PeopleSearch.Search wanted, Order order, int skip) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("day", "{day}")
                .queryParam("part", "{part}")
                .queryParam("unit", "{unit}")
                .queryParam("role", "{role}")
                .queryParam("presence", wanted.presence())
                .queryParam("sort", order)
                .queryParam("skip", skip)
                .encode()
                .buildAndExpand(wanted.day(), wanted.part(), wanted.unit(), wanted.role())
                .toUriString();
    }

    private static <E extends Enum<E>> E one(E[] all, String name, E other) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(other);
    }
}
