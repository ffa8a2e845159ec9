package io.baton.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {

    private static long read(String text, int decimals, DecimalText.Style style) {
        // surrounded, so that reading beyond the cell would be noticed
        char[] buffer = ("7" + text + "9").toCharArray();
        return new DecimalText(decimals, style, true).read(buffer, 1, buffer.length - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, 0",
        "-0, 4, 0",
        "12.5, 4, 125000",
        "+12.5, 2, 1250",
        "-12.5, 2, -1250",
        "\u22123, 0, -3",
        ".5, 1, 5",
        "007, 0, 7",
        "1.005, 4, 10050",
        "1.50000000000000000000, 2, 150",
        "99999999999999.9999, 4, 999999999999999999",
        "999999999999999999, 0, 999999999999999999",
        "80%, 6, 800000",
        "80%, 1, 8",
        "12.5%, 6, 125000",
        "0%, 0, 0",
        "100%, 0, 1",
        "0.0001%, 6, 1"
    })
    void readsDigitsExactly(String text, int decimals, long scaled) {
        assertThat(read(text, decimals, DecimalText.Style.PLAIN)).isEqualTo(scaled);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "-",
        "+",
        ".",
        "5.",
        "1e3",
        "0x10",
        "1_000",
        "'1,000'",
        "1.2.3",
        "--1",
        "1-",
        "NaN",
        "Infinity",
        "１２",
        "$5",
        "(5)",
        "1 000",
        "%",
        "5%%",
        "' 5'"
    })
    void refusesWhatIsNoNumber(String text) {
        assertThat(read(text, 4, DecimalText.Style.PLAIN)).isEqualTo(DecimalText.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "100000000000000, 4",
        "-100000000000000, 4",
        "1000000000000000000, 0",
        "99999999999999999999999999999999999999, 0",
        "999999999999999999.5, 4"
    })
    void refusesMoreThanEighteenDigits(String text, int decimals) {
        assertThat(read(text, decimals, DecimalText.Style.PLAIN)).isEqualTo(DecimalText.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "1.00001, 4",
        "0.5, 0",
        "0.00000000000000000000000000000000000001, 6",
        "1.0000000000000000000000000001, 6",
        "5%, 1",
        "0.5%, 2"
    })
    void refusesMoreDecimalsThanTheFieldHolds(String text, int decimals) {
        assertThat(read(text, decimals, DecimalText.Style.PLAIN)).isEqualTo(DecimalText.TOO_FINE);
    }

    @ParameterizedTest
    @CsvSource({
        "'1.234,50', ',', .",
        "'1 234,50', ',', ' '",
        "'1\u00A0234,50', ',', ' '",
        "'1234,50', ',', .",
        "'1,234.50', ., ','",
        "'1''234.50', ., ''''"
    })
    void readsDeclaredMarks(String text, char point, char thousands) {
        assertThat(read(text, 2, new DecimalText.Style(point, thousands))).isEqualTo(123450);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,23'",
        "'12,34,567'",
        "'1234,567'",
        "',123'",
        "'123,'",
        "'1,,234'",
        "'1,2345'",
        "'1.5,000'",
        "'1,234,5'"
    })
    void refusesMarksThatDoNotStandBeforeGroupsOfThree(String text) {
        assertThat(read(text, 2, new DecimalText.Style('.', ','))).isEqualTo(DecimalText.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"80%", "%"})
    void knowsPerCentOnlyWhereAllowed(String text) {
        DecimalText decimals = new DecimalText(4, DecimalText.Style.PLAIN, false);
        assertThat(decimals.read(text.toCharArray(), 0, text.length())).isEqualTo(DecimalText.NOT_A_NUMBER);
    }

    @Property
    void readsBackEveryDecimalOfEighteenDigits(
            @ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L) long unscaled,
            @ForAll @IntRange(max = 6) int decimals) {
        String text = BigDecimal.valueOf(unscaled, decimals).toPlainString();
        assertThat(read(text, decimals, DecimalText.Style.PLAIN)).isEqualTo(unscaled);
    }
}
