package io.baton.server.access;

import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where people change their password; after the first log-in they must. */
@Controller
class PasswordPage {

    static final String PATH = "/settings/password";

    private final Frames frames;
    private final Accounts accounts;

    PasswordPage(Frames frames, Accounts accounts) {
        this.frames = frames;
        this.accounts = accounts;
    }

    /**
     * What was typed.
     *
     * @param current the password until now
     * @param fresh the new one
     * @param again the new one once more
     */
    record Typed(String current, String fresh, String again) {}

    @GetMapping(PATH)
    PageView password(HttpServletRequest request) {
        return page(request, Optional.empty());
    }

    @PostMapping(PATH)
    View change(
            HttpServletRequest request,
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam String again) {
        Account account = FreshAccount.of(request).orElseThrow();
        Optional<String> fault = fault(account, new Typed(current, fresh, again));
        if (fault.isPresent()) {
            return page(request, fault);
        }
        accounts.change(account.id(), account.id(), fresh, false);
        return new RedirectView("/login?out");
    }

    private Optional<String> fault(Account account, Typed typed) {
        return PasswordRule.fault(account.login(), typed.current(), typed.fresh())
                .or(() -> typed.fresh().equals(typed.again()) ? Optional.empty() : Optional.of("password.differs"))
                .or(() -> accounts.proves(account, typed.current()) ? Optional.empty() : Optional.of("password.wrong"));
    }

    private PageView page(HttpServletRequest request, Optional<String> fault) {
        Words words = frames.words(PasswordPage.class, request);
        boolean mustChange =
                FreshAccount.of(request).filter(Account::mustChange).isPresent();
        return new PageView(
                "password.jte",
                frames.of(request, words.say("password")),
                new Password(words, mustChange, fault.map(words::say)));
    }
}
