package io.baton.server.upkeep;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.VitalSigns;
import io.baton.server.page.VitalSigns.VitalSign;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** How the server is, for administrators; sales operations see what concerns data. */
@Controller
@ConditionalOnWebApplication
class HealthPage {

    private static final String PATH = "/health";

    private final Frames frames;
    private final ObjectProvider<VitalSigns> signs;

    HealthPage(Frames frames, ObjectProvider<VitalSigns> signs) {
        this.frames = frames;
        this.signs = signs;
    }

    private static Optional<Account> reader(Authentication who) {
        return Account.of(who).filter(account -> account.has(Role.ADMINISTRATOR) || account.has(Role.OPERATIONS));
    }

    @GetMapping(PATH)
    PageView health(HttpServletRequest request, Authentication who) {
        Account account = reader(who).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Words words = frames.words(HealthPage.class, request);
        List<VitalSign> seen = signs.orderedStream()
                .flatMap(part -> part.of(words.language()).stream())
                .filter(sign -> sign.isOfData() || account.has(Role.ADMINISTRATOR))
                .toList();
        boolean isWell = seen.stream().allMatch(sign -> sign.state() == VitalSigns.State.WELL);
        return new PageView(
                "health.jte",
                frames.of(request, words.say("health")),
                new HealthView(words, words.say(isWell ? "health.well" : "health.not"), isWell, seen));
    }

    /** The places of its pages in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link healthLink() {
            return new Link(
                    PATH,
                    108,
                    "health",
                    language -> title(language, "health"),
                    who -> reader(who).isPresent());
        }

        @Bean
        Link backupsLink() {
            return new Link(
                    BackupsPage.PATH,
                    107,
                    "backups",
                    language -> title(language, "backups"),
                    who -> Keeper.of(who).isPresent());
        }

        private static String title(Language language, String page) {
            return Words.beside(HealthPage.class, language).say(page);
        }
    }
}
