package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Absence;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirement D4 and rules R2, R3, N3 through the whole scorer. */
class RaterRulesTest {

    private static final String MATRIX = """
            overall:
              groups:
                self: 10
                superior: { weight: 50, from: computed, adjust: up to 5 with reason, required: true }
                customer: { weight: 30, anonymous: true, at least: 3 }
                cross-department: 10
            """;

    private static Appraisal matrix() {
        return Appraisal.ofPoints("a: 100", MATRIX).with("m_a", "86.30");
    }

    @Test
    @DisplayName("D4 computed 86.30, adjustment −2, self 90, customer 85, cross-department 70 → 83.65")
    void blendsFourRatings() {
        Appraisal appraisal = customers(matrix(), "80", "85", "90")
                .rated("overall", "self", "E1", "90")
                .rated("overall", "cross-department", "x", "70")
                .entered("adjustment", "superior", "-2", "late reports");

        assertThat(appraisal.total()).isEqualTo("83.65");
        assertThat(appraisal.row("score", "computed")).isEqualTo("86.30");
        assertThat(appraisal.row("score", "overall.superior")).isEqualTo("84.30");
        assertThat(appraisal.row("score", "overall.customer")).isEqualTo("85.00");
        assertThat(appraisal.blockers()).isEmpty();
    }

    private static Appraisal customers(Appraisal appraisal, String... answers) {
        for (int i = 0; i < answers.length; i++) {
            appraisal.rated("overall", "customer", "c" + i, answers[i]);
        }
        return appraisal;
    }

    @ParameterizedTest
    @DisplayName("D4 an adjustment has a reason and stays within its bound, or it does not count")
    @CsvSource({
        "-5, why, 81.30, ''",
        "5, why, 91.30, ''",
        "5.01, why, 86.30, adjustment superior OUT_OF_BOUNDS",
        "-6, why, 86.30, adjustment superior OUT_OF_BOUNDS",
        "2, '', 86.30, adjustment superior NO_REASON"
    })
    void boundsAdjustments(String points, String reason, String rating, String refusal) {
        Appraisal appraisal = matrix().entered("adjustment", "superior", points, reason);

        assertThat(appraisal.row("score", "overall.superior")).isEqualTo(rating);
        assertThat(String.join(" ", appraisal.refusals())).isEqualTo(refusal);
    }

    @Test
    void countsNoneOfSeveralAdjustments() {
        Appraisal appraisal =
                matrix().entered("adjustment", "superior", "1", "one").entered("adjustment", "superior", "2", "two");

        assertThat(appraisal.row("score", "overall.superior")).isEqualTo("86.30");
        assertThat(appraisal.refusals()).containsExactly("adjustment superior SEVERAL_ADJUSTMENTS");
    }

    @ParameterizedTest
    @DisplayName("R2 self 90 (10), superior 80 (50), customers none (30), cross-department 70 (10)")
    @CsvSource({
        "renormalise, 80.00",
        "keep self, 79.50",
        "zero, 56.00",
        "'{ customer: { self: 10, superior: 75, cross-department: 15 } }', 79.50"
    })
    void givesAwayTheWeightOfAMissingGroup(String missing, String total) {
        Appraisal appraisal = Appraisal.ofPoints("a: 100", """
                overall:
                  groups:
                    self: 10
                    superior: { weight: 50, from: computed, required: true }
                    customer: 30
                    cross-department: 10
                  when missing: %s
                """.formatted(missing))
                .with("m_a", "80")
                .rated("overall", "self", "E1", "90")
                .rated("overall", "cross-department", "x", "70");

        assertThat(appraisal.total()).isEqualTo(total);
        assertThat(appraisal.blockers()).containsExactly("overall.customer NO_ANSWERS");
    }

    @Test
    @DisplayName("R2 3 (20), 3.5 (30), 2.5 (10): 3.17, in a rated indicator")
    void renormalisesInsideAnIndicator() {
        Appraisal appraisal = Appraisal.by("""
                indicators:
                  teamwork: { rated: { from: 0, to: 5, by: { peer: 20, superior: 30, customer: 10, other: 40 } } }
                scorecards: { year: { all: { weight: 100, items: { teamwork: 100 } } } }
                """)
                .rated("teamwork", "peer", "p", "3")
                .rated("teamwork", "superior", "s", "3.5")
                .rated("teamwork", "customer", "c", "2.5");

        assertThat(appraisal.row("indicator", "teamwork")).isEqualTo("3.17");
        assertThat(appraisal.row("score", "teamwork")).isEqualTo("63.40");
    }

    @Test
    @DisplayName("R2, N3 the superior's rating is required: without it the total is not yet")
    void waitsForTheSuperior() {
        Appraisal appraisal =
                Appraisal.ofPoints("a: 100", """
                overall:
                  groups: { self: 10, superior: { weight: 50, required: true }, facts: { weight: 40, from: computed } }
                """).with("m_a", "99").rated("overall", "self", "E1", "90");

        assertThat(appraisal.total()).isEqualTo("not-yet");
        assertThat(appraisal.blockers()).containsExactly("overall.superior NO_ANSWERS");
    }

    @ParameterizedTest
    @DisplayName("R3 below the threshold an anonymous group leaves the score")
    @CsvSource({"2, not-available, 80.00", "3, 86.67, 82.00"})
    void leavesAnonymousGroupsBelowTheThreshold(int answers, String customer, String total) {
        // total 82 with self 90, superior 80, cross 70 would give away 86.67
        List<String> all = List.of("86.67", "86.67", "86.67");
        Appraisal appraisal = customers(
                        Appraisal.ofPoints("a: 100", MATRIX).with("m_a", "80"),
                        all.subList(0, answers).toArray(String[]::new))
                .rated("overall", "self", "E1", "90")
                .rated("overall", "cross-department", "x", "70");

        assertThat(appraisal.row("score", "overall.customer")).isEqualTo(customer);
        assertThat(appraisal.total()).isEqualTo(total);
    }

    @Test
    @DisplayName("R3, S7 an anonymous figure ends at itself and its count")
    void keepsNoAnonymousAnswer() {
        Figure customer = customers(matrix(), "80", "85", "90")
                .outcome()
                .find(Figure.Type.GROUP_RATING, "overall.customer")
                .orElseThrow();

        assertThat(customer.inputs()).isEmpty();
        assertThat(customer.step())
                .isInstanceOfSatisfying(
                        RatingStep.AnonymousMean.class,
                        mean -> assertThat(mean.count()).isEqualTo(3));
        assertThat(customer.value()).isEqualTo(Value.of("85.000000000000"));
    }

    private static Appraisal service(String raters) {
        return Appraisal.by("""
                raters: { customer: { %s } }
                indicators: { service: { rated: { by: customer } } }
                scorecards: { year: { all: { weight: 100, items: { service: 100 } } } }
                """.formatted(raters));
    }

    private static Appraisal onScales(String scale) {
        return Appraisal.by("""
                scales:
                  five: { from: 1, to: 5 }
                  letters: { levels: { A: 95, B: 85, C: 70, D: 50 } }
                indicators:
                  service: { rated: { scale: %s, by: customer } }
                  other: { rated: { scale: five, by: peer } }
                  third: { rated: { scale: letters, by: peer } }
                scorecards: { year: { all: { weight: 100, items: { service: 100 } }, show: [other, third] } }
                """.formatted(scale));
    }

    @ParameterizedTest
    @DisplayName("R1 answers on several scales are worth points by one conversion")
    @CsvSource({"five, 4, 4.00, 75.00", "five, 1, 1.00, 0.00", "letters, B, 85.00, 85.00", "letters, 90, 90.00, 90.00"})
    void readsAnswersOnScales(String scale, String answer, String value, String score) {
        Value given = answer.matches("[0-9]+") ? Value.of(answer) : new Value.Text(answer);
        Appraisal appraisal = onScales(scale).rated("service", "customer", "c1", given);

        assertThat(appraisal.row("indicator", "service")).isEqualTo(value);
        assertThat(appraisal.row("score", "service")).isEqualTo(score);
    }

    @ParameterizedTest
    @DisplayName("R1 an answer that the scale does not know does not count, and is reported")
    @CsvSource({"five, A", "five, 6", "letters, E", "letters, b", "letters, 101"})
    void refusesAnswersThatTheScaleDoesNotKnow(String scale, String answer) {
        Value given = answer.matches("[0-9]+") ? Value.of(answer) : new Value.Text(answer);
        Appraisal appraisal = onScales(scale).rated("service", "customer", "c1", given);

        assertThat(appraisal.row("indicator", "service")).isEqualTo("not-yet");
        assertThat(appraisal.outcome().refusals())
                .extracting(Refusal::cause)
                .containsExactly(Refusal.Cause.OUT_OF_SCALE);
    }

    @ParameterizedTest
    @DisplayName("R1, D4 overall ratings on a scale of the plan are made 0 to 100 before they are blended")
    @CsvSource({"five, 4, 75.00, 67.50", "letters, B, 85.00, 72.50", "1 .. 5, 4, 4.00, 32.00"})
    void convertsOverallRatings(String scale, String answer, String group, String total) {
        Value given = answer.matches("[0-9]+") ? Value.of(answer) : new Value.Text(answer);
        Appraisal appraisal = Appraisal.ofPoints("a: 100", """
                scales: { five: { from: 1, to: 5 }, letters: { levels: { A: 95, B: 85, C: 70, D: 50 } } }
                overall: { scale: %s, groups: { peer: 50, facts: { weight: 50, from: computed } } }
                """.formatted(scale))
                .with("m_a", "60")
                .rated("overall", "peer", "p1", given);

        assertThat(appraisal.row("score", "overall.peer")).isEqualTo(group);
        assertThat(appraisal.total()).isEqualTo(total);
    }

    @Test
    @DisplayName("R3 a group says once for all indicators that it is anonymous, and how many answers it needs")
    void isAnonymousByThePlan() {
        Appraisal appraisal = service("anonymous: true")
                .rated("service", "customer", "c1", "80")
                .rated("service", "customer", "c2", "90");

        assertThat(appraisal.row("indicator", "service")).isEqualTo("not-available");
        assertThat(appraisal.rated("service", "customer", "c3", "100").row("indicator", "service"))
                .isEqualTo("90.00");
    }

    @Test
    @DisplayName("R3 what an overall group says itself wins over what the plan says of the group")
    void overallGroupSaysMore() {
        Appraisal appraisal = Appraisal.ofPoints("a: 100", """
                raters: { customer: { anonymous: true, at least: 4 } }
                overall: { groups: { customer: { weight: 50, at least: 2 }, facts: { weight: 50, from: computed } } }
                """)
                .with("m_a", "60")
                .rated("overall", "customer", "c1", "80")
                .rated("overall", "customer", "c2", "100");

        assertThat(appraisal.row("score", "overall.customer")).isEqualTo("90.00");
        assertThat(appraisal.total()).isEqualTo("75.00");
    }

    @Test
    @DisplayName(
            "R3, A10 the mean per customer first; the threshold counts answers: two customers with two contacts count")
    void takesTheMeanOfEachCustomerFirst() {
        Appraisal appraisal = service("anonymous: true, at least: 3, per: customer")
                .spokeFor("A", "service", "customer", "60", "60", "60", "60")
                .spokeFor("B", "service", "customer", "100");

        assertThat(appraisal.row("indicator", "service")).isEqualTo("80.00");
        assertThat(service("anonymous: true, at least: 3, per: customer")
                        .spokeFor("A", "service", "customer", "70", "80")
                        .spokeFor("B", "service", "customer", "90", "100")
                        .row("indicator", "service"))
                .isEqualTo("85.00");
    }

    @Test
    @DisplayName("R3 an answer that names no customer stands for itself")
    void answersWithoutCustomerStandForThemselves() {
        assertThat(service("per: customer")
                        .spokeFor("A", "service", "customer", "60", "60", "60")
                        .rated("service", "customer", "x", "100")
                        .rated("service", "customer", "y", "80")
                        .row("indicator", "service"))
                .isEqualTo("80.00");
    }

    @ParameterizedTest
    @DisplayName("R3 trimmed means leave the highest and the lowest out, but never all")
    @CsvSource({
        "trimmed 1, 50, 76.67",
        "trimmed 2, 50, 80.00",
        "trimmed 9, 50, 80.00",
        "trimmed 19%, 50, 75.00",
        "trimmed 20%, 50, 76.67",
        "plain, 50, 75.00"
    })
    void leavesTheEndsOut(String mean, String lowest, String expected) {
        assertThat(service("mean: " + mean)
                        .rated("service", "customer", "a", "95")
                        .rated("service", "customer", "b", lowest)
                        .rated("service", "customer", "c", "70")
                        .rated("service", "customer", "d", "80")
                        .rated("service", "customer", "e", "80")
                        .row("indicator", "service"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("R3 of two answers none is left out")
    void keepsTwoAnswers() {
        assertThat(service("mean: trimmed 1")
                        .rated("service", "customer", "a", "60")
                        .rated("service", "customer", "b", "80")
                        .row("indicator", "service"))
                .isEqualTo("70.00");
    }

    @Test
    @DisplayName("R3 a group that is anonymous overall is anonymous in every indicator that it rates")
    void isAnonymousEverywhere() {
        Appraisal appraisal = Appraisal.by("""
                indicators: { service: { rated: { from: 0, to: 100, by: customer } } }
                scorecards: { year: { all: { weight: 100, items: { service: 100 } } } }
                """ + MATRIX)
                .rated("service", "customer", "c1", "80")
                .rated("service", "customer", "c2", "90");

        assertThat(appraisal.row("indicator", "service")).isEqualTo("not-available");
    }

    @ParameterizedTest
    @DisplayName("N3 where nobody answered, the state stays; a missing rating is not yet")
    @CsvSource({
        "DECLINED, declined",
        "NOT_ASKED, not-asked",
        "UNABLE_TO_RATE, unable",
        "EXEMPT, exempt",
        "NOT_YET, not-yet"
    })
    void keepsStatesOfAnswersApart(Absence state, String label) {
        assertThat(rated().rated("handover", "after-sales", "x", state).row("indicator", "handover"))
                .isEqualTo(label);
    }

    private static Appraisal rated() {
        return Appraisal.by("""
                indicators: { handover: { rated: { from: 1, to: 5, by: after-sales } } }
                scorecards: { year: { all: { weight: 100, items: { handover: 100 } } } }
                """);
    }

    @Test
    void waitsForRatingsThatNobodyGave() {
        assertThat(rated().total()).isEqualTo("not-yet");
        assertThat(rated().blockers()).containsExactly("handover NO_ANSWERS");
    }

    @Test
    @DisplayName("N3 a state is no answer: 4 and 5 and one who declined are 4.5")
    void leavesStatesOutOfTheMean() {
        Appraisal appraisal = rated().rated("handover", "after-sales", "x", "4")
                .rated("handover", "after-sales", "y", "5")
                .rated("handover", "after-sales", "z", Absence.DECLINED);

        assertThat(appraisal.row("indicator", "handover")).isEqualTo("4.50");
        assertThat(appraisal.row("score", "handover")).isEqualTo("87.50");
    }

    @Test
    void refusesRatingsThatNothingAsksFor() {
        Appraisal appraisal = matrix().rated("overall", "customers", "c", "90")
                .rated("overall", "superior", "boss", "90")
                .rated("overall", "self", "E1", "101")
                .rated("handover", "after-sales", "x", "90");

        assertThat(appraisal.refusals())
                .containsExactlyInAnyOrder(
                        "overall self OUT_OF_SCALE",
                        "overall customers UNKNOWN_GROUP",
                        "overall superior RATING_IS_COMPUTED",
                        "handover after-sales UNKNOWN_ITEM");
    }

    @Property(tries = 50)
    void doesNotDependOnTheOrderOfRatings(@ForAll long seed) {
        Appraisal appraisal = customers(matrix(), "80", "85", "91")
                .rated("overall", "self", "E1", "90")
                .rated("overall", "cross-department", "x", "70")
                .rated("overall", "cross-department", "y", "77")
                .entered("adjustment", "superior", "9", "too much")
                .rated("nothing", "x", "y", "3");
        ParticipantInputs inputs = appraisal.inputs();
        List<Rating> shuffled = new ArrayList<>(inputs.ratings());
        Collections.shuffle(shuffled, new Random(seed));

        Outcome other =
                appraisal.scorer("year").score(new ParticipantInputs(inputs.participant(), inputs.figures(), shuffled));

        assertThat(other).isEqualTo(appraisal.outcome());
    }
}
