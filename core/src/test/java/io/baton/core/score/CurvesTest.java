package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.Curve;
import io.baton.core.plan.Curve.Pass;
import io.baton.core.plan.Curve.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvesTest {

    private static final Curve STEPS = new Curve.Steps(List.of(
            new Curve.Step(number("0.60"), true, number("1")),
            new Curve.Step(number("0.80"), true, number("2")),
            new Curve.Step(number("0.90"), true, number("3"))));

    @ParameterizedTest
    @DisplayName("P4 steps: lower bounds are included")
    @CsvSource({"0.5999, 0", "0.60, 1", "0.7999, 1", "0.80, 2", "0.8999, 2", "0.90, 3", "7, 3", "-1, 0"})
    void stepsIncludeTheirLowerBound(String value, String score) {
        assertThat(Curves.score(STEPS, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4 steps: a step may exclude its bound, edge by edge")
    @CsvSource({"0.79, 0", "0.80, 60", "0.90, 60", "0.9001, 85", "0.95, 100"})
    void stepsMayExcludeTheirBound(String value, String score) {
        Curve curve = new Curve.Steps(List.of(
                new Curve.Step(number("0.80"), true, number("60")),
                new Curve.Step(number("0.90"), false, number("85")),
                new Curve.Step(number("0.95"), true, number("100"))));

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4 linear: flat outside, or on up to a cap and down to a floor")
    @CsvSource({
        // value, cap, floor, score
        "0.50, , , 0",
        "0.60, , , 0",
        "0.75, , , 50",
        "0.85, , , 83.333333333333",
        "0.90, , , 100",
        "0.99, , , 100",
        "0.93, 120, , 110",
        "0.96, 120, , 120",
        "2.00, 120, , 120",
        "0.50, 120, 0, 0",
        "0.57, , -20, -10",
        "0.10, , -20, -20",
        "0.96, 100, 0, 100",
        "0.90, 80, , 80",
        "0.99, 80, , 80",
        "0.60, , 10, 10",
        "0.10, , 10, 10"
    })
    void linearGoesStraightBetweenPoints(String value, String cap, String floor, String score) {
        Curve curve = linear(cap, floor, "0.60", "0", "0.90", "100");

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4 linear: falling, the cap bounds the largest score, the floor the least")
    @CsvSource({
        "0, , , 100",
        "2, , , 100",
        "3, , , 80",
        "6.5, , , 40",
        "9, , , 20",
        "20, , , 20",
        "1, 130, , 120",
        "0, 130, , 130",
        "10, , 0, 12",
        "20, , 0, 0",
        "1, 100, , 100",
        "9, , 30, 30"
    })
    void linearMayFall(String value, String cap, String floor, String score) {
        Curve curve = linear(cap, floor, "2", "100", "4", "60", "9", "20");

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4 range is best: flat where the outermost stretch falls outwards and no floor is said")
    @CsvSource({"5, 0", "10, 0", "15, 50", "20, 100", "30, 100", "35, 50", "40, 0", "50, 0"})
    void linearMayHaveABestRange(String value, String score) {
        Curve curve = linear("", "", "10", "0", "20", "100", "30", "100", "40", "0");

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4 lower is better")
    @CsvSource({
        "0, , , 100",
        "0.01, , , 100",
        "0.02, , , 75",
        "0.05, , , 0",
        "0.08, , , 0",
        "0, 120, , 120",
        "0.005, 120, , 112.5",
        "0.06, , -50, -25",
        "0.09, , -50, -50"
    })
    void lowerIsBetterFallsFromBestToWorst(String value, String cap, String floor, String score) {
        Curve curve = new Curve.LowerIsBetter(number("0.01"), number("0.05"), optional(cap), optional(floor));

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4 range is best")
    @CsvSource({
        "0.5, 0",
        "0.6, 0",
        "0.75, 50",
        "0.8999, 99.966666666667",
        "0.90, 100",
        "1, 100",
        "1.1, 100",
        "1.25, 50",
        "1.4, 0",
        "2, 0"
    })
    void rangeIsBestFallsOnBothSides(String value, String score) {
        Curve curve = new Curve.RangeIsBest(
                new Curve.Span(number("0.9"), number("1.1")), new Curve.Span(number("0.6"), number("1.4")));

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4, M2 table: to 40 is 1, up to below 70 is 2, from 70 is 3")
    @CsvSource({"-5, 1", "40, 1", "40.01, 2", "69.99, 2", "70, 3", "1000, 3"})
    void tableSaysItsEdges(String value, String score) {
        Curve curve = new Curve.Table(
                List.of(row("", "to 40", "1"), row("above 40", "below 70", "2"), row("from 70", "", "3")),
                Optional.empty());

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4 table: values before the first and behind the last row score what is said for them")
    @CsvSource({"-0.01, 7", "0, 1", "40, 7", "39.99, 1"})
    void tableMayEnd(String value, String score) {
        Curve curve = new Curve.Table(List.of(row("from 0", "below 40", "1")), Optional.of(number("7")));

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @DisplayName("P4 plus and minus: by full steps, steps begun, or in proportion, within cap and floor")
    @CsvSource({
        // counting, value, cap, floor, score
        "FULL, 1, , , 100",
        "FULL, 1.0099, , , 100",
        "FULL, 1.01, , , 101",
        "FULL, 1.035, , , 103",
        "FULL, 0.9901, , , 100",
        "FULL, 0.99, , , 98",
        "FULL, 0.975, , , 96",
        "STARTED, 1.0001, , , 101",
        "STARTED, 1.02, , , 102",
        "STARTED, 0.9999, , , 98",
        "PROPORTIONAL, 1.035, , , 103.5",
        "PROPORTIONAL, 0.975, , , 95",
        "FULL, 1.5, 120, 0, 120",
        "FULL, 0, 120, 0, 0",
        "FULL, 0, , , -100"
    })
    void plusMinusCountsSteps(Curve.Counting counting, String value, String cap, String floor, String score) {
        Curve curve = new Curve.PlusMinus(
                BigDecimal.ONE,
                number("100"),
                number("0.01"),
                BigDecimal.ONE,
                number("2"),
                counting,
                optional(cap),
                optional(floor));

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @Test
    @DisplayName("P4 plus and minus: a part of a step is multiplied first and divided once")
    void plusMinusDividesOnce() {
        Curve curve = new Curve.PlusMinus(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                number("3"),
                number("3"),
                BigDecimal.ZERO,
                Curve.Counting.PROPORTIONAL,
                Optional.empty(),
                Optional.empty());

        assertThat(Curves.score(curve, BigDecimal.ONE)).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @DisplayName("P4 pass or fail, each kind of bound")
    @CsvSource({
        "AT_LEAST, 0.7999, 0",
        "AT_LEAST, 0.80, 100",
        "ABOVE, 0.80, 0",
        "ABOVE, 0.8001, 100",
        "AT_MOST, 0.80, 100",
        "AT_MOST, 0.8001, 0",
        "BELOW, 0.80, 0",
        "BELOW, 0.7999, 100"
    })
    void passMeetsItsBound(Pass.Test test, String value, String score) {
        Curve curve = new Pass(test, number("0.8"), number("100"), BigDecimal.ZERO);

        assertThat(Curves.score(curve, number(value))).isEqualByComparingTo(score);
    }

    @Property(tries = 300)
    void linearNeverFallsWhereScoresRise(
            @ForAll List<@IntRange(min = 0, max = 50) Integer> rises,
            @ForAll @IntRange(min = -1000, max = 1000) int one,
            @ForAll @IntRange(min = -1000, max = 1000) int other) {
        Curve curve = rising(rises);

        BigDecimal low = Curves.score(curve, BigDecimal.valueOf(Math.min(one, other)));
        BigDecimal high = Curves.score(curve, BigDecimal.valueOf(Math.max(one, other)));

        assertThat(low).isLessThanOrEqualTo(high);
    }

    private static Curve rising(List<Integer> rises) {
        List<Point> points = new ArrayList<>(List.of(new Point(BigDecimal.ZERO, BigDecimal.ZERO)));
        for (int rise : rises) {
            Point last = points.getLast();
            points.add(new Point(
                    last.value().add(BigDecimal.valueOf(7)), last.score().add(BigDecimal.valueOf(rise))));
        }
        points.add(new Point(
                points.getLast().value().add(BigDecimal.ONE), points.getLast().score()));
        return new Curve.Linear(points, Optional.of(number("130")), Optional.of(number("-10")));
    }

    private static Curve linear(String cap, String floor, String... valuesAndScores) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < valuesAndScores.length; i += 2) {
            points.add(new Point(number(valuesAndScores[i]), number(valuesAndScores[i + 1])));
        }
        return new Curve.Linear(points, optional(cap), optional(floor));
    }

    private static Curve.Row row(String from, String to, String score) {
        return new Curve.Row(edge(from), edge(to), number(score));
    }

    private static Optional<Curve.Edge> edge(String text) {
        String[] words = text.split(" ", -1);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Curve.Edge(number(words[1]), words[0].equals("from") || words[0].equals("to")));
    }

    private static Optional<BigDecimal> optional(String number) {
        return Optional.ofNullable(number).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
