package io.baton.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.core.document.Problems;
import io.baton.core.plan.Curve.Linear;
import io.baton.core.plan.Curve.Point;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValidPlanTest {

    private static final ValidPlan PLAN = PlanTexts.validWith("""
            for: role = 'account'
            targets: { goal: money, visit_goal: count, idle_goal: money }
            measures:
              sales: sum(contract.net) on signed_on
              ly: sum(contract.net) on signed_on, same period last year
              visits: count(visit) on visited_on
              violations: count(audit_finding) on confirmed_on
              exam_score: last(exam.score) on taken_on
              answered: count(enquiry) on asked_at
            indicators:
              index: { formula: growth + attainment, score: { linear: { 0%: 0, 200%: 100 } } }
              growth: { formula: sales / ly, score: { linear: { 0%: 0, 200%: 100 } } }
              attainment: { formula: sales / goal }
              kept: { counted: { of: visits, planned: visit_goal } }
              handover: { rated: { from: 1, to: 5, by: team } }
              exam: { formula: exam_score }
            scorecards:
              month: { one: { weight: 100, items: { index: 100 } }, show: [answered] }
              quarter: { one: { weight: 100, items: { kept: 40, handover: 30, exam: 30 } }, show: [ly, idle_goal] }
            vetoes: { breach: { when: violations > 0, cycles: month } }
            bonus: { items: { extra: { points: if attainment > 1 then 5 points else 0 points, cycles: quarter }, praise: { entered: true } } }
            grades: { A: 90, C: 0 }
            """);

    @Test
    void knowsWhatACycleNeedsDependenciesFirst() {
        assertThat(PLAN.indicators("month").stream().map(Indicator::name))
                .containsExactly("growth", "attainment", "index");
        assertThat(PLAN.indicators("quarter").stream().map(Indicator::name))
                .containsExactly("attainment", "kept", "handover", "exam");
        assertThat(PLAN.measures("month").stream()
                        .map(measure -> measure.measure().name()))
                .containsExactly("sales", "ly", "violations", "answered");
        assertThat(PLAN.measures("quarter").stream()
                        .map(measure -> measure.measure().name()))
                .containsExactly("sales", "ly", "visits", "exam_score");
        assertThat(PLAN.targets("month").stream().map(Target::name)).containsExactly("goal");
        assertThat(PLAN.targets("quarter").stream().map(Target::name))
                .containsExactly("goal", "visit_goal", "idle_goal");
        assertThat(PLAN.indicators("year")).isEmpty();
        assertThat(PLAN.measures()).hasSize(6);
    }

    @Test
    void knowsKinds() {
        assertThat(List.of("sales", "visits", "goal", "growth", "kept", "handover", "exam", "exam_score").stream()
                        .map(PLAN::kind))
                .containsExactly(
                        Kind.MONEY,
                        Kind.COUNT,
                        Kind.MONEY,
                        Kind.RATIO,
                        Kind.COUNT,
                        Kind.POINTS,
                        Kind.POINTS,
                        Kind.POINTS);
        assertThatThrownBy(() -> PLAN.kind("nothing")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void givesTheCurvesThatThePlanLeavesToTheSource() {
        assertThat(PLAN.curve("handover")).isEqualTo(straight("1", "5"));
        assertThat(PLAN.curve("kept")).isEqualTo(straight("0", "1"));
        assertThat(PLAN.curve("exam")).isEqualTo(new Curve.Unchanged());
        assertThat(PLAN.hasCurve("growth")).isTrue();
        assertThat(PLAN.hasCurve("attainment")).isFalse();
    }

    @Test
    void givesFormulasReadyToRun() {
        assertThat(PLAN.formula("growth").inputs()).containsExactly("sales", "ly");
        assertThat(PLAN.formula("kept").inputs()).containsExactly("visit_goal");
        assertThat(PLAN.veto("breach").evaluate(List.of(Value.of("1")))).isEqualTo(new Value.YesNo(true));
        assertThat(PLAN.points("extra").orElseThrow().inputs()).containsExactly("attainment");
        assertThat(PLAN.points("praise")).isEmpty();
        assertThat(PLAN.audience().orElseThrow().inputs()).containsExactly("role");
        assertThat(PLAN.measure("sales").factType().name()).isEqualTo("contract");
    }

    @Test
    void fillsInWhatIsAsUsual() {
        Plan plan = PLAN.plan();

        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.title().en()).isEqualTo("small");
        assertThat(plan.rounding()).isEqualTo(RoundingRules.STANDARD);
        assertThat(plan.total()).isEqualTo(TotalRules.STANDARD);
        assertThat(plan.ties()).isEqualTo(RankTies.GAPS);
        assertThat(plan.vetoes().getFirst().grade()).isEqualTo("C");
        assertThat(plan.overall()).isEmpty();
        assertThat(plan.unreadable()).isEmpty();
        assertThat(plan.at().line()).isEqualTo(1);
    }

    @Test
    @DisplayName("P1 weights that do not sum are refused with what is missing, equal ones need no numbers")
    void checksWeights() {
        String three = """
                measures: { sales: sum(contract.net) on signed_on }
                indicators:
                  a: { formula: sales, score: { linear: { 0: 0, 1: 100 } } }
                  b: { formula: sales * 2, score: { linear: { 0: 0, 1: 100 } } }
                  c: { formula: sales * 3, score: { linear: { 0: 0, 1: 100 } } }
                scorecards: { month: { one: { weight: 100, items: ITEMS } } }
                """;

        assertThat(PlanTexts.problems(PlanTexts.start() + three.replace("ITEMS", "{ a: 33.33, b: 33.33, c: 33.33 }")))
                .singleElement()
                .asString()
                .contains("sum to 99.99, short 0.01");
        ValidPlan equal = PlanTexts.validWith(three.replace("ITEMS", "{ weights: equal, of: [a, b, c] }"));
        assertThat(((Scorecard.Dimension) equal.plan()
                                .scorecards()
                                .getFirst()
                                .dimensions()
                                .getFirst())
                        .equal())
                .isTrue();
    }

    @Test
    @DisplayName("N4 money and per cent are refused with line and column")
    void checksKinds() {
        assertThat(PlanTexts.problems(PlanTexts.start() + """
                        measures: { sales: sum(contract.net) on signed_on }
                        indicators: { odd: { formula: sales + 5% } }
                        scorecards: { month: { show: [odd] } }
                        """))
                .singleElement()
                .asString()
                .startsWith("plan.yaml:6:37: error: '+' does not fit");
    }

    @Test
    @DisplayName("N7 money net of tax and money gross are refused in one formula")
    void keepsNetAndGrossApart() {
        assertThat(PlanTexts.problems(PlanTexts.start() + """
                        measures: { net_sales: sum(contract.net) on signed_on, gross_sales: sum(contract.gross) on signed_on }
                        indicators: { odd: { formula: gross_sales - net_sales } }
                        scorecards: { month: { show: [odd] } }
                        """))
                .singleElement()
                .asString()
                .contains("money gross");
    }

    @Test
    @DisplayName("P3 a plan with thousands of mistakes is refused soon")
    void refusesManyMistakesSoon() {
        StringBuilder text = new StringBuilder(PlanTexts.start() + "indicators:\n");
        for (int i = 0; i < 1_900; i++) {
            text.append("  i%d: { formula: i%d + unknown_name_%d, titel: x }\n".formatted(i, (i + 1) % 1_900, i));
        }
        text.append("scorecards:\n  month:\n    one: { weight: 100, items: { i0: 100 } }\n");
        Problems problems = new Problems();
        Optional<ValidPlan> plan = PlanTexts.check(text.toString(), problems);

        assertThat(plan).isEmpty();
        assertThat(problems.list()).hasSizeGreaterThan(3_000);
    }

    private static Curve straight(String from, String to) {
        return new Linear(
                List.of(
                        new Point(new BigDecimal(from), BigDecimal.ZERO),
                        new Point(new BigDecimal(to), BigDecimal.valueOf(100))),
                Optional.empty(),
                Optional.empty());
    }
}
