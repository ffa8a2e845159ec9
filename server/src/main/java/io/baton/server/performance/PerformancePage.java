package io.baton.server.performance;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frame;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How one stands oneself, and how those stand whom one may see (rules L4, S7). */
@Controller
class PerformancePage {

    private static final String PATH = "/performance";
    /** Asks for the rows behind all figures. */
    private static final String ALL = "all";

    private final Frames frames;
    private final PerformanceView view;
    private final People people;
    private final Sight sight;
    private final Today today;

    PerformancePage(Frames frames, PerformanceView view, People people, Sight sight, Today today) {
        this.frames = frames;
        this.view = view;
        this.people = people;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView own(
            HttpServletRequest request,
            Authentication who,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> rows)
            throws IOException {
        Account account = Account.of(who).orElseThrow();
        Scope scope = sight.own(account);
        Person person = account.person()
                .flatMap(id -> people.find(scope, id, today.now()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(PerformancePage.class, request);
        return page(
                frames.of(request, words.say("title")),
                new PerformanceView.Asked(
                        scope,
                        person,
                        PATH,
                        words,
                        period,
                        rows.filter(ALL::equals).isPresent()));
    }

    @GetMapping("/team/{id}/performance")
    PageView of(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String id,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> rows)
            throws IOException {
        LocalDate day = view.day(period);
        Account account = Account.of(who).orElseThrow();
        Scope scope = sight.look(account, Resource.PERFORMANCE, id, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Person person =
                people.find(scope, id, day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(PerformancePage.class, request);
        PerformanceView.Asked asked = new PerformanceView.Asked(
                scope,
                person,
                "/team/" + id + PATH,
                words,
                period,
                rows.filter(ALL::equals).isPresent());
        return page(frames.of(request, person.name()), asked);
    }

    private PageView page(Frame frame, PerformanceView.Asked asked) throws IOException {
        return new PageView("performance.jte", frame, view.of(asked));
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link performanceLink() {
            return new Link(
                    PATH,
                    20,
                    "performance",
                    Navigation::title,
                    who -> Account.of(who).flatMap(Account::person).isPresent());
        }

        private static String title(Language language) {
            return Words.beside(PerformancePage.class, language).say("title");
        }
    }
}
