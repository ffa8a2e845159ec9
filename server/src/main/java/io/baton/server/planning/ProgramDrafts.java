package io.baton.server.planning;

import io.baton.core.document.Language;
import io.baton.core.document.Problem;
import io.baton.core.plan.EarliestStart;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.trial.TestedPlan;
import io.baton.pages.plan.PageDifference;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.CheckedText;
import io.baton.server.plans.PlanText;
import io.baton.server.plans.Plans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts as programs have them: written, looked at and given up. What is to bind is proposed and approved by people (rule P2), on
 * the pages.
 */
@Service
public class ProgramDrafts {

    /** Names of folders and of the text, none of which begins with a dot. */
    private static final Pattern PATH =
            Pattern.compile("(?:[\\p{L}\\p{N}_-][\\p{L}\\p{N}._ -]*/)*" + "[\\p{L}\\p{N}_-][\\p{L}\\p{N}._ -]*\\.yaml");

    private static final int LONGEST_PATH = 200;

    private final Drafts drafts;
    private final DraftCheck check;
    private final Approvals approvals;
    private final Plans plans;
    private final AuthorNames names;

    ProgramDrafts(Drafts drafts, DraftCheck check, Approvals approvals, Plans plans, AuthorNames names) {
        this.drafts = drafts;
        this.check = check;
        this.approvals = approvals;
        this.plans = plans;
        this.names = names;
    }

    /**
     * A draft.
     *
     * @param id its number
     * @param path as its text is to be called among those that bind
     * @param state {@code draft}, {@code proposed}, {@code approved} or {@code dropped}
     * @param version counts what was done to it
     * @param text as it is
     * @param steps everything that was done, the first first
     */
    public record Written(long id, String path, String state, int version, String text, List<Step> steps) {
        public Written {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Something that was done to a draft.
     *
     * @param by the login of whoever did it, or the name of a program
     * @param what such as {@code saved}
     * @param reason why; empty where nobody said
     */
    public record Step(Instant at, String by, String what, String reason) {}

    /** What was answered to a program. */
    public sealed interface Answer {

        /** It was done. */
        record Done(Written draft) implements Answer {}

        /** Somebody has done something to it since it was seen, or it cannot be changed any more. */
        record Changed() implements Answer {}

        /** It cannot be called so: the path is none, or taken. */
        record Misnamed(String why) implements Answer {}
    }

    /**
     * People for whom another plan is too.
     *
     * @param plan the other plan
     * @param day the first day of today or later on which both would hold
     * @param people how many, as assigned on that day
     */
    public record Overlap(String plan, int version, LocalDate day, long people) {}

    /**
     * What a draft comes to.
     *
     * @param problems what is wrong with its text, errors first
     * @param clashes what does not go together with the plans that bind, such as {@code begins-before}
     * @param overlaps the other plans that are for the same people, who would be left out of both (rule P7); they hinder nothing
     * @param isSound whether neither hinders it from being proposed
     * @param first the first day on which it would bind; empty where its text is no plan
     * @param earliest the first day that is not retroactive (rule P2)
     * @param tests what its tests came to; empty where its text is no plan
     */
    public record Judged(
            List<Problem> problems,
            List<String> clashes,
            List<Overlap> overlaps,
            boolean isSound,
            Optional<LocalDate> first,
            Optional<LocalDate> earliest,
            Optional<TestedPlan> tests) {
        public Judged {
            problems = List.copyOf(problems);
            clashes = List.copyOf(clashes);
            overlaps = List.copyOf(overlaps);
        }
    }

    /** Those of which something can still come, the last ones first. */
    public List<Written> open() {
        return drafts.open().stream().map(this::written).toList();
    }

    /** The one of that number. */
    public Optional<Written> find(long id) {
        return drafts.find(id).map(this::written);
    }

    /** Begins one, which is compared with the version before; where there is none, with what it began as. */
    @Transactional
    public Answer begin(String program, String path, String content) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            return new Answer.Misnamed(
                    "'" + path + "' is no path of a plan: letters, digits, '-', '_', folders with '/',"
                            + " and '.yaml' at the end");
        }
        if (drafts.hasPath(path)
                || plans.texts().stream().anyMatch(text -> text.path().equals(path))) {
            return new Answer.Misnamed("there is a text '" + path + "' already: call the draft otherwise");
        }
        PlanText text = new PlanText(path, content, true);
        PlanText origin = check.check(text).before().map(BoundPlan::text).orElse(text);
        long id = approvals.begin(new Author.Program(program), text, origin);
        return new Answer.Done(written(drafts.find(id).orElseThrow()));
    }

    /** Keeps another text of a draft as it was seen; empty where there is none of that number. */
    public Optional<Answer> save(String program, long id, int seen, String content) {
        return drafts.find(id)
                .map(draft -> answer(id, approvals.save(new Author.Program(program), draft.asSeen(seen), content)));
    }

    /** Gives a draft up as it was seen; empty where there is none of that number. */
    public Optional<Answer> drop(String program, long id, int seen) {
        return drafts.find(id)
                .map(draft -> answer(id, approvals.drop(new Author.Program(program), draft.asSeen(seen))));
    }

    private Answer answer(long id, Approvals.Answer answer) {
        return answer == Approvals.Answer.DONE
                ? new Answer.Done(written(drafts.find(id).orElseThrow()))
                : new Answer.Changed();
    }

    /** What a draft comes to; empty where there is none of that number. */
    public Optional<Judged> judge(long id) {
        return drafts.find(id).map(draft -> {
            DraftCheck.Found found = check.check(draft.text());
            return new Judged(
                    found.problems(),
                    found.clashes().stream().map(ProgramDrafts::named).toList(),
                    found.overlaps().stream()
                            .map(one -> new Overlap(one.plan(), one.version(), one.day(), one.people()))
                            .toList(),
                    found.isSound(),
                    found.plan().map(valid -> valid.plan().effective().from()),
                    found.earliest().map(EarliestStart::day),
                    check.test(draft.text()));
        });
    }

    /**
     * What a draft says otherwise than the version before it, in words; empty where there is no such draft, nothing where one of
     * both texts is no plan.
     */
    public Optional<List<PageDifference>> differences(long id, Language language) {
        return drafts.find(id).map(draft -> {
            CheckedText text = plans.check(draft.text());
            Optional<ValidPlan> before = check.before(draft, check.check(draft.text()));
            return before.flatMap(old -> text.plan()
                            .flatMap(next -> text.catalogue()
                                    .map(catalogue -> PageDifference.between(old, next, catalogue, language))))
                    .orElse(List.of());
        });
    }

    private Written written(Draft draft) {
        return new Written(
                draft.id(),
                draft.text().path(),
                named(draft.state()),
                draft.version(),
                draft.text().content(),
                draft.steps().stream()
                        .map(step -> new Step(step.at(), names.of(step.by()), named(step.kind()), step.reason()))
                        .toList());
    }

    private static String named(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
