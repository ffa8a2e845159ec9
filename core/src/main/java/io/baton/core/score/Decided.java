package io.baton.core.score;

import io.baton.core.plan.Plan;
import io.baton.core.score.Decision.Stage;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The calibrated and the final result of one participant. Neither overwrites the computed one (rule S1): what a decision
 * does not touch is that of the stage before, and the grade of a total that was decided is that of the plan.
 *
 * @param stage which
 * @param total its total, rounded as the plan says; empty where there is none
 * @param grade its grade; empty where there is none
 * @param isKnown whether the plan knows the grade that was decided; otherwise there is none
 * @param decision who decided, when, why
 */
public record Decided(
        Stage stage, Optional<BigDecimal> total, Optional<String> grade, boolean isKnown, Decision decision) {

    /** The stages that somebody decided, in their order. */
    public static List<Decided> of(Plan plan, Outcome outcome, List<Decision> decisions) {
        List<Decided> decided = new ArrayList<>();
        Optional<BigDecimal> total = outcome.totalPoints();
        Optional<String> grade = outcome.grade().map(Figure::value).flatMap(Decided::text);
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
        boolean known = decision.grade()
                .map(name ->
                        plan.grades().stream().anyMatch(other -> other.name().equals(name)))
                .orElse(true);
        Optional<String> named = known ? decision.grade() : Optional.empty();
        return new Decided(
                decision.stage(), set.or(() -> total), decision.grade().isPresent() ? named : follows, known, decision);
    }

    private static Optional<String> gradeOf(Plan plan, BigDecimal total) {
        return plan.grades().isEmpty()
                ? Optional.empty()
                : Decided.text(new TotalStep.GradeOf(plan.grades()).apply(List.of(Value.of(total))));
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }
}
