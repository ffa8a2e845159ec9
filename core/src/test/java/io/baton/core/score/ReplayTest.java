package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Absence;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule S7: every number of any explanation comes out again, by other code. */
class ReplayTest {

    private static final String PLAN = """
            targets: { goal: money, plan: count }
            measures:
              sales: sum(contract.net) on signed_on
              before: sum(contract.net) on signed_on, same period last year
              cases: count(visit) on visited_on
              exam: last(exam.score) on taken_on
              findings: count(audit_finding) on confirmed_on
            indicators:
              completion: { formula: sales / goal, compare: exact, score: { linear: { 50%: 0, 100%: 100 }, cap: 120 } }
              growth:
                formula: (sales - before) / before
                minimum: 5
                unavailable: zero
                score: { steps: { -50%: 10, above 0%: 60, 20%: 100 } }
              loss: { formula: before / sales, score: { lower is better: { best: 10%, worst: 90% }, floor: -30 } }
              gate: { formula: completion, score: { pass: { at least: 80%, else: 20 } } }
              skill: { formula: exam }
              done: { counted: { of: cases, planned: plan } }
              handover: { rated: { from: 1, to: 5, by: { after-sales: 70, self: 30 } }, when missing: keep self }
            scorecards:
              year:
                results:
                  weight: 60
                  parts:
                    money: { weight: 70, items: { completion: 60, growth: 40 } }
                    care: { weight: 30, items: { weights: equal, of: [loss, gate, done] } }
                people: { weight: 40, items: { skill: 50, handover: 50 } }
            overall:
              groups:
                self: 10
                superior: { weight: 50, from: computed, adjust: up to 5 with reason, required: true }
                customer: { weight: 30, anonymous: true, at least: 2 }
                cross-department: 10
              when missing: %s
            bonus: { at most: 5, items: { extra: { points: if cases > 3 then 9 points else 0 points, at most: 5 } } }
            deductions: { items: { complaints: { entered: true, at most: 5 } } }
            vetoes: { security: { when: findings > 0 } }
            total: { maximum: 100, minimum: 0, needs: 50%% }
            grades: { S: 95, A: 85, B: 70, C: 60, D: 0 }
            """;
    private static final List<String> POLICIES = List.of(
            "renormalise", "zero", "keep self", "{ customer: { self: 15, superior: 70, cross-department: 15 } }");
    private static final List<String> NAMES = List.of("sales", "before", "goal", "cases", "plan", "exam", "findings");

    @Property(tries = 300)
    void everyFigureComesOutAgain(
            @ForAll @Size(7) List<@BigRange(min = "-3", max = "40") @Scale(2) BigDecimal> figures,
            @ForAll @Size(7) List<@IntRange(min = 0, max = 9) Integer> gaps,
            @ForAll @Size(6) List<@BigRange(min = "0", max = "5") @Scale(1) BigDecimal> ratings,
            @ForAll @IntRange(min = 0, max = 3) int policy) {
        Appraisal appraisal = appraisal(figures, gaps, ratings, POLICIES.get(policy));

        Replay.Result replay = Replay.of(appraisal.outcome());

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.replayed()).isGreaterThan(30);
    }

    private static Appraisal appraisal(
            List<BigDecimal> figures, List<Integer> gaps, List<BigDecimal> ratings, String policy) {
        Appraisal appraisal = Appraisal.by(PLAN.replace("%s", policy).replace("%%", "%"));
        for (int i = 0; i < NAMES.size(); i++) {
            if (gaps.get(i) > 0) {
                appraisal.with(NAMES.get(i), Value.of(figures.get(i)));
            }
        }
        appraisal.rated("handover", "after-sales", "a", ratings.get(0).toString());
        appraisal.rated("handover", "self", "E1", ratings.get(1).toString());
        for (int i = 2; i < ratings.size() - gaps.getFirst() % 3; i++) {
            appraisal.rated("overall", "customer", "c" + i, ratings.get(i).toString());
        }
        if (gaps.get(1) > 2) {
            appraisal.rated("overall", "self", "E1", "77");
        } else {
            appraisal.rated("overall", "self", "E1", Absence.DECLINED);
        }
        return appraisal
                .entered("adjustment", "superior", ratings.get(2).toString(), "seen")
                .entered("complaints", "peer", ratings.get(3).toString(), "late");
    }

    @Test
    void noticesAFalseFigure() {
        Figure a = given("80");
        Figure b = given("60");
        WeightedMean mean =
                new WeightedMean(List.of(new Share("a", new BigDecimal("3")), new Share("b", new BigDecimal("1"))));
        Figure sound = Figure.of(Figure.Type.DIMENSION, "d", Kind.POINTS, mean, List.of(a, b));
        Figure falsified = new Figure(Figure.Type.DIMENSION, "d", Kind.POINTS, Value.of("75.01"), mean, List.of(a, b));

        assertThat(Replay.of(List.of(sound)).differences()).isEmpty();
        assertThat(Replay.of(List.of(falsified)).differences()).hasSize(1);
    }

    private static Figure given(String points) {
        return Figure.of(Figure.Type.SCORE, "x", Kind.POINTS, new IndicatorStep.Given(Value.of(points)), List.of());
    }

    @Property(tries = 100)
    void totalRisesWithEveryScore(
            @ForAll @Size(3) List<@BigRange(min = "0", max = "100") @Scale(2) BigDecimal> scores,
            @ForAll @IntRange(min = 0, max = 2) int which,
            @ForAll @BigRange(min = "0", max = "20") @Scale(2) BigDecimal more) {
        List<BigDecimal> better = new ArrayList<>(scores);
        better.set(which, better.get(which).add(more));

        assertThat(total(better)).isGreaterThanOrEqualTo(total(scores));
    }

    private static BigDecimal total(List<BigDecimal> scores) {
        return Appraisal.ofPoints("a: 50, b: 30, c: 20", "")
                .with("m_a", Value.of(scores.get(0)))
                .with("m_b", Value.of(scores.get(1)))
                .with("m_c", Value.of(scores.get(2)))
                .outcome()
                .totalPoints()
                .orElseThrow();
    }

    @Test
    @DisplayName("N5 one scorer serves many threads, with the same result")
    void servesManyThreads() throws Exception {
        Appraisal appraisal = appraisal(
                List.of(
                        number("30"),
                        number("20"),
                        number("25"),
                        number("4"),
                        number("2"),
                        number("33.3"),
                        number("1")),
                List.of(1, 1, 1, 1, 1, 1, 1),
                List.of(number("3"), number("4"), number("1.5"), number("2"), number("3"), number("5")),
                "renormalise");
        Scorer scorer = appraisal.scorer("year");
        Outcome expected = scorer.score(appraisal.inputs());
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tasks.add(() -> scorer.score(appraisal.inputs()).equals(expected));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> same : threads.invokeAll(tasks)) {
                assertThat(same.get()).isTrue();
            }
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
