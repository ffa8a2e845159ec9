package io.baton.server.pay;

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
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What one is paid oneself and would be, and what others are for those who may see it (rules F4, H4, L4, S7). */
@Controller
class PayPage {

    private static final String PATH = "/pay";

    private final Frames frames;
    private final StatementView view;
    private final SupposedDeals supposed;
    private final People people;
    private final Sight sight;
    private final Today today;

    PayPage(Frames frames, StatementView view, SupposedDeals supposed, People people, Sight sight, Today today) {
        this.frames = frames;
        this.view = view;
        this.supposed = supposed;
        this.people = people;
        this.sight = sight;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView own(HttpServletRequest request, Authentication who, @RequestParam Optional<String> period)
            throws IOException {
        StatementView.Asked asked = own(request, who);
        return page(frames.of(request, asked.words().say("title")), asked, period);
    }

    @GetMapping("/team/{id}" + PATH)
    PageView of(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String id,
            @RequestParam Optional<String> period)
            throws IOException {
        LocalDate day = today.now();
        Account account = Account.of(who).orElseThrow();
        Scope scope = sight.look(account, Resource.PAY, id, day)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Person person =
                people.find(scope, id, day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(PayPage.class, request);
        boolean isOwn = account.person().equals(Optional.of(id));
        StatementView.Asked asked = new StatementView.Asked(scope, person, "/team/" + id + PATH, isOwn, words);
        return page(frames.of(request, words.say("title.of", person.name())), asked, period);
    }

    @PostMapping(PATH + "/what-if")
    PageView suppose(
            HttpServletRequest request,
            Authentication who,
            @RequestParam String period,
            @RequestParam Map<String, String> sent)
            throws IOException {
        StatementView.Asked asked = own(request, who);
        WhatIfAnswer answer = supposed.answer(asked, period, sent)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new PageView("what-if.jte", frames.of(request, asked.words().say("what-if")), answer);
    }

    private StatementView.Asked own(HttpServletRequest request, Authentication who) {
        Account account = Account.of(who).orElseThrow();
        Scope scope = sight.own(account);
        Person person = account.person()
                .flatMap(id -> people.find(scope, id, today.now()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new StatementView.Asked(scope, person, PATH, true, frames.words(PayPage.class, request));
    }

    private PageView page(Frame frame, StatementView.Asked asked, Optional<String> period) throws IOException {
        return new PageView("pay.jte", frame, view.of(asked, period));
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link payLink() {
            return new Link(
                    PATH,
                    25,
                    "pay",
                    Navigation::title,
                    who -> Account.of(who).flatMap(Account::person).isPresent());
        }

        private static String title(Language language) {
            return Words.beside(PayPage.class, language).say("title");
        }
    }
}
