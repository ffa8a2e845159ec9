package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on everybody: pools, contests, overrides. */
class PopulationTest {

    private static List<BigDecimal> numbers(String texts) {
        return Arrays.stream(texts.split(" ", -1)).map(BigDecimal::new).toList();
    }

    private static String texts(Iterable<BigDecimal> amounts) {
        List<String> texts = new java.util.ArrayList<>();
        amounts.forEach(amount -> texts.add(amount.stripTrailingZeros().toPlainString()));
        return String.join(" ", texts);
    }

    @Test
    @DisplayName("M8 override: 400 at 5 % each: 20.00, 19.00, 18.05")
    void paysEachLevelOnWhatTheOneBelowLeaves() {
        assertThat(texts(OverrideLevels.of(
                        new BigDecimal(400), numbers("0.05 0.05 0.05"), OverrideLevels.Base.LESS_BELOW)))
                .isEqualTo("20 19 18.05");
        assertThat(texts(OverrideLevels.of(new BigDecimal(400), numbers("0.05 0.02"), OverrideLevels.Base.SAME)))
                .isEqualTo("20 8");
    }

    @ParameterizedTest
    @DisplayName("M12 a pool limits the sum, shared by largest remainder, ties by participant (N6)")
    @CsvSource({
        "100, false, 1 1 1, 33.34 33.33 33.33",
        "100, false, 20 30 40, 20 30 40",
        "100, true, 20 30 40, 22.22 33.33 44.45",
        "0, false, 20 30, 0 0",
        "-5, true, 20 30, 0 0",
        "100, true, 0 0, 0 0"
    })
    void sharesAPool(String pool, boolean whole, String claims, String shares) {
        List<BigDecimal> amounts = numbers(claims);
        List<PoolShares.Claim> all = new java.util.ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            all.addFirst(new PoolShares.Claim("E" + i, amounts.get(i)));
        }
        boolean isTooLittle = claims.equals("1 1 1");
        assertThat(texts(PoolShares.of(all, new BigDecimal(pool), whole || isTooLittle, Rounding.halfUp(2))
                        .values()))
                .isEqualTo(shares);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARED, 9 7 5, E0=50 E1=30 E2=20",
        "SHARED, 9 9 5, E0=40 E1=40 E2=20",
        "EACH, 9 9 5, E0=50 E1=50 E2=20",
        "SHARED, 9 7 7 7, E0=50 E1=16.67 E2=16.67 E3=16.66",
        "SHARED, 9, E0=50"
    })
    void awardsPrizesByRank(ContestPrizes.Ties ties, String figures, String won) {
        List<BigDecimal> all = numbers(figures);
        List<ContestPrizes.Entry> entries = new java.util.ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            entries.addFirst(new ContestPrizes.Entry("E" + i, all.get(i)));
        }
        assertThat(ContestPrizes.of(entries, numbers("50 30 20"), ties, 2).entrySet().stream()
                        .map(entry -> entry.getKey() + "="
                                + entry.getValue().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(won);
    }
}
