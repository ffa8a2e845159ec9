package io.baton.server.privacy;

import io.baton.server.access.Account;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everybody takes out what is kept of oneself; the settings lead here. */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/my-data")
class OwnDataPage {

    private final Frames frames;
    private final Subjects subjects;
    private final DataFile file;

    OwnDataPage(Frames frames, Subjects subjects, DataFile file) {
        this.frames = frames;
        this.subjects = subjects;
        this.file = file;
    }

    @GetMapping
    PageView own(HttpServletRequest request, Authentication who) {
        subjects.own(who);
        Words words = frames.words(OwnDataPage.class, request);
        return new PageView("my-data.jte", frames.of(request, words.say("own")), new OwnData(words));
    }

    @PostMapping
    void send(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        Subject subject = subjects.own(who);
        file.send(Account.of(who).orElseThrow(), subject, frames.words(OwnDataPage.class, request), response);
    }
}
