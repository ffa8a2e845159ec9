package io.baton.server.planning;

import io.baton.core.document.Language;
import io.baton.engine.trial.TestedPlan;
import io.baton.pages.plan.PlanPage;
import io.baton.server.organisation.Today;
import io.baton.server.page.Choice;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.Plans;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One plan that binds: its text, versions and tests, and its page in plain language. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(PlansPage.PATH + "/{name}")
class BoundPlanPage {

    private static final int SHOWN_OF_HASH = 12;

    private final Frames frames;
    private final Plans plans;
    private final DraftCheck check;
    private final Today today;

    BoundPlanPage(Frames frames, Plans plans, DraftCheck check, Today today) {
        this.frames = frames;
        this.plans = plans;
        this.check = check;
        this.today = today;
    }

    /** The versions of a plan, the last one first; there is at least one. */
    private List<BoundPlan> versions(String name) {
        List<BoundPlan> versions = plans.bound().stream()
                .filter(bound -> bound.plan().name().equals(name))
                .toList();
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    private static BoundPlan chosen(List<BoundPlan> versions, Optional<Integer> version) {
        return versions.stream()
                .filter(bound ->
                        version.isEmpty() || version.get() == bound.plan().version())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param tests whether its tests are run before it is shown */
    @GetMapping
    PageView plan(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String name,
            @RequestParam Optional<Integer> version,
            @RequestParam Optional<String> tests) {
        Designer.require(who);
        List<BoundPlan> versions = versions(name);
        BoundPlan shown = chosen(versions, version);
        Words words = frames.words(BoundPlanPage.class, request);
        PlanTexts texts = new PlanTexts(words);
        Optional<TestedPlan> tested = tests.flatMap(_ -> check.test(shown.text()));
        PlanView view = new PlanView(
                words,
                PlansPage.PATH + "/" + name,
                "?version=" + shown.plan().version(),
                facts(words, shown),
                versions.stream()
                        .map(bound -> version(words, bound, shown.equals(bound)))
                        .toList(),
                texts.messages(shown.problems(), shown.text().path()),
                before(versions, shown).map(before -> differences(texts, before, shown)),
                tested.map(result -> texts.tests(result, shown.text().path())),
                shown.text().content().lines().toList());
        return new PageView("plan.jte", frames.of(request, shown.plan().title().in(words.language())), view);
    }

    private List<PlanView.Fact> facts(Words words, BoundPlan shown) {
        return List.of(
                new PlanView.Fact(words.say("fact.name"), shown.plan().name()),
                new PlanView.Fact(
                        words.say("version"), Integer.toString(shown.plan().version())),
                new PlanView.Fact(
                        words.say("fact.days"),
                        new PlanTexts(words).days(shown.plan().effective())),
                new PlanView.Fact(
                        words.say("fact.state"),
                        words.say("state." + PlansPage.state(shown, plans.bound(), today.now()))),
                new PlanView.Fact(words.say("fact.file"), shown.text().path()),
                new PlanView.Fact(words.say("fact.hash"), shown.hash().substring(0, SHOWN_OF_HASH)));
    }

    private PlanView.Version version(Words words, BoundPlan bound, boolean isShown) {
        return new PlanView.Version(
                PlansPage.path(bound),
                Integer.toString(bound.plan().version()),
                new PlanTexts(words).days(bound.plan().effective()),
                words.say("state." + PlansPage.state(bound, plans.bound(), today.now())),
                today.local(bound.since().at()),
                bound.since().by(),
                bound.since().reason(),
                isShown);
    }

    private static Optional<BoundPlan> before(List<BoundPlan> versions, BoundPlan shown) {
        return versions.stream()
                .filter(bound -> bound.plan().version() < shown.plan().version())
                .findFirst();
    }

    private static PlanView.Differences differences(PlanTexts texts, BoundPlan before, BoundPlan after) {
        return new PlanView.Differences(
                texts.words()
                        .say(
                                "differences.before",
                                Integer.toString(before.plan().version())),
                texts.differences(before.valid(), after.valid(), after.catalogue()));
    }

    /** @param in the language; that of whoever reads where none is said */
    @GetMapping("/page")
    PageView page(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String name,
            @RequestParam Optional<Integer> version,
            @RequestParam Optional<String> in) {
        Designer.require(who);
        BoundPlan shown = chosen(versions(name), version);
        Words words = frames.words(BoundPlanPage.class, request);
        Language language = in.flatMap(Language::parse).orElse(words.language());
        String path = PlansPage.PATH + "/" + name;
        List<Choice> languages = Arrays.stream(Language.values())
                .map(one -> new Choice(
                        path + "/page?version=" + shown.plan().version() + "&in=" + one.tag(),
                        words.say("language." + one.tag()),
                        one == language))
                .toList();
        PlainPage view = new PlainPage(
                words,
                PlansPage.path(shown),
                language,
                languages,
                PlanPage.blocks(shown.valid(), shown.catalogue(), language));
        return new PageView(
                "plan-page.jte", frames.of(request, shown.plan().title().in(language)), view);
    }
}
