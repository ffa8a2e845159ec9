package io.baton.server.access;

import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people come in. */
@Controller
class LogInPage {

    private static final Set<String> REASONS = Set.of("unknown", "again", "refused", "failed");

    private final Frames frames;
    private final Optional<SignOn> signOn;

    LogInPage(Frames frames, ObjectProvider<SignOn> signOn) {
        this.frames = frames;
        this.signOn = signOn.stream().findFirst();
    }

    @GetMapping("/login")
    PageView logIn(HttpServletRequest request) {
        Words words = frames.words(LogInPage.class, request);
        Optional<String> refusal = refusal(request);
        Optional<String> notice = refusal.or(
                () -> Optional.ofNullable(request.getParameter("out")).map(_ -> "login.out"));
        return new PageView(
                "login.jte",
                frames.of(request, words.say("login")),
                new LogIn(words, notice.map(words::say), refusal.isPresent(), signOn));
    }

    private Optional<String> refusal(HttpServletRequest request) {
        Optional<String> elsewhere = signOn.map(_ -> request.getParameter(SignOn.REFUSED))
                .filter(REASONS::contains)
                .map(reason -> "login.company." + reason);
        return elsewhere.or(
                () -> Optional.ofNullable(request.getParameter("error")).map(_ -> "login.refused"));
    }
}
