package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightedMeanTest {

    private static final Value GONE = Value.notAvailable(Reason.Cause.ZERO_DENOMINATOR, "due");

    @Test
    @DisplayName("P1 equal weights: 70, 80, 81 are 77")
    void sharesEqually() {
        assertThat(number(mean("1", "1", "1").apply(values("70", "80", "81")))).isEqualByComparingTo("77");
    }

    @ParameterizedTest
    @DisplayName("N2, N3 what has no value leaves and never lowers the mean")
    @EnumSource(
            value = Absence.class,
            names = {"NOT_ASKED", "UNABLE_TO_RATE", "DECLINED", "EXEMPT", "NOT_AVAILABLE"})
    void leavesOutWhatHasNoValue(Absence state) {
        Value absent = new Value.Absent(state, Reason.of(Reason.Cause.GIVEN));
        List<Value> inputs = List.of(Value.of("80"), absent, Value.of("70"));
        WeightedMean mean = mean("60", "20", "20");

        assertThat(number(mean.apply(inputs))).isEqualByComparingTo("77.5");
        assertThat(mean.effectiveWeights(inputs)).containsExactly(decimal("75.00"), decimal("0.00"), decimal("25.00"));
    }

    @Test
    @DisplayName("S8 what is still to come is not spread over the others: 48.00 of 60")
    void waitsForWhatIsStillToCome() {
        WeightedMean mean =
                new WeightedMean(List.of(new Share("measured", decimal("60")), new Share("rated", decimal("40"))));
        List<Value> inputs = List.of(Value.of("80"), Value.notYet(Reason.Cause.NO_ANSWERS, "superior"));

        assertThat(mean.apply(inputs)).isEqualTo(Value.notYet(Reason.Cause.PENDING, "rated"));
    }

    @Test
    @DisplayName("N2 nothing available below: the parent is not available either")
    void hasNoValueWithoutParts() {
        assertThat(mean("50", "50").apply(List.of(GONE, GONE)))
                .isEqualTo(Value.notAvailable(Reason.Cause.NOTHING_AVAILABLE));
    }

    @Property(tries = 300)
    void liesBetweenLeastAndGreatest(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "-20", max = "120") BigDecimal> scores,
            @ForAll @Size(8) List<@IntRange(min = 1, max = 100) Integer> weights) {
        BigDecimal mean = number(meanOf(weights, scores.size()).apply(asValues(scores)));

        BigDecimal step = decimal("0.000000000001");
        assertThat(mean)
                .isBetween(
                        scores.stream().reduce(BigDecimal::min).orElseThrow().subtract(step),
                        scores.stream().reduce(BigDecimal::max).orElseThrow().add(step));
    }

    @Property(tries = 300)
    void risesWithEveryScore(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0", max = "100") BigDecimal> scores,
            @ForAll @Size(8) List<@IntRange(min = 1, max = 100) Integer> weights,
            @ForAll @IntRange(min = 0, max = 7) int which) {
        WeightedMean mean = meanOf(weights, scores.size());
        List<BigDecimal> better = new ArrayList<>(scores);
        int index = which % scores.size();
        better.set(index, better.get(index).add(BigDecimal.ONE));

        assertThat(number(mean.apply(asValues(better)))).isGreaterThan(number(mean.apply(asValues(scores))));
    }

    @Property(tries = 300)
    void shownWeightsAddUp(@ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 100) Integer> weights) {
        List<Value> inputs = asValues(weights.stream().map(BigDecimal::valueOf).toList());

        List<BigDecimal> shown = meanOf(weights, weights.size()).effectiveWeights(inputs);

        assertThat(shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
    }

    private static WeightedMean meanOf(List<Integer> weights, int count) {
        return mean(weights.subList(0, count).stream().map(String::valueOf).toArray(String[]::new));
    }

    private static WeightedMean mean(String... weights) {
        List<Share> shares = new ArrayList<>();
        for (String weight : weights) {
            shares.add(new Share("part" + shares.size(), decimal(weight)));
        }
        return new WeightedMean(shares);
    }

    private static List<Value> values(String... numbers) {
        return List.of(numbers).stream().map(Value::of).toList();
    }

    private static List<Value> asValues(List<BigDecimal> numbers) {
        return numbers.stream().map(Value::of).toList();
    }

    private static BigDecimal number(Value value) {
        return ((Value.Decimal) value).amount();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
