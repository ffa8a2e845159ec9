package io.baton.server.calculation.web;

import io.baton.core.document.Language;
import io.baton.core.time.Period;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.calculation.Run;
import io.baton.server.calculation.Runs;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.results.Outcomes;
import io.baton.server.results.Periods;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The calculations of everybody: what waits, how far it is, what failed; sales operations asks for another one. */
@Controller
@ConditionalOnWebApplication
class RunsPage {

    private static final String PATH = "/runs";
    private static final int MOST = 50;
    private static final int PERIODS = 24;

    private final Frames frames;
    private final Runs runs;
    private final Outcomes outcomes;
    private final AuditTrail trail;
    private final Today today;

    RunsPage(Frames frames, Runs runs, Outcomes outcomes, AuditTrail trail, Today today) {
        this.frames = frames;
        this.runs = runs;
        this.outcomes = outcomes;
        this.trail = trail;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView runs(HttpServletRequest request, Authentication who) {
        require(who);
        Words words = frames.words(RunsPage.class, request);
        List<Run> latest = runs.latest(MOST);
        RunList list = new RunList(
                words,
                latest.stream().map(run -> row(words, run)).toList(),
                outcomes.periods().stream()
                        .limit(PERIODS)
                        .map(period -> new RunList.Choice(Periods.key(period), period.name()))
                        .toList(),
                latest.stream().anyMatch(Run::isOpen));
        return new PageView("runs.jte", frames.of(request, words.say("title")), list);
    }

    @PostMapping(PATH)
    String ask(Authentication who, @RequestParam String period) {
        Account account = require(who);
        Period asked = outcomes.periods().stream()
                .filter(one -> Periods.key(one).equals(period))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        trail.record(new AuditEvent(account.id(), AuditEvent.Kind.RUN_ASKED, "", Periods.key(asked)));
        runs.ask(asked, "asked");
        return "redirect:" + PATH;
    }

    private static Account require(Authentication who) {
        return Account.of(who)
                .filter(account -> account.has(Role.OPERATIONS))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private RunList.Row row(Words words, Run run) {
        return new RunList.Row(
                run.period().name(),
                words.say("state." + label(run.state())),
                words.say("reason." + run.reason()),
                run.times().begun().map(today::local).orElse(""),
                run.took().map(RunsPage::seconds).orElse(""),
                run.people() == 0 ? "" : words.count(run.people()),
                run.state() == Run.State.RUNNING ? run.percent() : -1,
                run.fault());
    }

    private static String label(Run.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%d.%d s", took.toSeconds(), took.toMillisPart() / 100);
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link runsLink() {
            return new Link(
                    PATH,
                    60,
                    "runs",
                    Navigation::title,
                    who -> Account.of(who)
                            .filter(account -> account.has(Role.OPERATIONS))
                            .isPresent());
        }

        private static String title(Language language) {
            return Words.beside(RunsPage.class, language).say("title");
        }
    }
}
