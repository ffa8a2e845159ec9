package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.RankTies;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules N1, N2 and N3 through the whole scorer. */
class NumberRulesTest {

    private static final String GRADES = "grades: { A: 90, B: 70, C: 60, D: 0 }\n";

    private static Appraisal collection(String more) {
        return Appraisal.by("""
                measures:
                  due: sum(invoice.net) on due_on
                  paid: sum(allocation.net) on received_on
                  exam: last(exam.score) on taken_on
                indicators:
                  rate: { formula: paid / due, score: { steps: { 0%%: 0, 60%%: 80 } }%s }
                  skill: { formula: exam }
                scorecards: { year: { all: { weight: 100, items: { rate: 60, skill: 40 } } } }
                """.formatted(more));
    }

    @ParameterizedTest
    @DisplayName("N1 0.59996 → 60.00 % → in the band from 60 %; compared exactly it is not")
    @CsvSource({"'', 80.00", "', compare: exact', 0.00", "', scale: 5 half-up', 0.00", "', scale: 4 down', 0.00"})
    void comparesWhatIsSeen(String more, String score) {
        Appraisal appraisal = collection(more).with("paid", "59996").with("due", "100000");

        assertThat(appraisal.row("score", "rate")).isEqualTo(score);
    }

    @Test
    @DisplayName("N1 the shown value is the rounded one, the exact one stands beside it")
    void showsBothValues() {
        Appraisal appraisal = collection("").with("paid", "59996").with("due", "100000");

        assertThat(appraisal.rows())
                .contains(new ResultRow("E1", "2024", "indicator", "rate", "0.6000", "0.59996", ""));
    }

    @Test
    @DisplayName("N1 89.996 and 90.004 are both 90.00: same grade, same rank")
    void gradesAndRanksTheRoundedTotal() {
        List<Appraisal> people = List.of(
                Appraisal.ofPoints("a: 100", GRADES + "rounding: { points: 3 half-up }\n")
                        .with("m_a", "89.996"),
                Appraisal.ofPoints("a: 100", GRADES + "rounding: { points: 3 half-up }\n")
                        .with("m_a", "90.004"));

        assertThat(people).allSatisfy(person -> {
            assertThat(person.total()).isEqualTo("90.00");
            assertThat(person.grade()).isEqualTo("A");
        });
        List<Ranking.Entry> entries = List.of(entry("x", people.getFirst()), entry("y", people.getLast()));
        assertThat(Ranking.rank(entries, RankTies.GAPS).values()).containsExactly(1, 1);
    }

    private static Ranking.Entry entry(String id, Appraisal person) {
        return new Ranking.Entry(id, "sales", person.outcome().totalPoints().orElseThrow());
    }

    @ParameterizedTest
    @DisplayName("N1 three times 10 ÷ 3 passes a gate of 10")
    @ValueSource(strings = {"rounded", "exact"})
    void passesAGateByThirds(String compare) {
        Appraisal appraisal = Appraisal.by("""
                measures: { tens: count(visit) on visited_on }
                indicators:
                  thirds: { formula: tens / 3 + tens / 3 + tens / 3, compare: %s, score: { pass: { at least: 10 } } }
                scorecards: { year: { all: { weight: 100, items: { thirds: 100 } } } }
                """.formatted(compare)).with("tens", "10");

        assertThat(appraisal.row("score", "thirds")).isEqualTo("100.00");
    }

    @ParameterizedTest
    @DisplayName("N1 a total that is exactly half is rounded as a half, though its thirds do not end")
    @CsvSource({"0.010, 0.035, 0.01", "210.010, 210.035, 70.01"})
    void roundsExactHalves(String a, String b, String total) {
        // 80 % of a third of a and 20 % of a third of b: 0.005 and 70.005
        Appraisal appraisal = Appraisal.by(Appraisal.points("a", "b", "c", "d", "e", "f") + """
                rounding: { points: 3 half-up }
                scorecards:
                  year:
                    one: { weight: 80, items: { weights: equal, of: [a, c, d] } }
                    two: { weight: 20, items: { weights: equal, of: [b, e, f] } }
                """)
                .with("m_a", a)
                .with("m_b", b);
        List.of("m_c", "m_d", "m_e", "m_f").forEach(name -> appraisal.with(name, "0"));

        assertThat(appraisal.total()).isEqualTo(total);
    }

    @ParameterizedTest
    @DisplayName("N2 a ratio with nothing to divide by is not available")
    @CsvSource({"0, ZERO_DENOMINATOR", "-100, NEGATIVE_DENOMINATOR"})
    void hasNoRatioOfNothing(String due, Reason.Cause cause) {
        Appraisal appraisal = collection("").with("paid", "50").with("due", due).with("exam", "70");

        assertThat(appraisal.row("indicator", "rate")).isEqualTo("not-available");
        assertThat(appraisal.row("score", "rate")).isEqualTo("not-available");
        assertThat(appraisal
                        .outcome()
                        .find(Figure.Type.INDICATOR, "rate")
                        .orElseThrow()
                        .value())
                .isInstanceOfSatisfying(
                        Value.Absent.class,
                        absent -> assertThat(absent.reason().cause()).isEqualTo(cause));
    }

    @ParameterizedTest
    @DisplayName("N2 minimum 5 and 1 of 1 enquiry: not available")
    @CsvSource({"1, 1, not-available", "4, 4, not-available", "5, 5, 1.0000", "3, 6, 0.5000", "0, 0, not-available"})
    void needsAMinimumToDivideBy(String done, String asked, String rate) {
        Appraisal appraisal = Appraisal.by("""
                measures:
                  asked: count(enquiry) on asked_at
                  done: count(visit) on visited_on
                indicators:
                  rate: { formula: done / asked, minimum: 5, score: { linear: { 0%: 0, 100%: 100 } } }
                scorecards: { year: { all: { weight: 100, items: { rate: 100 } } } }
                """).with("done", done).with("asked", asked);

        assertThat(appraisal.row("indicator", "rate")).isEqualTo(rate);
    }

    @Test
    @DisplayName("N2 growth from a base of −100 is not available")
    void hasNoGrowthFromANegativeBase() {
        Appraisal appraisal = Appraisal.by("""
                measures:
                  sales: sum(contract.net) on signed_on
                  before: sum(contract.net) on signed_on, same period last year
                indicators:
                  growth: { formula: (sales - before) / before, score: { linear: { 0%: 0, 20%: 100 } } }
                scorecards: { year: { all: { weight: 100, items: { growth: 100 } } } }
                """).with("sales", "50").with("before", "-100");

        assertThat(appraisal.row("indicator", "growth")).isEqualTo("not-available");
        assertThat(appraisal.total()).isEqualTo("not-available");
    }

    @ParameterizedTest
    @DisplayName("N2 the indicator says what then happens: leave out and renormalise (default), full, zero")
    @CsvSource({
        "'', not-available, 70.00",
        "', unavailable: leave out', not-available, 70.00",
        "', unavailable: full', 100.00, 88.00",
        "', unavailable: zero', 0.00, 28.00"
    })
    void followsThePolicy(String policy, String score, String total) {
        Appraisal appraisal =
                Appraisal.by("""
                measures:
                  due: sum(invoice.net) on due_on
                  exam: last(exam.score) on taken_on
                indicators:
                  rate: { formula: due / due, score: { linear: { 0%%: 0, 100%%: 100 } }%s }
                  skill: { formula: exam }
                scorecards: { year: { all: { weight: 100, items: { rate: 60, skill: 40 } } } }
                total: { needs: 40%% }
                """.formatted(policy)).with("due", "0").with("exam", "70");

        assertThat(appraisal.row("score", "rate")).isEqualTo(score);
        assertThat(appraisal.total()).isEqualTo(total);
    }

    @ParameterizedTest
    @DisplayName("N2 with less than 60 % of the weight available there is no total")
    @CsvSource({
        "30, 70, '', not-available",
        "60, 40, '', 80.00",
        "59.99, 40.01, '', not-available",
        "30, 70, 'total: { needs: 30% }', 80.00",
        "30, 70, 'total: { needs: 0% }', 80.00"
    })
    void needsEnoughOfTheWeight(String available, String missing, String rules, String total) {
        Appraisal appraisal = Appraisal.ofPoints("a: " + available + ", b: " + missing, rules + "\n" + GRADES)
                .with("m_a", "80");

        assertThat(appraisal.total()).isEqualTo(total);
        assertThat(appraisal.grade()).isEqualTo(total.equals("80.00") ? "B" : "not-available");
    }

    @ParameterizedTest
    @DisplayName("N2 the weight is counted over indicators, by the product of the weights of their levels")
    @CsvSource({"a, not-available", "a b, 80.00", "c, not-available", "a c, 80.00"})
    void countsWeightOverIndicators(String known, String total) {
        // a and b are 30 each, c is 40
        Appraisal appraisal = Appraisal.by(Appraisal.points("a", "b", "c") + """
                scorecards:
                  year:
                    one: { weight: 60, items: { weights: equal, of: [a, b] } }
                    two: { weight: 40, items: { c: 100 } }
                """);
        for (String name : known.split(" ", -1)) {
            appraisal.with("m_" + name, "80");
        }

        assertThat(appraisal.total()).isEqualTo(total);
    }

    @Test
    @DisplayName("N2 two of three equal thirds are enough for two thirds")
    void comparesThirdsExactly() {
        Appraisal appraisal = Appraisal.ofPoints("weights: equal, of: [a, b, c]", "total: { needs: 66.6666666667% }\n")
                .with("m_a", "80")
                .with("m_b", "70");

        assertThat(appraisal.total()).isEqualTo("75.00");
    }

    @Test
    @DisplayName("N2 what is missing is shared by its siblings, level by level")
    void renormalisesAmongSiblings() {
        Appraisal appraisal = Appraisal.by(Appraisal.points("a", "b", "c") + """
                scorecards:
                  year:
                    one: { weight: 70, items: { a: 50, b: 50 } }
                    two: { weight: 30, items: { c: 100 } }
                """)
                .with("m_a", "90")
                .with("m_c", "60");

        // one is a alone, and keeps its 70: 63 + 18
        assertThat(appraisal.total()).isEqualTo("81.00");
        assertThat(appraisal.row("dimension", "one")).isEqualTo("90.00");
    }

    @ParameterizedTest
    @DisplayName("N3 states stay apart, and none of them lowers the mean")
    @EnumSource(
            value = Absence.class,
            names = {"NOT_ASKED", "UNABLE_TO_RATE", "DECLINED", "EXEMPT", "NOT_AVAILABLE"})
    void keepsStatesApart(Absence state) {
        Appraisal appraisal = Appraisal.ofPoints("a: 60, b: 20, c: 20", "")
                .with("m_a", "80")
                .with("m_b", new Value.Absent(state, Reason.of(Reason.Cause.GIVEN)))
                .with("m_c", "80");

        assertThat(appraisal.row("indicator", "b")).isEqualTo(state.label());
        assertThat(appraisal.row("score", "b")).isEqualTo(state.label());
        assertThat(appraisal.total()).isEqualTo("80.00");
        assertThat(appraisal.blockers()).isEmpty();
    }

    @Test
    @DisplayName("N3 a missing target is not yet, blocks release, and is never replaced by a policy")
    void waitsForTargets() {
        Appraisal appraisal = Appraisal.by("""
                targets: { goal: money }
                measures:
                  sales: sum(contract.net) on signed_on
                  exam: last(exam.score) on taken_on
                indicators:
                  completion: { formula: sales / goal, unavailable: zero, score: { linear: { 0%: 0, 100%: 100 } } }
                  skill: { formula: exam }
                scorecards: { year: { all: { weight: 100, items: { completion: 20, skill: 80 } } } }
                grades: { A: 90, D: 0 }
                """).with("sales", "100").with("exam", "70");

        assertThat(appraisal.row("measure", "goal")).isEqualTo("not-yet");
        assertThat(appraisal.row("score", "completion")).isEqualTo("not-yet");
        assertThat(appraisal.total()).isEqualTo("not-yet");
        assertThat(appraisal.grade()).isEqualTo("not-yet");
        assertThat(appraisal.blockers()).containsExactly("goal NO_TARGET");
    }
}
