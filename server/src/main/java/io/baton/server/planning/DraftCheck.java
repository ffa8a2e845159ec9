package io.baton.server.planning;

import io.baton.core.document.Problem;
import io.baton.core.plan.EarliestStart;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.trial.TestedPlan;
import io.baton.server.organisation.Today;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.CheckedText;
import io.baton.server.plans.PlanText;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** What is wrong with a draft: by its text, and among the plans that bind. */
@Component
class DraftCheck {

    private final Plans plans;
    private final Overlaps overlaps;
    private final Today today;
    private final ReentrantLock testing = new ReentrantLock();
    private Optional<Tested> last = Optional.empty();

    DraftCheck(Plans plans, Overlaps overlaps, Today today) {
        this.plans = plans;
        this.overlaps = overlaps;
        this.today = today;
    }

    /** What does not go together with the plans that bind. */
    enum Clash {
        /** That version binds already. */
        VERSION,
        /** A later version binds. */
        EARLIER_VERSION,
        /** It begins before the version before does. */
        BEGINS_BEFORE
    }

    /**
     * A draft after it was looked at.
     *
     * @param text as it was read
     * @param clashes what does not go together with the plans that bind
     * @param overlaps the other plans that are for the same people; they hinder nothing, and have to be seen
     * @param before the version that it takes the place of
     * @param earliest from when it may bind without being retroactive
     */
    record Found(
            CheckedText text,
            List<Clash> clashes,
            List<Overlaps.Overlap> overlaps,
            Optional<BoundPlan> before,
            Optional<EarliestStart> earliest) {

        /** Whether nothing hinders it but time and people. */
        boolean isSound() {
            return text.plan().isPresent() && clashes.isEmpty();
        }

        Optional<ValidPlan> plan() {
            return text.plan();
        }

        /** Whether it begins before new rules may. */
        boolean isRetroactive() {
            return text.plan()
                    .flatMap(valid -> earliest.map(
                            start -> valid.plan().effective().from().isBefore(start.day())))
                    .orElse(false);
        }

        /** Errors before warnings, each by its place. */
        List<Problem> problems() {
            return text.problems().stream()
                    .sorted(Comparator.comparing(Problem::severity)
                            .thenComparingInt(problem -> problem.at().line()))
                    .toList();
        }
    }

    /** What its tests came to, and of what. */
    private record Tested(PlanText text, Catalogue catalogue, TestedPlan result) {}

    /** Looks at a text. */
    Found check(PlanText text) {
        CheckedText checked = plans.check(text);
        Optional<Plan> plan = checked.plan().map(ValidPlan::plan);
        List<BoundPlan> versions = plan.map(this::versions).orElse(List.of());
        return new Found(
                checked,
                plan.map(next -> clashes(next, versions)).orElse(List.of()),
                checked.plan().map(overlaps::of).orElse(List.of()),
                plan.flatMap(next -> versions.stream()
                        .filter(bound -> bound.plan().version() < next.version())
                        .findFirst()),
                plan.map(next -> EarliestStart.of(next, today.now())));
    }

    /** What a draft is compared with: the version that it takes the place of, else what it began as. */
    Optional<ValidPlan> before(Draft draft, Found found) {
        return found.before()
                .map(BoundPlan::valid)
                .or(() -> plans.check(draft.origin()).plan());
    }

    /** The versions of the same plan that bind, the last one first. */
    private List<BoundPlan> versions(Plan plan) {
        return plans.bound().stream()
                .filter(bound -> bound.plan().name().equals(plan.name()))
                .toList();
    }

    private static List<Clash> clashes(Plan next, List<BoundPlan> versions) {
        List<Clash> clashes = new ArrayList<>();
        for (BoundPlan bound : versions) {
            if (bound.plan().version() == next.version()) {
                clashes.add(Clash.VERSION);
            } else if (bound.plan().version() > next.version()) {
                clashes.add(Clash.EARLIER_VERSION);
            } else if (next.effective().from().isBefore(bound.plan().effective().from())) {
                clashes.add(Clash.BEGINS_BEFORE);
            }
        }
        return clashes.stream().distinct().toList();
    }

    /** Runs the tests of a text, one text after the other; those of the last one are known. Empty where it is no plan. */
    Optional<TestedPlan> test(PlanText text) {
        CheckedText checked = plans.check(text);
        return checked.plan().flatMap(plan -> checked.catalogue().map(catalogue -> test(text, plan, catalogue)));
    }

    private TestedPlan test(PlanText text, ValidPlan plan, Catalogue catalogue) {
        testing.lock();
        try {
            Optional<Tested> known = last.filter(
                    tested -> tested.text().equals(text) && tested.catalogue().equals(catalogue));
            TestedPlan result = known.isPresent() ? known.get().result() : TestedPlan.of(plan, catalogue);
            last = Optional.of(new Tested(text, catalogue, result));
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            testing.unlock();
        }
    }
}
