package io.baton.server.access;

import io.baton.core.document.Language;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Theme;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What everybody sets for oneself. */
@Controller
class SettingsPage {

    private static final String PATH = "/settings";

    private final Frames frames;
    private final Accounts accounts;

    SettingsPage(Frames frames, Accounts accounts) {
        this.frames = frames;
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    PageView settings(HttpServletRequest request) {
        Words words = frames.words(SettingsPage.class, request);
        Account account = FreshAccount.of(request).orElseThrow();
        boolean isKept = request.getParameter("kept") != null;
        boolean isByPassword =
                Account.isByPassword(SecurityContextHolder.getContext().getAuthentication());
        return new PageView(
                "settings.jte",
                frames.of(request, words.say("settings")),
                new Settings(words, account, isKept, isByPassword));
    }

    @PostMapping(PATH)
    RedirectView keep(HttpServletRequest request, @RequestParam String language, @RequestParam String theme) {
        Theme chosen = Arrays.stream(Theme.values())
                .filter(known -> known.label().equals(theme))
                .findFirst()
                .orElse(Theme.SYSTEM);
        accounts.keep(FreshAccount.of(request).orElseThrow().id(), Language.parse(language), chosen);
        return new RedirectView(PATH + "?kept");
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link settingsLink() {
            return new Link(
                    PATH,
                    120,
                    "settings",
                    language -> Words.beside(SettingsPage.class, language).say("settings"),
                    _ -> true);
        }
    }
}
