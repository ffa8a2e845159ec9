package io.baton.server.intake;

import io.baton.core.document.Problem;
import io.baton.server.access.Account;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.Catalogues;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.Library;
import io.baton.server.plans.Plans;
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

    private static final int LONGEST = 1 << 20;

    private final Frames frames;
    private final Catalogues catalogues;
    private final Plans plans;
    private final Library templates;
    private final AuditTrail trail;

    CataloguePage(Frames frames, Catalogues catalogues, Plans plans, Library templates, AuditTrail trail) {
        this.frames = frames;
        this.catalogues = catalogues;
        this.plans = plans;
        this.templates = templates;
        this.trail = trail;
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
        String written = text.replace("\r\n", "\n");
        Optional<Shown> refused = refused(account, written, number);
        if (refused.isEmpty()) {
            return "redirect:" + PATH + "?kept";
        }
        boolean isOvertaken = refused.get().said().equals("catalogue.overtaken");
        response.setStatus((isOvertaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
        return page(request, refused.get(), isOvertaken ? catalogues.number() : number, written);
    }

    private Optional<Shown> refused(Account account, String text, long number) {
        if (text.length() > LONGEST) {
            return Optional.of(new Shown("catalogue.long", true, List.of()));
        }
        if (number != catalogues.number()) {
            return Optional.of(new Shown("catalogue.overtaken", true, List.of()));
        }
        List<Problem> broken = plans.against(text);
        if (!broken.isEmpty()) {
            return Optional.of(new Shown("catalogue.breaks", true, broken));
        }
        return switch (catalogues.set(text, "account " + account.id())) {
            case Catalogues.Answer.Wrong(var problems) -> Optional.of(new Shown("catalogue.wrong", true, problems));
            case Catalogues.Answer.Set _ -> {
                trail.record(new AuditEvent(account.id(), AuditEvent.Kind.CATALOGUE_CHANGED, "", ""));
                yield Optional.empty();
            }
        };
    }

    private PageView page(HttpServletRequest request, Shown shown, long number, String text) {
        Words words = frames.words(CataloguePage.class, request);
        return new PageView(
                "catalogue.jte",
                frames.of(request, words.say("catalogue")),
                new CatalogueView(
                        words,
                        shown.said().isEmpty() ? "" : words.say(shown.said()),
                        shown.isWrong(),
                        shown.problems().stream()
                                .map(problem -> new CatalogueView.Problem(
                                        problem.at().toString(), problem.what(), problem.mend()))
                                .toList(),
                        number,
                        text,
                        number == 0));
    }
}
