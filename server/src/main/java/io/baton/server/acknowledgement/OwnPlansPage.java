package io.baton.server.acknowledgement;

import io.baton.core.document.Language;
import io.baton.pages.plan.Block;
import io.baton.pages.plan.PlanPage;
import io.baton.server.access.Account;
import io.baton.server.organisation.Today;
import io.baton.server.page.Choice;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.BoundPlan;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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

/** The plans that concern whoever looks, each in plain language; whoever has read one says so. */
@Controller
@ConditionalOnWebApplication
class OwnPlansPage {

    static final String PATH = "/my-plans";

    private final Frames frames;
    private final Concerning concerning;
    private final Readers readers;
    private final Today today;

    OwnPlansPage(Frames frames, Concerning concerning, Readers readers, Today today) {
        this.frames = frames;
        this.concerning = concerning;
        this.readers = readers;
        this.today = today;
    }

    static String path(BoundPlan plan) {
        return PATH + "/" + plan.plan().name() + "/" + plan.plan().version();
    }

    /** Somebody in the organisation. */
    private static Account require(Authentication who) {
        return Account.of(who)
                .filter(account -> account.person().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(PATH)
    PageView plans(HttpServletRequest request, Authentication who) {
        Account account = require(who);
        Words words = frames.words(OwnPlansPage.class, request);
        OwnPlans view = new OwnPlans(
                words,
                concerning.of(account).stream().map(own -> row(words, own)).toList());
        return new PageView("own-plans.jte", frames.of(request, words.say("title")), view);
    }

    private OwnPlans.Row row(Words words, Concerning.OwnPlan own) {
        return new OwnPlans.Row(
                path(own.plan()),
                own.plan().plan().title().in(words.language()),
                Integer.toString(own.plan().plan().version()),
                own.plan().plan().effective().from().toString(),
                read(words, own).orElseGet(() -> words.say("unread")));
    }

    private Optional<String> read(Words words, Concerning.OwnPlan own) {
        return own.readAt().map(at -> words.say("read", today.local(at)));
    }

    private Concerning.OwnPlan own(Account account, String name, int version) {
        return concerning.of(account).stream()
                .filter(own -> own.plan().plan().name().equals(name)
                        && own.plan().plan().version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param in the language; that of whoever reads where none is said */
    @GetMapping(PATH + "/{name}/{version}")
    PageView plan(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String name,
            @PathVariable int version,
            @RequestParam Optional<String> in) {
        Concerning.OwnPlan own = own(require(who), name, version);
        Words words = frames.words(OwnPlansPage.class, request);
        Language language = in.flatMap(Language::parse).orElse(words.language());
        String path = path(own.plan());
        List<Block> blocks = PlanPage.blocks(own.plan().valid(), own.plan().catalogue(), language);
        OwnPlans.Plan view = new OwnPlans.Plan(
                words,
                path,
                language,
                Arrays.stream(Language.values())
                        .map(one -> new Choice(
                                path + "?in=" + one.tag(), words.say("language." + one.tag()), one == language))
                        .toList(),
                blocks.subList(1, blocks.size()),
                read(words, own).orElse(""));
        return new PageView(
                "own-plan.jte", frames.of(request, own.plan().plan().title().in(language)), view);
    }

    @PostMapping(PATH + "/{name}/{version}")
    String acknowledge(Authentication who, @PathVariable String name, @PathVariable int version) {
        Account account = require(who);
        BoundPlan plan = own(account, name, version).plan();
        readers.acknowledge(account, plan);
        return "redirect:" + path(plan);
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link ownPlansLink() {
            return new Link(
                    PATH,
                    35,
                    "plans",
                    Navigation::title,
                    who -> Account.of(who).flatMap(Account::person).isPresent());
        }

        private static String title(Language language) {
            return Words.beside(OwnPlansPage.class, language).say("title");
        }
    }
}
