package io.baton.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** N6: the shown parts of a deal add up to it. */
class ShownCreditTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # deal,   shares,                     parts
            100.0000, 0.333334 0.333333 0.333333, 33.34 33.33 33.33
            100,      1 1 1,                      33.34 33.33 33.33
            -100,     1 1 1,                      -33.34 -33.33 -33.33
            0.01,     0.5 0.5,                    0.01 0.00
            10.125,   0.5 0.5,                    5.063 5.062
            100,      1,                          100.00
            """)
    void partsAddUpToTheDeal(BigDecimal deal, String shares, String parts) {
        List<BigDecimal> of =
                Arrays.stream(shares.split(" ", -1)).map(BigDecimal::new).toList();

        assertThat(Credit.shown(deal, of, 2))
                .containsExactlyElementsOf(
                        Arrays.stream(parts.split(" ", -1)).map(BigDecimal::new).toList());
    }

    @Property
    void nothingIsLostAndNobodyIsOffByMoreThanTheLastDigit(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal deal,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 999) Integer> weights) {
        List<BigDecimal> shares = weights.stream().map(BigDecimal::valueOf).toList();
        BigDecimal whole = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> parts = Credit.shown(deal, shares, 2);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(deal);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal off = parts.get(i).multiply(whole).subtract(deal.multiply(shares.get(i)));
            assertThat(off.abs()).isLessThan(whole.movePointLeft(2));
        }
    }
}
