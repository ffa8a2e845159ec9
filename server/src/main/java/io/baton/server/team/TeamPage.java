package io.baton.server.team;

import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The people whom one may see today, and one of them (rules L4, L5). */
@Controller
class TeamPage {

    private static final String PATH = "/team";
    private static final int MOST = 50;

    private final Frames frames;
    private final People people;
    private final Sight sight;
    private final Today today;

    TeamPage(Frames frames, People people, Sight sight, Today today) {
        this.frames = frames;
        this.people = people;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView team(
            HttpServletRequest request,
            Authentication who,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String after) {
        LocalDate day = today.now();
        Scope scope = sight.list(account(who), Resource.DIRECTORY, day);
        List<Placed> found = people.list(scope, day, part, after, MOST + 1);
        List<Placed> shown = found.subList(0, Math.min(MOST, found.size()));
        String next = found.size() > MOST ? next(part, shown.getLast().person().id()) : "";
        Words words = frames.words(TeamPage.class, request);
        String count = words.say("team.count", words.count(people.count(scope, day, part)));
        return new PageView(
                "team.jte",
                frames.of(request, words.say("team")),
                new Team(words, part, count, shown, next, sight.seesResults(account(who), day)));
    }

    @GetMapping(PATH + "/{person}")
    PageView member(HttpServletRequest request, Authentication who, @PathVariable String person) {
        LocalDate day = today.now();
        // whether somebody is there is not told to those who may not see the person
        Placed placed = sight.look(account(who), Resource.DIRECTORY, person, day)
                .flatMap(scope -> people.placed(scope, person, day))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(TeamPage.class, request);
        boolean seesPerformance = sight.maySee(account(who), Resource.PERFORMANCE, person, day);
        boolean seesPay = sight.maySee(account(who), Resource.PAY, person, day);
        return new PageView(
                "member.jte",
                frames.of(request, placed.person().name()),
                new Member(words, placed, seesPerformance, seesPay));
    }

    private static Account account(Authentication who) {
        return Account.of(who).orElseThrow();
    }

    private static String next(String part, String last) {
        return PATH + "?part=" + URLEncoder.encode(part, StandardCharsets.UTF_8) + "&after="
                + URLEncoder.encode(last, StandardCharsets.UTF_8);
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link teamLink(Sight sight, Today today) {
            return new Link(
                    PATH,
                    30,
                    "team",
                    language -> Words.beside(TeamPage.class, language).say("team"),
                    who -> Account.of(who)
                            .filter(account -> sight.seesOthers(account, today.now()))
                            .isPresent());
        }
    }
}
