package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.RankTies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    @ParameterizedTest
    @DisplayName("S2 ties share a rank: 1, 1, 3 by default, dense by choice")
    @CsvSource({"GAPS, 3", "DENSE, 2"})
    void tiesShareARank(RankTies ties, int third) {
        List<Ranking.Entry> entries =
                List.of(entry("c", "sales", "80"), entry("a", "sales", "90.00"), entry("b", "sales", "90"));

        assertThat(Ranking.rank(entries, ties)).isEqualTo(Map.of("a", 1, "b", 1, "c", third));
    }

    @Test
    @DisplayName("S2 ranks are within a role")
    void ranksWithinARole() {
        List<Ranking.Entry> entries = List.of(
                entry("a", "account", "70"),
                entry("b", "senior", "60"),
                entry("c", "account", "75"),
                entry("d", "", "1"));

        assertThat(Ranking.rank(entries, RankTies.GAPS)).isEqualTo(Map.of("c", 1, "a", 2, "b", 1, "d", 1));
    }

    @Property(tries = 200)
    void doesNotDependOnTheOrder(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 5) Integer> totals,
            @ForAll RankTies ties,
            @ForAll long seed) {
        List<Ranking.Entry> entries = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            entries.add(entry("p" + i, "r" + i % 2, totals.get(i).toString()));
        }
        Map<String, Integer> ranks = Ranking.rank(entries, ties);

        Collections.shuffle(entries, new Random(seed));

        assertThat(Ranking.rank(entries, ties)).isEqualTo(ranks);
    }

    private static Ranking.Entry entry(String participant, String role, String total) {
        return new Ranking.Entry(participant, role, new BigDecimal(total));
    }
}
