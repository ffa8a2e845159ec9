package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.formula.Expression;
import io.baton.core.value.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What holds for all pools, contests and overrides (rules M8, M12, N5, N6). */
class PopulationPropertiesTest {

    private static final Rounding CENTS = Rounding.halfUp(2);
    private static final Expression FIGURE = new Expression.Name("", "quota", new Location("plan", 1, 1));

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void sharesOfAPoolThatIsTooSmallOrSharedOutSumToItToTheCent(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "0.01", max = "9999") @Scale(4) BigDecimal> claims,
            @ForAll @BigRange(min = "0", max = "9999") @Scale(2) BigDecimal pool) {
        assertThat(sum(PoolShares.of(claims, pool, true, CENTS))).isEqualByComparingTo(pool);

        List<BigDecimal> limited = PoolShares.of(claims, pool, false, CENTS);
        BigDecimal wanted = sum(claims.stream().map(CENTS::round).toList());
        BigDecimal paid = sum(limited.stream().map(CENTS::round).toList());
        assertThat(paid).isEqualByComparingTo(wanted.min(pool));
    }

    @Property
    void nobodyGetsMoreOfALimitThanWasClaimed(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "-10", max = "99") @Scale(4) BigDecimal> claims,
            @ForAll @BigRange(min = "0", max = "999") @Scale(4) BigDecimal pool) {
        List<BigDecimal> shares = PoolShares.of(claims, pool, false, CENTS);

        for (int i = 0; i < claims.size(); i++) {
            BigDecimal claim = claims.get(i).max(BigDecimal.ZERO);
            assertThat(shares.get(i)).isBetween(BigDecimal.ZERO, claim.max(CENTS.round(claim)));
        }
    }

    @Property
    void prizesThatAreSharedAreHandedOutToTheCent(
            @ForAll @Size(min = 3, max = 20) List<@BigRange(min = "0", max = "5") @Scale(0) BigDecimal> figures) {
        Contest contest =
                new Contest(FIGURE, List.of(FIGURE), Optional.empty(), Contest.Ties.SHARED, false, Missing.WAIT);
        List<BigDecimal> prizes = List.of(new BigDecimal("100"), new BigDecimal("50"), new BigDecimal("0.01"));

        List<ContestPrizes.Place> places = ContestPrizes.of(figures, contest, prizes, 2);

        assertThat(places).hasSameSizeAs(figures);
        assertThat(sum(places.stream().map(ContestPrizes.Place::prize).toList()))
                .isEqualByComparingTo("150.01");
        assertThat(IntStream.range(1, places.size())
                        .allMatch(i -> figures.get(places.get(i - 1).who())
                                        .compareTo(figures.get(places.get(i).who()))
                                >= 0))
                .isTrue();
    }

    @Property(tries = 40)
    void theOrderOfPeopleDoesNotMatter(
            @ForAll @Size(min = 2, max = 6) List<@BigRange(min = "0", max = "5") @Scale(0) BigDecimal> figures,
            @ForAll @LongRange(min = 1, max = 99) long seed) {
        String ids = "E0 E1 E2 E3 E4 E5".substring(0, figures.size() * 3 - 1);
        List<String> people = List.of(ids.split(" ", -1));

        for (String term : List.of("bonus", "prize", "team")) {
            assertThat(team(figures, people).inOrder(seed).paid(term, "2025-01", people))
                    .isEqualTo(team(figures, people).paid(term, "2025-01", people));
        }
    }

    /** Each stands above the one before. */
    private static TeamCase team(List<BigDecimal> figures, List<String> people) {
        TeamCase team = TeamCase.of("""
                terms:
                  commission: { deals: deal, on: signed_on, base: amount }
                  bonus: { amount: quota, pool: { size: 7 } }
                  prize: { contest: { by: quota, prizes: [10, 5] } }
                  team: { override: { of: commission, levels: [10%, 5%] } }
                """);
        for (int i = 0; i < people.size(); i++) {
            String above = i + 1 < people.size() ? people.get(i + 1) : "";
            team.person(people.get(i), "quota " + figures.get(i).toPlainString(), above);
            team.deal(
                    people.get(i), "id " + i + ", amount " + figures.get(i).toPlainString() + ", signed_on 2025-01-05");
        }
        return team;
    }
}
