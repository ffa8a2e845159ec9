package io.baton.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void drawsTheSameFromTheSameSeed() {
        assertThat(draws(new Dice(1))).isEqualTo(draws(new Dice(1))).isNotEqualTo(draws(new Dice(2)));
    }

    @Test
    void aBranchDoesNotDependOnWhatWasDrawnElsewhere() {
        var seller = new Dice(1);
        List<Integer> visits = draws(seller.branch("visits"));
        draws(seller.branch("leads"));
        assertThat(draws(seller.branch("visits"))).isEqualTo(visits);
        assertThat(draws(seller.branch("leads"))).isNotEqualTo(visits);
    }

    @Property
    void staysWithinItsBounds(
            @ForAll long seed, @ForAll @IntRange(max = 5000) int centre, @ForAll @IntRange(max = 900) int spread) {
        var dice = new Dice(seed);
        assertThat(dice.around(centre, spread)).isBetween(centre - spread, centre + spread);
        assertThat(dice.between(centre, centre + spread)).isBetween(centre, centre + spread);
        assertThat(dice.chance(0)).isFalse();
        assertThat(dice.chance(1000)).isTrue();
    }

    @Property(tries = 50)
    void happensAsOftenAsSaid(@ForAll long seed, @ForAll @IntRange(max = 3000) int perMille) {
        var dice = new Dice(seed);
        int times = IntStream.range(0, 20_000).map(i -> dice.times(perMille)).sum();
        assertThat(times / 20).isBetween(perMille - 50, perMille + 50);
    }

    private static List<Integer> draws(Dice dice) {
        return IntStream.range(0, 20).map(i -> dice.below(1000)).boxed().toList();
    }
}
