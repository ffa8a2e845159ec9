package io.baton.server.planning;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.Plans;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a draft would have done in periods of the past: who gains, who loses, and what it costs (requirement E6). */
@Controller
@ConditionalOnWebApplication
@RequestMapping(PlansPage.DRAFTS + "/{id}/preview")
class PreviewPage {

    private static final int CHOSEN = 3;
    private static final int MOST = 50;

    private final Frames frames;
    private final Drafts drafts;
    private final DraftCheck check;
    private final Plans plans;
    private final PreviewBook book;
    private final PreviewRuns runs;
    private final Sight sight;
    private final People people;
    private final Today today;

    PreviewPage(
            Frames frames,
            Drafts drafts,
            DraftCheck check,
            Plans plans,
            PreviewBook book,
            PreviewRuns runs,
            Sight sight,
            People people,
            Today today) {
        this.frames = frames;
        this.drafts = drafts;
        this.check = check;
        this.plans = plans;
        this.book = book;
        this.runs = runs;
        this.sight = sight;
        this.people = people;
        this.today = today;
    }

    /** A draft that somebody may see, with what was found in it. */
    private record Asked(Account account, Draft draft, DraftCheck.Found found) {

        String path() {
            return PlansPage.DRAFTS + "/" + draft.id() + "/preview";
        }
    }

    private Asked asked(Authentication who, long id) {
        Account account = Designer.require(who);
        return drafts.find(id)
                .map(draft -> new Asked(account, draft, check.check(draft.text())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * The last preview of the draft.
     *
     * @param unit whose people are shown; empty for everybody
     * @param from how many people are left out before
     */
    @GetMapping
    PageView preview(
            HttpServletRequest request,
            Authentication who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int from) {
        Asked asked = asked(who, id);
        Words words = frames.words(PreviewPage.class, request);
        Optional<Preview> known = book.of(id);
        List<String> alerts = new ArrayList<>();
        known.filter(preview -> preview.state() == Preview.State.FAILED)
                .ifPresent(preview -> alerts.add(words.say("preview.failed", preview.fault())));
        known.filter(preview -> preview.state() == Preview.State.CANCELLED)
                .ifPresent(_ -> alerts.add(words.say("preview.cancelled")));
        known.filter(preview -> preview.state() == Preview.State.DONE
                        && preview.version() != asked.draft().version())
                .ifPresent(_ -> alerts.add(words.say("preview.old")));
        if (asked.found().plan().isEmpty()) {
            alerts.add(words.say("answer.WRONG"));
        }
        PreviewView view = new PreviewView(
                words,
                asked.path(),
                new PreviewView.Back(
                        PlansPage.DRAFTS + "/" + id, asked.draft().text().path()),
                alerts,
                asked.found().plan().filter(_ -> !plans.bound().isEmpty()).map(plan -> form(words, asked, plan.plan())),
                known.filter(Preview::isOpen).map(preview -> running(words, preview)),
                known.filter(preview -> preview.state() == Preview.State.DONE)
                        .map(preview -> result(words, asked, preview, unit, Math.max(0, from))));
        return new PageView("plan-preview.jte", frames.of(request, words.say("preview")), view);
    }

    private PreviewView.Form form(Words words, Asked asked, Plan plan) {
        Optional<BoundPlan> before = asked.found().before();
        List<PreviewView.Option> against = plans.bound().stream()
                .map(bound -> new PreviewView.Option(
                        PreviewRuns.label(bound),
                        bound.plan().title().in(words.language()) + " · " + PreviewRuns.label(bound),
                        before.equals(Optional.of(bound))))
                .toList();
        PreviewPeriods past = new PreviewPeriods(plan, today.now());
        List<PreviewView.Cycle> cycles = past.cycles().stream()
                .map(cycle -> cycle(words, past, cycle))
                .filter(cycle -> !cycle.periods().isEmpty())
                .toList();
        return new PreviewView.Form(against, cycles);
    }

    private PreviewView.Cycle cycle(Words words, PreviewPeriods past, String cycle) {
        List<Period> periods = past.of(cycle);
        boolean isFirst = cycle.equals(past.cycles().getFirst());
        String known = "key." + cycle;
        return new PreviewView.Cycle(
                words.texts().containsKey(known) ? words.say(known) : cycle,
                periods.stream()
                        .map(period -> new PreviewView.Option(
                                PreviewPeriods.key(period), period.name(), isFirst && periods.indexOf(period) < CHOSEN))
                        .toList());
    }

    private PreviewView.Running running(Words words, Preview preview) {
        return new PreviewView.Running(
                words.say("preview.running", preview.against(), String.join(", ", preview.periods())),
                preview.percent());
    }

    private PreviewView.Result result(Words words, Asked asked, Preview preview, String unit, int from) {
        PreviewTexts texts = new PreviewTexts(words, asked.path(), asked.found().plan());
        LocalDate day = today.now();
        Scope scope = sight.list(asked.account(), Resource.PERFORMANCE, day);
        List<PreviewedPerson> found = book.people(scope, preview.id(), unit, from, MOST + 1);
        List<PreviewedPerson> shown = found.subList(0, Math.min(MOST, found.size()));
        Map<String, String> names = people.names(
                scope,
                shown.stream()
                        .map(person -> person.who().participant())
                        .distinct()
                        .toList(),
                day);
        return new PreviewView.Result(
                words.say(
                        "preview.told",
                        preview.against(),
                        String.join(", ", preview.periods()),
                        today.local(preview.askedAt()),
                        words.count(preview.load())),
                texts.counts(book.groups(scope, preview.id(), PreviewBook.By.EVERYONE)),
                texts.costs(book.costs(preview.id())),
                Stream.of(PreviewBook.By.ROLE, PreviewBook.By.UNIT)
                        .map(by -> texts.groups(by, book.groups(scope, preview.id(), by)))
                        .toList(),
                unit,
                shown.stream()
                        .map(person -> texts.person(
                                person, names.getOrDefault(person.who().participant(), "")))
                        .toList(),
                found.size() > MOST ? texts.people(unit, from + MOST) : "");
    }

    /**
     * Asks for a preview, in the place of the one before.
     *
     * @param against the plan that it is compared with: its name and version
     * @param period the periods: cycle and name
     */
    @PostMapping
    String ask(
            Authentication who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String against,
            @RequestParam(defaultValue = "") Set<String> period) {
        Asked asked = asked(who, id);
        Optional<ValidPlan> after = asked.found().plan();
        Optional<BoundPlan> before = plans.bound().stream()
                .filter(bound -> PreviewRuns.label(bound).equals(against))
                .findFirst();
        if (after.isPresent() && before.isPresent()) {
            List<Period> chosen = new PreviewPeriods(after.get().plan(), today.now()).chosen(period);
            if (!chosen.isEmpty()) {
                runs.ask(
                        asked.draft(),
                        before.get(),
                        after.get(),
                        chosen,
                        new Author.Person(asked.account().id()));
            }
        }
        return "redirect:" + asked.path();
    }

    @PostMapping("/cancel")
    String cancel(Authentication who, @PathVariable long id) {
        Asked asked = asked(who, id);
        book.of(id).ifPresent(preview -> book.end(preview.id(), Preview.State.CANCELLED, ""));
        return "redirect:" + asked.path();
    }
}
