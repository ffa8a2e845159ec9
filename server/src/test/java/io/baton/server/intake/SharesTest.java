package io.baton.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100   | 1 1 1     | 33.34 33.33 33.33",
                "0.05  | 1 1       | 0.03 0.02",
                "100   | 1 2 0     | 33.33 66.67 0.00",
                "10    | 0 0 0 0   | 2.50 2.50 2.50 2.50",
                "0     | 3 4       | 0.00 0.00",
                "1000  | 0.3 0.7 2 | 100.00 233.33 666.67"
            })
    void whoeverLostMostByRoundingGetsTheNextCent(BigDecimal amount, String weights, String parts) {
        assertThat(Shares.of(amount, numbers(weights)).stream()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }

    @RepeatedTest(50)
    void partsAddUpToTheWholeAndNoneIsACentAway(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BigDecimal amount = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 2);
        List<BigDecimal> weights = IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(_ -> BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(5)))
                .toList();
        List<BigDecimal> parts = Shares.of(amount, weights);
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
        for (int i = 0; i < parts.size() && all.signum() > 0; i++) {
            BigDecimal away = parts.get(i)
                    .multiply(all)
                    .subtract(amount.multiply(weights.get(i)))
                    .abs();
            assertThat(away).isLessThan(all.multiply(new BigDecimal("0.01")));
        }
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
    }
}
