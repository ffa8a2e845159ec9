package io.baton.server.home;

import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What there is to do. */
@Controller
class HomePage {

    private final Frames frames;
    private final List<ToDos> sources;

    HomePage(Frames frames, ObjectProvider<ToDos> sources) {
        this.frames = frames;
        this.sources = sources.stream().toList();
    }

    @GetMapping("/")
    PageView home(HttpServletRequest request, Authentication who) {
        Words words = frames.words(HomePage.class, request);
        List<ToDos.ToDo> toDos = sources.stream()
                .flatMap(source -> source.of(who, words.language()).stream())
                .toList();
        return new PageView("home.jte", frames.of(request, words.say("title")), new Home(words, toDos));
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link homeLink() {
            return new Link(
                    "/",
                    10,
                    "home",
                    language -> Words.beside(HomePage.class, language).say("title"),
                    _ -> true);
        }
    }
}
