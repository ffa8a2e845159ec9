package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.plan.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightLineTest {

    private static final Location HERE = new Location("plan.yaml", 1, 1);

    @ParameterizedTest
    @DisplayName("A, N6 25 inside 60 is 15.00 of the whole; shown shares add up on every level")
    @CsvSource({
        "60, 25 75, 60.00 15.00 45.00",
        "40, 1 1 1, 40.00 13.34 13.33 13.33",
        "100, 10 50 10, 100.00 14.29 71.43 14.28",
        "50, 33.333 66.667, 50.00 16.67 33.33"
    })
    void countsOfTheWhole(String weight, String items, String shares) {
        BigDecimal rest = new BigDecimal(100).subtract(new BigDecimal(weight));
        List<Scorecard.Part> parts = new ArrayList<>();
        parts.add(dimension("asked", new BigDecimal(weight), items(items)));
        if (rest.signum() > 0) {
            parts.add(dimension("rest", rest, items("100")));
        }

        List<String> shown = WeightLine.of(card(parts)).stream()
                .map(line -> line.ofWhole().toPlainString())
                .toList();

        assertThat(String.join(" ", shown)).startsWith(shares);
    }

    @Property
    void indicatorsAddUpTo100(
            @ForAll @Size(min = 1, max = 9) List<@BigRange(min = "0.01", max = "100") BigDecimal> outer,
            @ForAll @Size(min = 1, max = 9) List<@BigRange(min = "0.01", max = "100") BigDecimal> inner) {
        List<Scorecard.Part> parts = new ArrayList<>();
        outer.forEach(weight -> parts.add(dimension("d" + parts.size(), weight, partsOf(inner))));

        BigDecimal sum = WeightLine.of(card(parts)).stream()
                .filter(line -> line.part() instanceof Scorecard.Item)
                .map(WeightLine::ofWhole)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum).isEqualByComparingTo("100");
    }

    private static Scorecard card(List<Scorecard.Part> parts) {
        return new Scorecard("month", Scorecard.Notation.PER_LEVEL, parts, List.of(), HERE);
    }

    private static Scorecard.Part dimension(String name, BigDecimal weight, List<Scorecard.Part> parts) {
        return new Scorecard.Dimension(
                name, Titles.same(name), weight, Optional.empty(), false, parts, Optional.empty(), HERE);
    }

    private static List<Scorecard.Part> items(String weights) {
        return partsOf(
                List.of(weights.split(" ", -1)).stream().map(BigDecimal::new).toList());
    }

    private static List<Scorecard.Part> partsOf(List<BigDecimal> weights) {
        List<Scorecard.Part> parts = new ArrayList<>();
        weights.forEach(weight -> parts.add(new Scorecard.Item("i" + parts.size(), weight, HERE)));
        return parts;
    }
}
