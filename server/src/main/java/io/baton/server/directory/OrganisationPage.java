package io.baton.server.directory;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.organisation.Unit;
import io.baton.server.organisation.UnitBook;
import io.baton.server.organisation.Units;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units with their people, as they were on a day. */
@Controller
@ConditionalOnWebApplication
class OrganisationPage {

    static final String PATH = "/organisation";

    private static final int MOST = 100;
    private static final int DEEPEST = 3;

    private final Frames frames;
    private final Units units;
    private final People people;
    private final UnitBook book;
    private final Sight sight;
    private final Today today;

    OrganisationPage(Frames frames, Units units, People people, UnitBook book, Sight sight, Today today) {
        this.frames = frames;
        this.units = units;
        this.people = people;
        this.book = book;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView organisation(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(name = "day", defaultValue = "") String asked) {
        LocalDate day = Days.asked(asked, today.now());
        Scope scope = sight.list(Keeper.require(who), Resource.DIRECTORY, day);
        List<Unit> found = units.list(scope, day);
        Words words = frames.words(OrganisationPage.class, request);
        int all = found.stream().mapToInt(Unit::people).sum();
        return new PageView(
                "organisation.jte",
                frames.of(request, words.say("title")),
                new UnitList(
                        words,
                        day.toString(),
                        words.say("count", words.count(all), words.count(found.size())),
                        Account.of(who)
                                .filter(account -> account.has(Role.OPERATIONS))
                                .isPresent(),
                        UnitTree.of(found).stream()
                                .map(unit -> row(words, unit, day))
                                .toList()));
    }

    @GetMapping(PATH + "/unit")
    PageView unit(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "day", defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String told) {
        LocalDate day = Days.asked(asked, today.now());
        Scope scope = sight.list(Keeper.require(who), Resource.DIRECTORY, day);
        List<Placed> found = people.of(scope, name, day, after, MOST + 1);
        List<Placed> shown = found.subList(0, Math.min(MOST, found.size()));
        Map<String, String> superiors =
                people.names(scope, shown.stream().map(Placed::superior).toList(), day);
        Words words = frames.words(OrganisationPage.class, request);
        String next = found.size() > MOST
                ? path(name, day) + "&after=" + encoded(shown.getLast().person().id())
                : "";
        String calendar = units.calendar(name, day);
        return new PageView(
                "unit.jte",
                frames.of(request, name(words, name, units.name(name, day))),
                new UnitPeople(
                        words,
                        day.toString(),
                        told.matches("add|change|close|correct|remove") ? words.say("unit.told." + told) : "",
                        history(words, name, day),
                        calendar,
                        calendar.isEmpty() ? "" : CalendarPage.path(calendar),
                        shown.stream().map(one -> row(one, superiors)).toList(),
                        PATH + "?day=" + day,
                        next));
    }

    /** Those without a unit are none. */
    private Optional<UnitPeople.History> history(Words words, String unit, LocalDate day) {
        return book.history(unit)
                .map(known -> new UnitPeople.History(
                        encoded(unit),
                        known.states().spans().reversed().stream()
                                .map(span -> new UnitPeople.Span(
                                        Days.said(words, span.days()),
                                        Days.text(span.days().from()),
                                        span.days().contains(day),
                                        span.what().name(),
                                        units.name(span.what().parent(), day),
                                        span.what().calendar()))
                                .toList()));
    }

    private static UnitPeople.Row row(Placed one, Map<String, String> superiors) {
        return new UnitPeople.Row(
                one.person().id(),
                one.person().name(),
                one.role(),
                one.position(),
                one.territory(),
                superiors.getOrDefault(one.superior(), one.superior()));
    }

    private static UnitList.Row row(Words words, UnitTree.Placed placed, LocalDate day) {
        Unit unit = placed.unit();
        return new UnitList.Row(
                name(words, unit.id(), unit.name()),
                path(unit.id(), day),
                Math.min(DEEPEST, placed.depth()),
                words.count(unit.people()));
    }

    private static String name(Words words, String unit, String name) {
        return unit.isEmpty() ? words.say("unit.none") : name;
    }

    /** Where a unit is as it was on a day. */
    static String path(String unit, LocalDate day) {
        return PATH + "/unit?name=" + encoded(unit) + "&day=" + day;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link organisationLink() {
            return new Link(
                    PATH,
                    100,
                    "organisation",
                    Navigation::title,
                    who -> Keeper.of(who).isPresent());
        }

        private static String title(Language language) {
            return Words.beside(OrganisationPage.class, language).say("title");
        }
    }
}
