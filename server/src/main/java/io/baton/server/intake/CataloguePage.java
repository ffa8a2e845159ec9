package io.baton.server.intake;

import io.baton.core.document.Problem;
import io.baton.pages.problem.ProblemWords;
import io.baton.server.access.Account;
import io.baton.server.audit.Actor;
import io.baton.server.facts.Catalogues;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.Library;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue as a text: which facts there are and how files call them. One by which a plan that binds means nothing is refused. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(CataloguePage.PATH)
class CataloguePage {

    static final String PATH = DataPage.PATH + "/catalogue";

    private final Frames frames;
    private final Catalogues catalogues;
    private final CatalogueBook book;
    private final Library templates;

    CataloguePage(Frames frames, Catalogues catalogues, CatalogueBook book, Library templates) {
        this.frames = frames;
        this.catalogues = catalogues;
        this.book = book;
        this.templates = templates;
    }

    /** @param kept whether it was just taken */
    @GetMapping
    PageView catalogue(HttpServletRequest request, Authentication who, @RequestParam Optional<String> kept) {
        Operator.require(who);
        String text = catalogues.text();
        return page(
                request,
                new Shown(kept.map(_ -> "catalogue.kept").orElse(""), false, List.of()),
                catalogues.number(),
                text.isEmpty() ? templates.catalogue() : text);
    }

    /** What is said above the text. */
    private record Shown(String said, boolean isWrong, List<Problem> problems) {}

    /** @param number of the catalogue that was seen */
    @PostMapping
    Object keep(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long number) {
        Account account = Operator.require(who);
        return switch (book.change(text, number, Actor.account(account.id()))) {
            case CatalogueBook.Answer.Kept _ -> "redirect:" + PATH + "?kept";
            case CatalogueBook.Answer.Overtaken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(request, refused("catalogue.overtaken", List.of()), catalogues.number(), text);
            }
            case CatalogueBook.Answer.TooLong _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(request, refused("catalogue.long", List.of()), number, text);
            }
            case CatalogueBook.Answer.BreaksPlans(var problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(request, refused("catalogue.breaks", problems), number, text);
            }
            case CatalogueBook.Answer.Wrong(var problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(request, refused("catalogue.wrong", problems), number, text);
            }
        };
    }

    private static Shown refused(String said, List<Problem> problems) {
        return new Shown(said, true, problems);
    }

    private PageView page(HttpServletRequest request, Shown shown, long number, String text) {
        Words words = frames.words(CataloguePage.class, request);
        ProblemWords said = ProblemWords.in(words.language());
        return new PageView(
                "catalogue.jte",
                frames.of(request, words.say("catalogue")),
                new CatalogueView(
                        words,
                        shown.said().isEmpty() ? "" : words.say(shown.said()),
                        shown.isWrong(),
                        shown.problems().stream()
                                .map(problem -> new CatalogueView.Problem(
                                        problem.at().toString(), said.say(problem.what()), said.say(problem.mend())))
                                .toList(),
                        number,
                        text,
                        number == 0));
    }
}
