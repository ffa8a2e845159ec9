package io.baton.core.score;

import io.baton.core.plan.Grade;
import io.baton.core.plan.Plan;
import io.baton.core.plan.TotalRange;
import io.baton.core.score.Decision.Stage;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people made of the result of one participant.
 *
 * @param stages the stages that somebody decided, in their order
 * @param refusals the decisions that do not count, because the plan cannot give what they say
 */
public record DecidedStages(List<Decided> stages, List<Refusal> refusals) {

    /** Nobody decided anything. */
    public static final DecidedStages NONE = new DecidedStages(List.of(), List.of());

    public DecidedStages {
        stages = List.copyOf(stages);
        refusals = List.copyOf(refusals);
    }

    /**
     * Takes decisions in. Neither stage overwrites the computed result (rule S1): what a decision does not touch is that of
     * the stage before, and the grade of a total that was decided is that of the plan. A decision that names a grade
     * which the plan does not have, or a total which it cannot give, is left out whole.
     */
    public static DecidedStages of(Plan plan, Outcome outcome, List<Decision> decisions) {
        List<Decision> counting = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Decision decision : decisions) {
            refusal(plan, decision).ifPresentOrElse(refusals::add, () -> counting.add(decision));
        }
        return new DecidedStages(stages(plan, outcome, counting), refusals);
    }

    private static Optional<Refusal> refusal(Plan plan, Decision decision) {
        List<String> known = plan.grades().stream().map(Grade::name).toList();
        return decision.grade()
                .filter(grade -> !known.contains(grade))
                .map(grade -> decision.refusal("grade", Refusal.Cause.UNKNOWN_GRADE, grade, String.join(", ", known)))
                .or(() -> decision.total().flatMap(total -> outside(TotalRange.of(plan), total, decision)));
    }

    private static Optional<Refusal> outside(TotalRange range, BigDecimal total, Decision decision) {
        Optional<Refusal> below = range.least()
                .filter(least -> total.compareTo(least) < 0)
                .map(least -> decision.refusal(Refusal.Cause.TOTAL_TOO_LOW, total, least));
        Optional<Refusal> above = range.greatest()
                .filter(greatest -> total.compareTo(greatest) > 0)
                .map(greatest -> decision.refusal(Refusal.Cause.TOTAL_TOO_HIGH, total, greatest));
        return below.or(() -> above);
    }

    private static List<Decided> stages(Plan plan, Outcome outcome, List<Decision> decisions) {
        List<Decided> decided = new ArrayList<>();
        Optional<BigDecimal> total = outcome.totalPoints();
        Optional<String> grade = outcome.grade().map(Figure::value).flatMap(DecidedStages::text);
        for (Stage stage : Stage.values()) {
            Optional<Decision> last = Decision.last(decisions, stage);
            if (last.isPresent()) {
                Decided next = next(plan, last.get(), total, grade);
                total = next.total();
                grade = next.grade();
                decided.add(next);
            }
        }
        return decided;
    }

    private static Decided next(Plan plan, Decision decision, Optional<BigDecimal> total, Optional<String> grade) {
        Rounding rounding = plan.rounding().score();
        Optional<BigDecimal> set = decision.total().map(rounding::round);
        Optional<String> follows = set.isPresent() ? set.flatMap(points -> gradeOf(plan, points)) : grade;
        return new Decided(
                decision.stage(), set.or(() -> total), decision.grade().or(() -> follows), decision);
    }

    private static Optional<String> gradeOf(Plan plan, BigDecimal total) {
        return plan.grades().isEmpty()
                ? Optional.empty()
                : text(new TotalStep.GradeOf(plan.grades()).apply(List.of(Value.of(total))));
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }
}
