package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.pay.Bands.Band;
import io.baton.core.pay.Bands.Edge;
import io.baton.core.pay.Bands.Outside;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables over rising bounds: from 10, above 20, and where it ends below 30. */
class BandsTest {

    private static Bands<String> bands(Outside below, Outside above, boolean ends) {
        Edge end = Edge.of(BigDecimal.valueOf(30));
        return new Bands<>(
                List.of(
                        new Band<>(Edge.of(BigDecimal.TEN), "low"),
                        new Band<>(new Edge(BigDecimal.valueOf(20), false, Kind.NUMBER), "high")),
                ends ? Optional.of(end) : Optional.empty(),
                below,
                above);
    }

    @ParameterizedTest
    @DisplayName("M2 an edge belongs to what lies behind it, unless it says above; what lies outside is said")
    @CsvSource({
        "9.99, nothing, nothing, nowhere",
        "10, nothing, nothing, low",
        "20, nothing, nothing, low",
        "20.01, nothing, nothing, high",
        "29.99, nothing, nothing, high",
        "30, nothing, nothing, nowhere",
        "9.99, nearest, nothing, low",
        "30, nothing, nearest, high",
        "30, nearest, nothing, nowhere",
        "9.99, nothing, nearest, nowhere"
    })
    void findsTheBandOfAValue(String value, String below, String above, String found) {
        Bands<String> bands = bands(outside(below), outside(above), true);
        assertThat(bands.find(new BigDecimal(value)).orElse("nowhere")).isEqualTo(found);
        assertThat(bands.place(new BigDecimal(value)))
                .isEqualTo(List.of("nowhere", "low", "high").indexOf(found) - 1);
    }

    @ParameterizedTest
    @DisplayName("M2 a table refuses only on the side where it says so, and nothing inside")
    @CsvSource({
        "9.99, refuse, nothing, true",
        "10, refuse, refuse, false",
        "29.99, refuse, refuse, false",
        "30, refuse, nothing, false",
        "30, nothing, refuse, true",
        "9.99, nothing, refuse, false",
        "9.99, nothing, nearest, false",
        "30, nearest, nothing, false"
    })
    void refusesWhatItSays(String value, String below, String above, boolean refused) {
        assertThat(bands(outside(below), outside(above), true).isRefused(new BigDecimal(value)))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @DisplayName("M1 a band ends at the next bound, the last at the end, or never where it is open or goes on")
    @CsvSource({
        "0, nothing, true, 20, 20, true",
        "0, nothing, true, 20, 20.01, false",
        "1, nothing, true, 30, 29.99, true",
        "1, nothing, true, 30, 30, false",
        "1, nearest, true, open, 30, true",
        "1, nothing, false, open, 1000, true"
    })
    void knowsWhereABandEnds(int place, String above, boolean ends, String end, String value, boolean holds) {
        Bands<String> bands = bands(Outside.NOTHING, outside(above), ends);
        assertThat(bands.endOf(place).map(Decimals::plain).orElse("open")).isEqualTo(end);
        assertThat(bands.holds(place, new BigDecimal(value))).isEqualTo(holds);
    }

    private static Outside outside(String word) {
        return switch (word) {
            case "nothing" -> Outside.NOTHING;
            case "nearest" -> Outside.NEAREST;
            default -> Outside.REFUSE;
        };
    }
}
