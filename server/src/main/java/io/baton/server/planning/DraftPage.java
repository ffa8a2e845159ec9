package io.baton.server.planning;

import io.baton.server.access.Account;
import io.baton.server.organisation.Today;
import io.baton.server.page.Frames;
import io.baton.server.page.PageView;
import io.baton.server.page.Words;
import io.baton.server.plans.PlanText;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A draft: writing it, what is wrong with it, its tests, and its way to approval. */
@Controller
@ConditionalOnWebApplication
@RequestMapping(PlansPage.DRAFTS + "/{id}")
class DraftPage {

    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_REASON = 2000;

    private final Frames frames;
    private final Drafts drafts;
    private final DraftCheck check;
    private final Approvals approvals;
    private final AuthorNames names;
    private final Today today;

    DraftPage(Frames frames, Drafts drafts, DraftCheck check, Approvals approvals, AuthorNames names, Today today) {
        this.frames = frames;
        this.drafts = drafts;
        this.check = check;
        this.approvals = approvals;
        this.names = names;
        this.today = today;
    }

    /** A draft that somebody may see. */
    private record Asked(Account account, Draft draft) {

        Author author() {
            return new Author.Person(account.id());
        }

        String path() {
            return PlansPage.DRAFTS + "/" + draft.id();
        }
    }

    private Asked asked(Authentication who, long id) {
        Account account = Designer.require(who);
        return drafts.find(id)
                .map(draft -> new Asked(account, draft))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * The draft as it is.
     *
     * @param tests whether its tests are run before it is shown
     * @param answer what the last deed came to
     */
    @GetMapping
    PageView draft(
            HttpServletRequest request,
            Authentication who,
            @PathVariable long id,
            @RequestParam Optional<String> tests,
            @RequestParam Optional<String> answer) {
        Asked asked = asked(who, id);
        Words words = frames.words(DraftPage.class, request);
        List<String> alerts = answer
                .filter(said -> said.matches("[A-Z_]{4,20}"))
                .map(said -> "answer." + said)
                .filter(words.texts()::containsKey)
                .map(words::say)
                .stream()
                .toList();
        return page(
                request, asked, new Written(asked.draft().text(), asked.draft().version(), alerts), tests.isPresent());
    }

    /** A text as somebody is writing it. */
    private record Written(PlanText text, int version, List<String> alerts) {}

    private PageView page(HttpServletRequest request, Asked asked, Written written, boolean withTests) {
        Words words = frames.words(DraftPage.class, request);
        DraftCheck.Found found = check.check(written.text());
        DraftTexts texts = new DraftTexts(words, found);
        PlanTexts of = new PlanTexts(words);
        Draft draft = asked.draft();
        DraftView view = new DraftView(
                words,
                asked.path(),
                written.version(),
                words.say(
                        "draft.told",
                        draft.origin().path(),
                        words.say("draft.state." + draft.state().name())),
                written.alerts(),
                written.text().content(),
                draft.state() == Draft.State.DRAFT,
                draft.state() == Draft.State.DRAFT ? PlanNames.of(found.text().catalogue()) : List.of(),
                texts.check(written.text().path()),
                draft.state() == Draft.State.DRAFT ? texts.groups(written.text().content()) : List.of(),
                differences(of, draft, found),
                withTests
                        ? check.test(written.text())
                                .map(tested -> of.tests(tested, written.text().path()))
                        : Optional.empty(),
                approval(words, asked, found),
                draft.steps().reversed().stream().map(step -> step(words, step)).toList());
        return new PageView("plan-draft.jte", frames.of(request, draft.text().path()), view);
    }

    private Optional<PlanView.Differences> differences(PlanTexts texts, Draft draft, DraftCheck.Found found) {
        Words words = texts.words();
        if (found.plan().isEmpty() || found.text().catalogue().isEmpty()) {
            return Optional.empty();
        }
        String said = found.before()
                .map(before -> words.say(
                        "differences.before", Integer.toString(before.plan().version())))
                .orElseGet(() -> words.say("differences.origin", draft.origin().path()));
        return check.before(draft, found)
                .map(plan -> new PlanView.Differences(
                        said,
                        texts.differences(
                                plan,
                                found.plan().get(),
                                found.text().catalogue().get())));
    }

    private DraftView.Approval approval(Words words, Asked asked, DraftCheck.Found found) {
        Draft draft = asked.draft();
        boolean isAuthor = approvals.isAuthor(asked.account(), draft);
        DraftView.Approval.Kind kind = switch (draft.state()) {
            case DRAFT -> DraftView.Approval.Kind.PROPOSE;
            case PROPOSED -> isAuthor ? DraftView.Approval.Kind.WITHDRAW : DraftView.Approval.Kind.DECIDE;
            case APPROVED, DROPPED -> DraftView.Approval.Kind.NONE;
        };
        Optional<LocalDate> start =
                found.plan().map(valid -> valid.plan().effective().from());
        List<String> said = new ArrayList<>();
        found.earliest()
                .filter(_ -> draft.isOpen())
                .ifPresent(earliest -> said.add(earliest.running()
                        .map(running ->
                                words.say("approval.earliest", earliest.day().toString(), running.name()))
                        .orElseGet(() -> words.say(
                                "approval.earliest.day", earliest.day().toString()))));
        if (draft.state() == Draft.State.PROPOSED) {
            start.ifPresent(day -> said.add(words.say("approval.starts", day.toString())));
            if (draft.isRetroactive()) {
                said.add(words.say("approval.retroactive"));
            }
            draft.last(Draft.Step.Kind.PROPOSED)
                    .ifPresent(step -> said.add(words.say("approval.proposed", names.of(step.by()), step.reason())));
            if (isAuthor) {
                said.add(words.say("approval.another"));
            }
        }
        return new DraftView.Approval(kind, start.map(LocalDate::toString).orElse(""), said);
    }

    private DraftView.Step step(Words words, Draft.Step step) {
        return new DraftView.Step(
                today.local(step.at()),
                names.of(step.by()),
                words.say("step.done." + step.kind().name()),
                step.reason());
    }

    /** What a text is told while it is being written; nothing is kept. */
    @PostMapping("/check")
    PageView check(
            HttpServletRequest request,
            Authentication who,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int version) {
        Asked asked = asked(who, id);
        return page(request, asked, new Written(written(asked, text), version, List.of()), false);
    }

    private static PlanText written(Asked asked, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        // a browser sends every end of a line as two characters
        return new PlanText(asked.draft().text().path(), text.replace("\r\n", "\n"), true);
    }

    /** Keeps a text, with what was typed into the fields of its numbers. Where somebody else was faster, nothing is lost. */
    @PostMapping
    Object save(
            HttpServletRequest request,
            Authentication who,
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int version) {
        Asked asked = asked(who, id);
        Words words = frames.words(DraftPage.class, request);
        NumberForm.Changed changed = NumberForm.change(written(asked, text).content(), fields);
        if (!changed.isWhole()) {
            Written written =
                    new Written(written(asked, changed.content()), version, List.of(words.say("numbers.moved")));
            return page(request, asked, written, false);
        }
        Approvals.Answer answer = approvals.save(asked.author(), asked.draft().asSeen(version), changed.content());
        if (answer == Approvals.Answer.DONE) {
            return "redirect:" + asked.path();
        }
        Asked now = asked(who, id);
        return page(
                request,
                now,
                new Written(written(asked, changed.content()), now.draft().version(), conflict(words, now, changed)),
                false);
    }

    /** Who was faster, and in which lines the texts differ. */
    private List<String> conflict(Words words, Asked now, NumberForm.Changed mine) {
        if (now.draft().state() != Draft.State.DRAFT) {
            return List.of(words.say("answer.CHANGED"));
        }
        Draft.Step last = now.draft().steps().getLast();
        List<String> said = new ArrayList<>();
        said.add(words.say("conflict", names.of(last.by()), today.local(last.at())));
        LineDifference.between(mine.content(), now.draft().text().content()).stream()
                .map(difference -> words.say(
                        "conflict.line", Integer.toString(difference.line()), difference.mine(), difference.theirs()))
                .forEach(said::add);
        return said;
    }

    /** @param start the first day on which it is to bind */
    @PostMapping("/propose")
    String propose(
            Authentication who,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Optional<String> retroactive) {
        Asked asked = asked(who, id);
        Optional<LocalDate> day = day(start);
        return answer(
                asked,
                day.isEmpty()
                        ? Approvals.Answer.WITHOUT_START
                        : approvals.propose(
                                asked.account(),
                                asked.draft().asSeen(version),
                                new Approvals.Proposal(day.get(), retroactive.isPresent(), cut(reason))));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            // whoever typed it is told
            return Optional.empty();
        }
    }

    @PostMapping("/withdraw")
    String withdraw(Authentication who, @PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        Asked asked = asked(who, id);
        return answer(asked, approvals.withdraw(asked.account(), asked.draft().asSeen(version)));
    }

    @PostMapping("/approve")
    String approve(
            Authentication who,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason) {
        Asked asked = asked(who, id);
        return answer(asked, approvals.approve(asked.account(), asked.draft().asSeen(version), cut(reason)));
    }

    @PostMapping("/refuse")
    String refuse(
            Authentication who,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason) {
        Asked asked = asked(who, id);
        return answer(asked, approvals.refuse(asked.account(), asked.draft().asSeen(version), cut(reason)));
    }

    @PostMapping("/drop")
    String drop(Authentication who, @PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        Asked asked = asked(who, id);
        return answer(asked, approvals.drop(asked.author(), asked.draft().asSeen(version)));
    }

    private static String cut(String reason) {
        return reason.strip()
                .substring(0, Math.min(LONGEST_REASON, reason.strip().length()));
    }

    private static String answer(Asked asked, Approvals.Answer answer) {
        return "redirect:" + asked.path() + (answer == Approvals.Answer.DONE ? "" : "?answer=" + answer);
    }
}
