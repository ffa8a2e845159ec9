package io.baton.server.home;

import io.baton.server.page.Frames;
import io.baton.server.page.Glances;
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
    private final List<Glances> glances;
    private final List<ToDos> toDos;

    HomePage(Frames frames, ObjectProvider<Glances> glances, ObjectProvider<ToDos> toDos) {
        this.frames = frames;
        this.glances = glances.stream().toList();
        this.toDos = toDos.stream().toList();
    }

    @GetMapping("/")
    PageView home(HttpServletRequest request, Authentication who) {
        Words words = frames.words(HomePage.class, request);
        Home home = new Home(
                words,
                glances.stream()
                        .flatMap(source -> source.of(who, words.language()).stream())
                        .toList(),
                toDos.stream()
                        .flatMap(source -> source.of(who, words.language()).stream())
                        .toList());
        return new PageView("home.jte", frames.of(request, words.say("title")), home);
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
