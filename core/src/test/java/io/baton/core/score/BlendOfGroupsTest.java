package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.GroupWeight;
import io.baton.core.plan.MissingGroups;
import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlendOfGroupsTest {

    private static final BigDecimal NO_NEED = BigDecimal.ZERO;
    private static final Value NONE = Value.notAvailable(Reason.Cause.NO_ANSWERS, "customer");
    private static final MissingGroups OTHER = new MissingGroups.OtherWeights(Map.of(
            "customer",
            List.of(
                    new GroupWeight("self", number("20")),
                    new GroupWeight("superior", number("60")),
                    new GroupWeight("cross-department", number("20")))));

    private static MissingGroups policy(String name) {
        return switch (name) {
            case "renormalise" -> new MissingGroups.Renormalise();
            case "zero" -> new MissingGroups.Zero();
            case "keep self" -> new MissingGroups.KeepSelf();
            default -> OTHER;
        };
    }

    @ParameterizedTest
    @DisplayName("R2 a group without answers, every variant: result and effective weights (N6)")
    @CsvSource({
        "renormalise,   80.00, 14.29 71.43 0 14.28",
        "zero,          56.00, 10 50 30 10",
        "keep self,     79.50, 10 75 0 15",
        "other weights, 80.00, 20 60 0 20"
    })
    void givesTheWeightOfAMissingGroupAway(String missing, String expected, String weights) {
        BlendOfGroups blend = matrix(policy(missing));
        List<Value> ratings = List.of(Value.of("90"), Value.of("80"), NONE, Value.of("70"));

        assertThat(rounded(blend.apply(ratings))).isEqualTo(expected);
        assertThat(plain(blend.effectiveWeights(ratings))).isEqualTo(weights);
    }

    @Test
    @DisplayName("R2 3 (20), 3.5 (30), 2.5 (10): 3.17")
    void renormalisesWeightsThatDoNotSumToAHundred() {
        BlendOfGroups blend = blend(new MissingGroups.Renormalise(), "a 20", "b 30", "c 10");

        assertThat(rounded(blend.apply(List.of(Value.of("3"), Value.of("3.5"), Value.of("2.5")))))
                .isEqualTo("3.17");
    }

    @Test
    @DisplayName("D4 computed 86.30, adjustment -2, self 90, customer 85, cross-department 70: 83.65")
    void blendsFourRatings() {
        Value superior = new RatingStep.Adjusted(number("5")).apply(List.of(Value.of("86.30"), Value.of("-2")));
        List<Value> ratings = List.of(Value.of("90"), superior, Value.of("85"), Value.of("70"));

        assertThat(rounded(matrix(new MissingGroups.Renormalise()).apply(ratings)))
                .isEqualTo("83.65");
    }

    @ParameterizedTest
    @DisplayName("R2 self keeps its weight only where it rated, and never shares it with nobody")
    @CsvSource({
        // self, superior, customer, cross-department, weights
        "90, 80, 70, 60, 10 50 30 10",
        "  , 80,   , 60, 0 83.33 0 16.67",
        "90,   ,   ,   , 100 0 0 0",
        "90,   , 70, 60, 10 0 67.5 22.5"
    })
    void keepsSelfAtItsWeight(String self, String superior, String customer, String cross, String weights) {
        BlendOfGroups blend = blend(new MissingGroups.KeepSelf(), "self 10", "superior 50", "customer 30", "cross 10");

        assertThat(plain(blend.effectiveWeights(ratings(self, superior, customer, cross))))
                .isEqualTo(weights);
    }

    @Test
    @DisplayName("R2 other weights apply where exactly that group is missing, else the rest renormalise")
    void usesOtherWeightsForOneMissingGroupOnly() {
        BlendOfGroups blend = blend(OTHER, "self 10", "superior 50", "customer 30", "cross-department 10");

        assertThat(plain(blend.effectiveWeights(ratings("90", "80", "", "70")))).isEqualTo("20 60 0 20");
        assertThat(plain(blend.effectiveWeights(ratings("90", "80", "", "")))).isEqualTo("16.67 83.33 0 0");
        assertThat(plain(blend.effectiveWeights(ratings("", "80", "70", "70")))).isEqualTo("0 55.56 33.33 11.11");
        assertThat(plain(blend.effectiveWeights(ratings("90", "80", "70", "70"))))
                .isEqualTo("10 50 30 10");
    }

    @Test
    @DisplayName("R2, N3 a required group never leaves: without it the result is still to come")
    void waitsForARequiredGroup() {
        BlendOfGroups blend = new BlendOfGroups(
                List.of(
                        new BlendOfGroups.Group("self", number("50"), false, false),
                        new BlendOfGroups.Group("superior", number("50"), true, false)),
                new MissingGroups.Renormalise(),
                NO_NEED);

        assertThat(blend.apply(List.of(Value.of("90"), NONE)))
                .isEqualTo(Value.notYet(Reason.Cause.REQUIRED_RATING_MISSING, "superior"));
    }

    @ParameterizedTest
    @DisplayName("N3 a computed score that is still to come is waited for; one that is not available leaves")
    @CsvSource({"NOT_YET, true, NOT_YET", "NOT_YET, false, NOT_YET", "NOT_AVAILABLE, true, NOT_AVAILABLE"})
    void waitsForTheComputedScore(Absence computed, boolean required, Absence expected) {
        BlendOfGroups blend = new BlendOfGroups(
                List.of(
                        new BlendOfGroups.Group("self", number("50"), false, false),
                        new BlendOfGroups.Group("superior", number("50"), required, true)),
                new MissingGroups.Renormalise(),
                NO_NEED);
        Value absent = new Value.Absent(computed, Reason.of(Reason.Cause.PENDING, "sales"));

        assertThat(blend.apply(List.of(Value.of("90"), absent)))
                .isEqualTo(new Value.Absent(expected, Reason.of(Reason.Cause.PENDING, "sales")));
    }

    @ParameterizedTest
    @DisplayName("N2 groups with less than 60 % of the weight give no result")
    @CsvSource({"90, 80, , 70, true", "90, 80, , , true", ", 80, , , false", "90, , 70, 60, false"})
    void needsEnoughOfTheWeight(String self, String superior, String customer, String cross, boolean enough) {
        BlendOfGroups blend = new BlendOfGroups(
                groups("self 10", "superior 50", "customer 30", "cross 10"),
                new MissingGroups.Renormalise(),
                number("0.60"));

        assertThat(blend.apply(ratings(self, superior, customer, cross)).isPresent())
                .isEqualTo(enough);
    }

    @ParameterizedTest
    @DisplayName("N3 where nobody answered, the common state stays; one that may still come makes it not yet")
    @CsvSource({
        "DECLINED, DECLINED, DECLINED",
        "NOT_ASKED, NOT_ASKED, NOT_ASKED",
        "EXEMPT, EXEMPT, EXEMPT",
        "UNABLE_TO_RATE, DECLINED, NOT_AVAILABLE",
        "DECLINED, NOT_YET, NOT_YET",
        "NOT_YET, EXEMPT, NOT_YET"
    })
    void keepsStatesApartWhereNobodyAnswered(Absence one, Absence other, Absence expected) {
        BlendOfGroups blend = blend(new MissingGroups.Zero(), "a 50", "b 50");
        Reason reason = Reason.of(Reason.Cause.NO_ANSWERS, "x");

        Value result = blend.apply(List.of(new Value.Absent(one, reason), new Value.Absent(other, reason)));

        assertThat(result).isEqualTo(new Value.Absent(expected, Reason.of(Reason.Cause.NO_ANSWERS, "a", "b")));
    }

    @Property(tries = 300)
    void liesBetweenTheLeastAndTheGreatestRating(
            @ForAll @Size(min = 1, max = 6) List<@BigRange(min = "0", max = "100") BigDecimal> ratings,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 90) Integer> weights) {
        BlendOfGroups blend =
                new BlendOfGroups(generated(weights, ratings.size()), new MissingGroups.Renormalise(), NO_NEED);

        Value result = blend.apply(ratings.stream().map(Value::of).toList());

        BigDecimal step = new BigDecimal("0.000000000001");
        assertThat(((Value.Decimal) result).amount())
                .isBetween(
                        ratings.stream().reduce(BigDecimal::min).orElseThrow().subtract(step),
                        ratings.stream().reduce(BigDecimal::max).orElseThrow().add(step));
    }

    @Property(tries = 300)
    void keepsTheProportionsOfThoseThatAnswered(
            @ForAll @Size(4) List<@IntRange(min = 1, max = 90) Integer> weights,
            @ForAll @IntRange(min = 0, max = 3) int missing) {
        BlendOfGroups blend = new BlendOfGroups(generated(weights, 4), new MissingGroups.Renormalise(), NO_NEED);
        List<Value> ratings = new ArrayList<>(List.of(Value.of("1"), Value.of("2"), Value.of("3"), Value.of("4")));
        ratings.set(missing, NONE);

        List<BigDecimal> effective = blend.effectiveWeights(ratings);

        assertThat(effective.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
        assertThat(effective.get(missing)).isEqualByComparingTo("0");
        int sum = weights.stream().mapToInt(Integer::intValue).sum() - weights.get(missing);
        for (int i = 0; i < 4; i++) {
            BigDecimal share = BigDecimal.valueOf(i == missing ? 0 : weights.get(i) * 100L);
            assertThat(effective
                            .get(i)
                            .multiply(BigDecimal.valueOf(sum))
                            .subtract(share)
                            .abs())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(sum).movePointLeft(2));
        }
    }

    private static List<BlendOfGroups.Group> generated(List<Integer> weights, int count) {
        List<BlendOfGroups.Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(new BlendOfGroups.Group("g" + i, BigDecimal.valueOf(weights.get(i)), false, false));
        }
        return groups;
    }

    private static BlendOfGroups matrix(MissingGroups missing) {
        return blend(missing, "self 10", "superior 50", "customer 30", "cross-department 10");
    }

    private static BlendOfGroups blend(MissingGroups missing, String... groups) {
        return new BlendOfGroups(groups(groups), missing, NO_NEED);
    }

    private static List<BlendOfGroups.Group> groups(String... namesAndWeights) {
        return Arrays.stream(namesAndWeights)
                .map(text -> text.split(" ", -1))
                .map(words -> new BlendOfGroups.Group(words[0], number(words[1]), false, false))
                .toList();
    }

    private static List<Value> ratings(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text == null || text.isEmpty() ? NONE : Value.of(text))
                .toList();
    }

    private static String plain(List<BigDecimal> weights) {
        return String.join(" ", weights.stream().map(Decimals::plain).toList());
    }

    private static String rounded(Value value) {
        return Texts.of(value).isEmpty()
                ? value.toString()
                : ((Value.Decimal) Shares.round(value, Rounding.halfUp(2)))
                        .amount()
                        .toPlainString();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
