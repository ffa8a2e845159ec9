package io.baton.server.planning;

import io.baton.core.document.Language;
import io.baton.core.plan.EarliestStart;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.engine.run.Versions;
import io.baton.server.access.Account;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.Link;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.Library;
import io.baton.server.plans.PlanText;
import io.baton.server.plans.Plans;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which plans bind, which are being written, and what a new one can begin from. */
@Controller
@ConditionalOnWebApplication
class PlansPage {

    static final String PATH = "/plans";
    static final String DRAFTS = PATH + "/drafts";

    private final Frames frames;
    private final Plans plans;
    private final Library templates;
    private final Drafts drafts;
    private final Approvals approvals;
    private final AuthorNames names;
    private final Today today;

    PlansPage(
            Frames frames,
            Plans plans,
            Library templates,
            Drafts drafts,
            Approvals approvals,
            AuthorNames names,
            Today today) {
        this.frames = frames;
        this.plans = plans;
        this.templates = templates;
        this.drafts = drafts;
        this.approvals = approvals;
        this.names = names;
        this.today = today;
    }

    @GetMapping(PATH)
    PageView plans(HttpServletRequest request, Authentication who) {
        Account account = Designer.require(who);
        Words words = frames.words(PlansPage.class, request);
        List<BoundPlan> bound = plans.bound();
        PlanList list = new PlanList(
                words,
                bound.stream().map(plan -> row(words, plan, bound)).toList(),
                drafts.open().stream().map(draft -> row(words, account, draft)).toList(),
                templates.all().stream()
                        .map(template ->
                                new PlanList.Template(template.text().path(), template.title(words.language())))
                        .toList());
        return new PageView("plans.jte", frames.of(request, words.say("title")), list);
    }

    private PlanList.Row row(Words words, BoundPlan plan, List<BoundPlan> all) {
        return new PlanList.Row(
                path(plan),
                plan.plan().title().in(words.language()),
                plan.plan().name(),
                Integer.toString(plan.plan().version()),
                new PlanTexts(words).days(plan.plan().effective()),
                words.say("state." + state(plan, all, today.now())),
                plan.since().reason());
    }

    /** Whether a version holds today: {@code now}, {@code later}, {@code over}, or {@code never} where later versions cover it. */
    static String state(BoundPlan plan, List<BoundPlan> all, LocalDate day) {
        List<ValidPlan> valid = all.stream().map(BoundPlan::valid).toList();
        List<DateRange> days = Versions.days(plan.valid(), valid);
        if (days.stream().anyMatch(range -> range.contains(day))) {
            return "now";
        }
        return days.isEmpty() ? "never" : days.getLast().from().isAfter(day) ? "later" : "over";
    }

    private PlanList.DraftRow row(Words words, Account account, Draft draft) {
        Draft.Step last = draft.steps().getLast();
        String login = names.of(last.by());
        boolean isWaiting = draft.state() == Draft.State.PROPOSED;
        return new PlanList.DraftRow(
                DRAFTS + "/" + draft.id(),
                draft.text().path(),
                words.say("draft.from", draft.origin().path()),
                words.say(
                        isWaiting && !approvals.isAuthor(account, draft)
                                ? "draft.yours"
                                : "draft.state." + draft.state().name()),
                words.say("step." + last.kind().name(), today.local(last.at()), login),
                isWaiting);
    }

    static String path(BoundPlan plan) {
        return PATH + "/" + plan.plan().name() + "?version=" + plan.plan().version();
    }

    /**
     * Begins a draft: the next version of a plan that binds, or a new plan from a template.
     *
     * @param plan the name of the plan; empty for a template
     * @param how {@code differing}: a text that says only what differs; else the whole text
     * @param template the path of the template
     */
    @PostMapping(DRAFTS)
    String begin(
            Authentication who,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String template) {
        Account account = Designer.require(who);
        Optional<Begun> begun =
                plan.isEmpty() ? templates.find(template).map(this::copy) : next(plan, how.equals("differing"));
        Begun from = begun.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + DRAFTS + "/"
                + approvals.begin(new Author.Person(account.id()), from.text(), from.origin());
    }

    /** What a draft begins with. */
    private record Begun(PlanText text, PlanText origin) {}

    private Optional<Begun> next(String name, boolean onlyDiffering) {
        return plans.bound().stream()
                .filter(bound -> bound.plan().name().equals(name))
                .findFirst()
                .map(before -> {
                    LocalDate start =
                            EarliestStart.of(before.plan(), today.now()).day();
                    NextText next = new NextText(before, before.plan().version() + 1, start);
                    return new Begun(
                            new PlanText(free(next.path()), onlyDiffering ? next.differing() : next.whole(), true),
                            before.text());
                });
    }

    private Begun copy(Library.Template template) {
        return new Begun(
                new PlanText(free(template.text().path()), template.text().content(), true), template.text());
    }

    /** The path, with a number where another text has it. */
    private String free(String path) {
        List<String> taken = plans.texts().stream().map(PlanText::path).toList();
        String next = path;
        for (int i = 2; taken.contains(next) || drafts.hasPath(next); i++) {
            next = path.replaceFirst("\\.yaml$", "") + "-" + i + ".yaml";
        }
        return next;
    }

    /** Its place in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        Link plansLink() {
            return new Link(
                    PATH,
                    50,
                    "plans",
                    Navigation::title,
                    who -> Designer.of(who).isPresent());
        }

        private static String title(Language language) {
            return Words.beside(PlansPage.class, language).say("title");
        }
    }
}
