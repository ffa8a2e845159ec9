package io.baton.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeansTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    160/2,                          80
                    240/4 100/1,                    80
                    10/3,                           3.333333333333
                    10/3 10/3 10/3,                 3.333333333333
                    1/3 1/6,                        0.25
                    1/7 6/7 0/1,                    0.333333333333
                    -1/3 1/3,                       0
                    0.01/1 0.02/2 0.03/3 0.04/4,    0.01
                    1/999983 1/1000003 999982/999983 1000002/1000003, 0.5
                    """)
    @DisplayName("A10 N1 the mean of means is divided once: A 60, 60, 60, 60 and B 100 make 80")
    void dividesOnce(String groups, BigDecimal mean) {
        List<Means.Group> read = Arrays.stream(groups.split(" ", -1))
                .map(group -> group.split("/", -1))
                .map(parts -> new Means.Group(new BigDecimal(parts[0]), Long.parseLong(parts[1])))
                .toList();

        assertThat(Means.of(read))
                .isInstanceOfSatisfying(
                        Value.Decimal.class, found -> assertThat(found.amount()).isEqualByComparingTo(mean));
    }
}
