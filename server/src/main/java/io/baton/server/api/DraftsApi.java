package io.baton.server.api;

import io.baton.core.document.Language;
import io.baton.engine.trial.TestedPlan;
import io.baton.pages.plan.PageDifference;
import io.baton.server.planning.ProgramDrafts;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of plans: written, checked, tested and compared by programs. To propose and approve them is for people (rule P2). */
@RestController
@ConditionalOnWebApplication
@RequestMapping(DraftsApi.PATH)
class DraftsApi {

    static final String PATH = "/api/v1/plan-drafts";

    private static final int LONGEST_TEXT = 1 << 20;

    private final ProgramDrafts drafts;

    DraftsApi(ProgramDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * A draft without its text.
     *
     * @param version counts what was done to it; its tag
     */
    record DraftAnswer(long id, String path, String state, int version, List<StepAnswer> steps) {

        static DraftAnswer of(ProgramDrafts.Written draft) {
            return new DraftAnswer(
                    draft.id(),
                    draft.path(),
                    draft.state(),
                    draft.version(),
                    draft.steps().stream()
                            .map(step -> new StepAnswer(step.at(), step.by(), step.what(), step.reason()))
                            .toList());
        }
    }

    /** Something that was done to a draft. */
    record StepAnswer(Instant at, String by, String what, String reason) {}

    /**
     * What a draft comes to.
     *
     * @param sound whether it could be proposed but for its tests
     * @param first the first day on which it would bind
     * @param earliest the first day that is not retroactive
     */
    record CheckAnswer(
            boolean sound,
            List<MessageAnswer> messages,
            List<String> clashes,
            List<ProgramDrafts.Overlap> overlaps,
            Optional<LocalDate> first,
            Optional<LocalDate> earliest,
            Optional<TestsAnswer> tests) {

        static CheckAnswer of(ProgramDrafts.Judged judged) {
            return new CheckAnswer(
                    judged.isSound(),
                    MessageAnswer.all(judged.problems()),
                    judged.clashes(),
                    judged.overlaps(),
                    judged.first(),
                    judged.earliest(),
                    judged.tests().map(TestsAnswer::of));
        }
    }

    /**
     * What tests came to.
     *
     * @param reached how many of the goals of the plan they reach
     */
    record TestsAnswer(long passed, int all, int reached, int goals, List<MessageAnswer> differences) {

        static TestsAnswer of(TestedPlan tested) {
            return new TestsAnswer(
                    tested.passed(),
                    tested.results().size(),
                    tested.coverage().reached().size(),
                    tested.coverage().goals().size(),
                    MessageAnswer.all(tested.differences()));
        }
    }

    /** Something that a draft says otherwise than the plan before it. */
    record DifferenceAnswer(String section, String item, String what, String before, String after) {

        static DifferenceAnswer of(PageDifference difference) {
            return new DifferenceAnswer(
                    difference.section(),
                    difference.item(),
                    difference.what(),
                    difference.before(),
                    difference.after());
        }
    }

    @GetMapping
    ListPart<DraftAnswer> list() {
        return new ListPart<>(drafts.open().stream().map(DraftAnswer::of).toList(), Optional.empty());
    }

    /** @param path as the text is to be called among those that bind */
    @PostMapping(consumes = "application/yaml")
    ResponseEntity<DraftAnswer> begin(Principal program, @RequestParam String path, @RequestBody String text) {
        return answer(drafts.begin(program.getName(), path, whole(text)), HttpStatus.CREATED);
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftAnswer> draft(@PathVariable long id) {
        return answered(found(id), HttpStatus.OK);
    }

    @GetMapping("/{id}/text")
    ResponseEntity<String> text(@PathVariable long id) {
        ProgramDrafts.Written draft = found(id);
        return ResponseEntity.ok()
                .eTag(tag(draft))
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(draft.text());
    }

    /** @param seen the tag of the draft as the program has seen it */
    @PutMapping(path = "/{id}/text", consumes = "application/yaml")
    ResponseEntity<DraftAnswer> save(
            Principal program,
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen,
            @RequestBody String text) {
        return drafts.save(program.getName(), id, Tag.version(seen), whole(text))
                .map(answer -> answer(answer, HttpStatus.OK))
                .orElseThrow(() -> unknown(id));
    }

    /** @param seen the tag of the draft as the program has seen it */
    @DeleteMapping("/{id}")
    ResponseEntity<DraftAnswer> drop(
            Principal program, @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen) {
        return drafts.drop(program.getName(), id, Tag.version(seen))
                .map(answer -> answer(answer, HttpStatus.OK))
                .orElseThrow(() -> unknown(id));
    }

    @GetMapping("/{id}/check")
    CheckAnswer check(@PathVariable long id) {
        return drafts.judge(id).map(CheckAnswer::of).orElseThrow(() -> unknown(id));
    }

    @GetMapping("/{id}/differences")
    ListPart<DifferenceAnswer> differences(@PathVariable long id, @RequestParam(defaultValue = "en") String language) {
        Language in = Language.parse(language)
                .orElseThrow(() -> Faults.bad("'language' is en, zh-Hans or zh-Hant, not '" + language + "'"));
        return drafts.differences(id, in)
                .map(found ->
                        new ListPart<>(found.stream().map(DifferenceAnswer::of).toList(), Optional.empty()))
                .orElseThrow(() -> unknown(id));
    }

    /** Says to every program, whatever its token allows, why it cannot do that. */
    @PostMapping({"/{id}/proposal", "/{id}/approval"})
    void decide(@PathVariable long id) {
        throw Faults.refused("what is to bind is proposed by one person and approved by another one, on the page "
                + URI.create("/plans/drafts/" + id));
    }

    private ProgramDrafts.Written found(long id) {
        return drafts.find(id).orElseThrow(() -> unknown(id));
    }

    private static RuntimeException unknown(long id) {
        return Faults.unknown("there is no draft " + id);
    }

    private static String whole(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Faults.tooLong("a plan has at most " + LONGEST_TEXT + " characters");
        }
        return text.replace("\r\n", "\n");
    }

    private static ResponseEntity<DraftAnswer> answer(ProgramDrafts.Answer answer, HttpStatus done) {
        return switch (answer) {
            case ProgramDrafts.Answer.Done(var draft) -> answered(draft, done);
            case ProgramDrafts.Answer.Changed _ ->
                throw Faults.changed("the draft was changed since, or is no draft any more: read it again");
            case ProgramDrafts.Answer.Misnamed(String why) -> throw Faults.unprocessable(why);
        };
    }

    private static ResponseEntity<DraftAnswer> answered(ProgramDrafts.Written draft, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(tag(draft))
                .location(URI.create(PATH + "/" + draft.id()))
                .body(DraftAnswer.of(draft));
    }

    private static String tag(ProgramDrafts.Written draft) {
        return Tag.of(draft.version());
    }
}
