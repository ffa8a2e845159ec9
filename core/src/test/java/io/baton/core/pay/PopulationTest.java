package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on everybody, through the whole pipeline: pools, contests, overrides. */
class PopulationTest {

    private static final String COMMISSION = "commission: { deals: deal, on: signed_on, base: amount, rate: 10% }";

    /** Ana sells, ben, cem and dai stand above her. */
    private static TeamCase line(String override) {
        return TeamCase.of("terms: { " + COMMISSION + ", team: { when: role != 'seller', override: { of: commission, "
                        + override + " } } }")
                .person("ana", "role seller", "ben")
                .person("ben", "role lead", "cem")
                .person("cem", "role head", "dai")
                .person("dai", "role chief", "")
                .deal("ana", "id a, amount 4000, signed_on 2025-01-05");
    }

    @ParameterizedTest
    @DisplayName("M8 override: 400 at 5 % each: 20.00, 19.00, 18.05; from another step, on the same base")
    @CsvSource({
        "'levels: [5%, 5%, 5%]', 20 19 18.05",
        "'levels: [5%, 5%]', 20 19 0",
        "'levels: [5%, 5%, 5%], next: same', 20 20 20",
        "'levels: [5%, 3%], step: base', 200 114 0",
        "'levels: 5%, step: expected', 20 0 0",
        "'levels: 5%, step: earned', 20 0 0"
    })
    void paysEachLevelOnWhatTheOneBelowLeaves(String override, String paid) {
        assertThat(line(override).paid("team", "2025-01", List.of("ben", "cem", "dai")))
                .isEqualTo(paid);
    }

    @ParameterizedTest
    @DisplayName(
            "M8 empty levels are kept or skipped: somebody without the plan, and somebody for whom the term is not")
    @CsvSource({"kept, 20 0 0.57", "skipped, 20 0 19"})
    void keepsOrSkipsEmptyLevels(String empty, String paid) {
        TeamCase team = TeamCase.of("terms: { " + COMMISSION + ", team: { when: role != 'seller', override: { of:"
                        + " commission, levels: [5%, 5%, 0.15%], empty: " + empty + " } } }")
                .person("ana", "role seller", "ben")
                .person("ben", "role lead", "cem")
                .person("cem", "role seller", "dai")
                .person("dai", "role chief", "")
                .deal("ana", "id a, amount 4000, signed_on 2025-01-05");

        assertThat(team.paid("team", "2025-01", List.of("ben", "cem", "dai"))).isEqualTo(paid);
    }

    @Test
    void followsTheLineOfTheDayOfEachDeal() {
        TeamCase team = line("levels: 5%")
                .person("eve", "role lead", "")
                .superior("ana", "2025-01-16", "eve")
                .deal("ana", "id b, amount 1000, signed_on 2025-01-16");

        assertThat(team.paid("team", "2025-01", List.of("ben", "eve"))).isEqualTo("20 5");
    }

    @Test
    void saysWhatCameFromWhom() {
        TeamCase team = line("levels: [5%, 5%]").deal("ben", "id b, amount 100, signed_on 2025-01-16");

        assertThat(team.steps("cem", "team", "2025-01"))
                .containsExactly("OVERRIDE [2, 380, 0.05] [ana] 19", "OVERRIDE [1, 10, 0.05] [ben] 0.5");
    }

    @ParameterizedTest
    @DisplayName("M9 what waits below waits above, unless it is left out")
    @CsvSource({"wait, ~OTHERS_MISSING ~OTHERS_MISSING", "leave out, 20 19"})
    void waitsForAmountsBelow(String missing, String paid) {
        TeamCase team = line("levels: [5%, 5%], missing: " + missing).deal("ana", "id b, signed_on 2025-01-16");

        assertThat(team.paid("team", "2025-01", List.of("ben", "cem"))).isEqualTo(paid);
    }

    @ParameterizedTest
    @DisplayName("M12 a pool limits the sum, shared by largest remainder, ties by participant (N6)")
    @CsvSource({
        "'size: 100', 1000 1000 1000, 33.34 33.33 33.33",
        "'size: 100', 20 30 40, 20 30 40",
        "'size: 100, pays: all', 20 30 40, 22.22 33.33 44.45",
        "'size: target_bonus', 60 60 60, 33.34 33.33 33.33",
        "'size: 100', 0 0 0, 0 0 0",
        "'size: 100', -50 80 40, 0 66.67 33.33",
        "'size: 100, pays: all', 0 0 0, 0 0 0",
        "'size: 0.01', 0.004 0.004 0.004, 0.004 0.004 0.004",
        "'size: 0.01', 0.005 0.005 0.005, 0.01 0 0",
        "'from each: target_bonus * 0.1', 60 60 60, 10 10 10",
        "'size: 100, within: unit', 1000 1000 1000, 50 50 100"
    })
    void sharesAPool(String pool, String claims, String shares) {
        List<String> each = List.of(claims.split(" ", -1));
        TeamCase team = TeamCase.of("terms: { bonus: { amount: quota, pool: { " + pool + " } } }");
        for (int i = 0; i < 3; i++) {
            String unit = i < 2 ? "north" : "south";
            team.person("E" + i, "unit " + unit + ", personal 1, target_bonus 100, quota " + each.get(i), "");
        }

        assertThat(team.paid("bonus", "2025-01", List.of("E0", "E1", "E2"))).isEqualTo(shares);
    }

    @ParameterizedTest
    @DisplayName("M12 whose claim is not known makes the pool wait, or is left out with the reason")
    @CsvSource({
        "wait, ~OTHERS_MISSING ~GIVEN 80 0",
        "leave out, 60 ~GIVEN 80 0",
    })
    void neverSharesOutWhatSomebodyMightClaim(String missing, String paid) {
        TeamCase team = TeamCase.of("terms: { bonus: { when: role != 'guest', amount: quota, pool: { size: 100, within:"
                        + " unit, missing: " + missing + " } } }")
                .person("ana", "role seller, unit north, quota 60", "")
                .person("ben", "role seller, unit north", "")
                .person("cem", "role seller, unit south, quota 80", "")
                .person("dai", "role guest, unit north, quota 80", "");

        assertThat(team.paid("bonus", "2025-01", List.of("ana", "ben", "cem", "dai")))
                .isEqualTo(paid);
    }

    @Test
    void refusesAPoolOfSeveralSizes() {
        TeamCase team = TeamCase.of("terms: { bonus: { amount: quota, pool: { size: target_bonus } } }")
                .person("ana", "quota 60, target_bonus 100", "")
                .person("ben", "quota 60, target_bonus 90", "");

        assertThat(team.paid("bonus", "2025-01", List.of("ana", "ben"))).isEqualTo("?NOT_THE_SAME ?NOT_THE_SAME");
    }

    @Test
    void showsClaimSumAndPool() {
        TeamCase team = TeamCase.of(
                        "terms: { bonus: { amount: quota, pool: { size: 100 }, gate: role = 'seller', slices: [{ share:"
                                + " 50% }, { share: 50%, at: 30 days }] } }")
                .person("ana", "role seller, quota 150", "")
                .person("ben", "role guest, quota 50", "");

        assertThat(team.steps("ana", "bonus", "2025-01"))
                .containsExactly("BASE [150, 1, 1] [] 150", "POOL [150, 200, 100] [] 75", "NOT_DUE [37.5] [] 37.5");
        assertThat(team.paid("bonus", "2025-01", List.of("ana", "ben"))).isEqualTo("37.5 0");
    }

    @ParameterizedTest
    @DisplayName("S2 prizes by rank: ties share the prizes of their places, or each get the best of them")
    @CsvSource({
        "ties: shared, 9 7 5, 50 30 20",
        "ties: shared, 9 9 5, 40 40 20",
        "ties: each, 9 9 5, 50 50 20",
        "ties: shared, 9 7 7 7, 50 16.67 16.67 16.66",
        "ties: each, 9 9 9 9, 50 50 50 50",
        "ties: shared, 9, 50",
        "wins: lowest, 9 7 5 5, 0 20 40 40",
        "within: unit, 9 7 5, 50 30 20"
    })
    void awardsPrizesByRank(String contest, String figures, String won) {
        TeamCase team =
                TeamCase.of("terms: { prize: { contest: { by: quota, prizes: [50, 30, 20], " + contest + " } } }");
        List<String> each = List.of(figures.split(" ", -1));
        List<String> people =
                IntStream.range(0, each.size()).mapToObj(i -> "E" + i).toList();
        for (int i = 0; i < each.size(); i++) {
            team.person(people.get(i), "unit north, quota " + each.get(i), "");
        }

        assertThat(team.paid("prize", "2025-01", people)).isEqualTo(won);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("M12 prizes that are not the same for all of a contest are refused, and paid where they are")
    @CsvSource({"60 50, ?NOT_THE_SAME ?NOT_THE_SAME", "60 60, 60 30"})
    void refusesPrizesThatDiffer(String prizes, String won) {
        String[] each = prizes.split(" ", -1);
        TeamCase team = TeamCase.of("terms: { prize: { contest: { by: quota, prizes: [target_bonus, 30] } } }")
                .person("ana", "quota 9, target_bonus " + each[0], "")
                .person("ben", "quota 5, target_bonus " + each[1], "");

        assertThat(team.paid("prize", "2025-01", List.of("ana", "ben"))).isEqualTo(won);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("M9 whose group is not known makes all groups wait, and who is missing is named, the first of many")
    @CsvSource({"wait, ~OTHERS_MISSING ~OTHERS_MISSING ~GIVEN", "leave out, 60 80 ~GIVEN"})
    void waitsForWhoeverMightBeOfTheGroup(String missing, String paid) {
        TeamCase team = TeamCase.of("terms: { bonus: { amount: quota, pool: { size: 100, within: unit, missing: "
                        + missing + " } } }")
                .person("ana", "unit north, quota 60", "")
                .person("ben", "unit south, quota 80", "")
                .person("cem", "quota 80", "");

        assertThat(team.paid("bonus", "2025-01", List.of("ana", "ben", "cem"))).isEqualTo(paid);
        assertThat(Groups.waitsFor(List.of("a", "b"))).isEqualTo(Value.notYet(Reason.Cause.OTHERS_MISSING, "a, b"));
        assertThat(Groups.waitsFor(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"))
                        .toString())
                .contains("…")
                .doesNotContain("m,");
    }

    @Test
    void givesPrizesOnlyToThoseWhoFulfilTheCondition() {
        TeamCase team = TeamCase.of(
                        "terms: { prize: { when: quota > 5, contest: { by: quota, prizes: [50, 30], missing: leave out },"
                                + " factor: personal } }")
                .person("ana", "quota 5, personal 1", "")
                .person("ben", "quota 6, personal 0.5", "")
                .person("cem", "quota 7, personal 1", "")
                .person("dai", "personal 1", "");

        assertThat(team.paid("prize", "2025-01", List.of("ana", "ben", "cem", "dai")))
                .isEqualTo("0 15 50 ~GIVEN");
        assertThat(team.steps("ben", "prize", "2025-01"))
                .containsExactly("PRIZE [2, 2, 6, 1] [] 30", "FACTOR [0.5] [] 15");
    }

    @Test
    void waitsBeforeTheStageWasReached() {
        PayInputs alone = new PayInputs("ana", Map.of(), Map.of(), Optional.empty());

        assertThat(alone.award("prize", "2025-01").amount().isPresent()).isFalse();
    }
}
