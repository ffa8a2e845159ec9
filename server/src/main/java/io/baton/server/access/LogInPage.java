package io.baton.server.access;

import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people come in. */
@Controller
class LogInPage {

    private final Frames frames;

    LogInPage(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/login")
    PageView logIn(HttpServletRequest request) {
        Words words = frames.words(LogInPage.class, request);
        boolean isRefused = request.getParameter("error") != null;
        Optional<String> notice = isRefused
                ? Optional.of(words.say("login.refused"))
                : Optional.ofNullable(request.getParameter("out")).map(_ -> words.say("login.out"));
        return new PageView("login.jte", frames.of(request, words.say("login")), new LogIn(words, notice, isRefused));
    }
}
