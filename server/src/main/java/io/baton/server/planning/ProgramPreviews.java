package io.baton.server.planning;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.Plans;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;

/** What drafts would have done in periods of the past, as programs ask for it (requirement E6). */
@Service
@ConditionalOnWebApplication
public class ProgramPreviews {

    private final Drafts drafts;
    private final DraftCheck check;
    private final Plans plans;
    private final PreviewBook book;
    private final PreviewRuns runs;
    private final Today today;

    ProgramPreviews(Drafts drafts, DraftCheck check, Plans plans, PreviewBook book, PreviewRuns runs, Today today) {
        this.drafts = drafts;
        this.check = check;
        this.plans = plans;
        this.book = book;
        this.runs = runs;
        this.today = today;
    }

    /**
     * The last preview of a draft.
     *
     * @param version the draft as it was then
     * @param against the plan that it is compared with: its name and version
     * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
     * @param percent how much of it is done
     * @param load the facts that it was made from: those until this load
     * @param fault what went wrong; empty for nothing
     * @param everybody who gains and loses; empty before it is done
     * @param costs what terms of pay would have cost
     */
    public record Shown(
            int version,
            String against,
            List<String> periods,
            String state,
            int percent,
            long load,
            String fault,
            Optional<PreviewBook.Group> everybody,
            List<PreviewBook.Cost> costs) {
        public Shown {
            periods = List.copyOf(periods);
            costs = List.copyOf(costs);
        }
    }

    /** What was answered to whoever asked for one. */
    public sealed interface Answer {

        /** It waits for its turn. */
        record Waits() implements Answer {}

        /** It cannot be made. */
        record Refused(String why) implements Answer {}
    }

    /**
     * Asks for a preview, in the place of the one before; empty where there is no such draft.
     *
     * @param against name and version of the plan that binds; empty for the version before
     * @param periods as {@code month:2025-03}
     */
    public Optional<Answer> ask(String program, long id, String against, Collection<String> periods) {
        return drafts.find(id).map(draft -> ask(new Author.Program(program), draft, against, periods));
    }

    private Answer ask(Author who, Draft draft, String against, Collection<String> periods) {
        DraftCheck.Found found = check.check(draft.text());
        Optional<ValidPlan> after = found.plan();
        if (after.isEmpty()) {
            return new Answer.Refused("the text of the draft is no plan: check it");
        }
        Optional<BoundPlan> before = against.isEmpty()
                ? found.before()
                : plans.bound().stream()
                        .filter(bound -> PreviewRuns.label(bound).equals(against))
                        .findFirst();
        if (before.isEmpty()) {
            return new Answer.Refused("'against' is name and version of a plan that binds, such as: "
                    + String.join(
                            ", ", plans.bound().stream().map(PreviewRuns::label).toList()));
        }
        Plan plan = after.get().plan();
        PreviewPeriods past = new PreviewPeriods(plan, today.now());
        List<Period> chosen = past.chosen(periods);
        if (chosen.isEmpty() || chosen.size() < periods.size()) {
            return new Answer.Refused("'periods' are some that are over, such as: "
                    + String.join(
                            ", ",
                            past.cycles().stream()
                                    .flatMap(cycle -> past.of(cycle).stream().limit(1))
                                    .map(PreviewPeriods::key)
                                    .toList()));
        }
        runs.ask(draft, before.get(), after.get(), chosen, who);
        return new Answer.Waits();
    }

    /**
     * The last one of a draft; empty where none was asked for.
     *
     * @param scope who is counted, once it is done
     */
    public Optional<Shown> of(long draft, Supplier<Scope> scope) {
        return book.of(draft).map(preview -> {
            boolean isDone = preview.state() == Preview.State.DONE;
            return new Shown(
                    preview.version(),
                    preview.against(),
                    preview.periods(),
                    preview.state().name().toLowerCase(Locale.ROOT),
                    preview.percent(),
                    preview.load(),
                    preview.fault(),
                    isDone
                            ? book.groups(scope.get(), preview.id(), PreviewBook.By.EVERYONE).stream()
                                    .findFirst()
                            : Optional.empty(),
                    isDone ? book.costs(preview.id()) : List.of());
        });
    }

    /** Ends one that goes on; empty where none was asked for. */
    public Optional<Shown> cancel(long draft, Supplier<Scope> scope) {
        book.of(draft).ifPresent(preview -> book.end(preview.id(), Preview.State.CANCELLED, ""));
        return of(draft, scope);
    }

    /**
     * People of one that is done, the greatest changes first; none where it is not done.
     *
     * @param unit only of that unit; empty for all
     */
    public List<PreviewedPerson> people(Scope scope, long draft, String unit, int from, int most) {
        return book.of(draft)
                .filter(preview -> preview.state() == Preview.State.DONE)
                .map(preview -> book.people(scope, preview.id(), unit, from, most))
                .orElse(List.of());
    }
}
