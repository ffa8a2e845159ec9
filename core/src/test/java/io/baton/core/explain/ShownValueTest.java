package io.baton.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RATIO | 0.8500 | 85.00%",
                "RATIO | 0.85 | 85%",
                "RATIO | 0.666666666667 | 66.6666666667%",
                "RATIO | -0.5 | −50%",
                "RATIO | 12 | 1,200%",
                "MONEY | 1234567.5 | 1,234,567.50",
                "MONEY | 1234567.50000000 | 1,234,567.50",
                "MONEY | 0.123456 | 0.123456",
                "COUNT | 1000 | 1,000",
                "POINTS | 79.9855699999999885 | 79.98557",
                "POINTS | 80.744285714286 | 80.744285714286",
                "POINTS | 3.00 | 3.00",
                "DURATION | 90061 | 25 h 1 min 1 s",
                "DURATION | -60 | −1 min",
                "DURATION | 0 | 0 s",
                "NUMBER | -1234 | −1,234"
            })
    void showsNumbersForPeople(Kind kind, BigDecimal number, String shown) {
        assertThat(new ShownValue(Words.in(Language.EN), "CNY").number(number, kind))
                .isEqualTo(shown);
    }
}
