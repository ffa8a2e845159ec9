package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pay does at its edges: figures that are not there, negative deals, several windows, order under a cap. */
class PayEdgesTest {

    private static final String DEALS = "deals: deal, on: signed_on, base: amount";

    private static PayCase term(String rest) {
        return PayCase.of("terms: { commission: { " + DEALS + rest + " } }");
    }

    @ParameterizedTest
    @DisplayName("N2, N3 a line waits for each figure that is still to come, and is never 0 instead")
    @CsvSource(delimiter = ';', textBlock = """
            , rate: attainment
            , each: quota
            , rate: 2%, plus: quota
            , rate: 2%, factor: attainment
            , rate: 2%, floor: quota
            , rate: 2%, cap: quota
            , when: attainment >= 80%
            , blocks: { of: quota }, each: 10
            , blocks: { of: 10, free: quota }, each: 10
            , 'tiers: { rows: { 0: attainment } }'
            , 'tiers: { of: quota, rows: { 0%: 2% } }'
            , 'tiers: { by: gross, rows: { 0: 2% } }'
            , 'rates: { choose: first, rows: [{ where: attainment >= 80%, rate: 4% }] }'
            , 'rates: { choose: all, rows: [{ rate: attainment }, { rate: 4% }] }'
            , 'rate: { by: attainment, rows: { 0%: 2% } }'
            , 'earned: { facts: payment, deal: deal, on: on_day, amount: net, of: quota }'
            """)
    void waitsForWhatIsToCome(String rest) {
        assertThat(term(", " + rest.substring(2).replaceAll("^'|'$", ""))
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo("d=~GIVEN");
    }

    @ParameterizedTest
    @DisplayName("N2 blocks of no size, and a part of nothing, are not available")
    @CsvSource(delimiter = ';', textBlock = """
            blocks: { of: 10 - amount }, each: 10; 10; d=?ZERO_DENOMINATOR
            blocks: { of: 10 - amount }, each: 10; 20; d=?NEGATIVE_DENOMINATOR
            blocks: { of: amount - 9 }, each: 10; 10; d=100
            earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount - 10 }; 10; d=?ZERO_DENOMINATOR
            earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount - 10 }; 5; d=?ZERO_DENOMINATOR
            """)
    void dividesByNothing(String rest, String amount, String lines) {
        assertThat(term(", " + rest)
                        .deal("id d, amount " + amount + ", signed_on 2025-01-03")
                        .payment("net 1, on_day 2025-01-04")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M7 a negative deal mirrors a positive one at floor and cap; one of 0 is not raised to the floor")
    @CsvSource(delimiter = ';', textBlock = """
            floor: 9; 100; d=9
            floor: 9; -100; d=-9
            floor: 9; 0; d=0
            floor: 1; -100; d=-2
            cap: 1; 100; d=1
            cap: 1; -100; d=-1
            cap: 5; -100; d=-2
            """)
    void mirrorsNegativeDeals(String rest, String amount, String lines) {
        assertThat(term(", rate: 2%, " + rest)
                        .deal("id d, amount " + amount + ", signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M1 what is taken back comes down the tiers that it went up")
    @CsvSource({
        "marginal, a=1.4 b=-0.9 c=0.9",
        "whole, a=2 b=-1 c=1",
        "reached, a=2 b=-0.5 c=1",
        "reached before, a=1 b=-1 c=0.5"
    })
    void comesDownTheTiers(String mode, String lines) {
        assertThat(term(", tiers: { mode: " + mode + ", rows: { 0: 1%, 60: 2% } }")
                        .deal("id a, amount 100, signed_on 2025-01-03")
                        .deal("id b, amount -50, signed_on 2025-01-04")
                        .deal("id c, amount 50, signed_on 2025-01-05")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M1 tiers add up over a deal, a period, a quarter or a year")
    @CsvSource({
        "deal, a=0.5 b=0.5 c=0.5 d=0.5",
        "period, a=0.5 b=0.9 c=0.5 d=0.5",
        "quarter, a=0.5 b=0.9 c=1 d=0.5",
        "year, a=0.5 b=0.9 c=1 d=1"
    })
    void addsUpOverWindows(String over, String lines) {
        assertThat(term(", tiers: { over: " + over + ", rows: { 0: 1%, 60: 2% } }")
                        .deal("id a, amount 50, signed_on 2025-01-03")
                        .deal("id b, amount 50, signed_on 2025-01-04")
                        .deal("id c, amount 50, signed_on 2025-03-05")
                        .deal("id d, amount 50, signed_on 2025-04-05")
                        .lines("2025-04-30"))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("M1 whoever sees other rates from another month on goes on at the same sum")
    void goesOnAtTheSameSum() {
        assertThat(term(", tiers: { over: year, rows: { 0: attainment, 60: growth } }")
                        .figures("2025-01", "attainment 0.01, growth 0.02")
                        .figures("2025-02", "attainment 0.03, growth 0.04")
                        .deal("id a, amount 50, signed_on 2025-01-03")
                        .deal("id b, amount 50, signed_on 2025-02-04")
                        .lines("2025-02-28"))
                .isEqualTo("a=0.5 b=1.9");
    }

    @ParameterizedTest
    @DisplayName("M3 what is paid once on entry is paid once, also where a deal goes through several tiers")
    @CsvSource({"marginal, a=6 b=5 c=0 d=0", "whole, a=0 b=5 c=0 d=0", "reached, a=6 b=5 c=0 d=0"})
    void entersOnce(String mode, String lines) {
        assertThat(term(", tiers: { mode: " + mode
                                + ", rows: { 0: { rate: 0%, fixed: 6 }, 60: { rate: 0%, fixed: 5 } } }")
                        .deal("id a, amount 50, signed_on 2025-01-03")
                        .deal("id b, amount 50, signed_on 2025-01-04")
                        .deal("id c, amount -50, signed_on 2025-01-05")
                        .deal("id d, amount 50, signed_on 2025-01-06")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M4 the greatest priority counts; a tie below it does not matter")
    @CsvSource({"1, 2, 2, d=?TWO_RATES", "2, 2, 3, d=3", "3, 2, 2, d=1", "1, 3, 2, d=2", "2, 1, 2, d=?TWO_RATES"})
    void ordersByPriority(int first, int second, int third, String lines) {
        assertThat(term(", rates: { choose: priority, rows: [{ where: product = 'P', rate: 1%, priority: " + first
                                + " }, { where: category = 'K', rate: 2%, priority: " + second
                                + " }, { rate: 3%, priority: "
                                + third + " }] }")
                        .deal("id d, amount 100, product P, category K, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M4 who names more fields is more specific, and the field that is named first in the order tells most")
    @CsvSource(delimiter = ';', textBlock = """
            product = 'P'; product = 'P' and category = 'K'; d=2
            product = 'P' and category = 'K'; product = 'P'; d=1
            category = 'K'; product = 'P'; d=2
            product = 'P'; category = 'K'; d=1
            category = 'K'; category = 'K' and currency = 'EUR'; d=2
            product = 'P'; category = 'K' and currency = 'EUR'; d=1
            product = 'P' and currency = 'EUR'; product = 'P' and category = 'K'; d=2
            product = 'P' and category = 'K'; product in ('P', 'Q') and category = 'K'; d=?TWO_RATES
            """)
    void ordersByWhatIsMoreSpecific(String first, String second, String lines) {
        assertThat(term(", rates: { choose: most specific, order: [product, category, currency], rows: [{ where: \""
                                + first + "\", rate: 1% }, { where: \"" + second + "\", rate: 2% }] }")
                        .deal("id d, amount 100, product P, category K, currency EUR, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName(
            "M7 under a cap the earlier deal takes the room, of one day the term that the cap names first, then the key")
    void takesTheRoomInOrder() {
        assertThat(PayCase.of("""
                        terms:
                          one: { deals: deal, on: signed_on, base: amount }
                          two: { deals: deal, on: signed_on, base: units, each: 1 }
                        caps: { most: { of: [two, one], most: 100 } }
                        """)
                        .deal("id b, amount 10, units 20, signed_on 2025-01-04")
                        .deal("id a, amount 10, units 20, signed_on 2025-01-04")
                        .deal("id c, amount 30, units 15, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo("one:c=30 one:a=10 one:b=5 two:c=15 two:a=20 two:b=20");
    }

    @ParameterizedTest
    @DisplayName("M7 a cap that is not known makes its lines wait; a negative line gives its room back")
    @CsvSource(delimiter = ';', textBlock = """
            quota; a=~GIVEN b=~GIVEN c=~GIVEN
            60; a=50 b=-20 c=30
            40; a=40 b=-20 c=20
            """)
    void limitsByWhatIsKnown(String most, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + " } }\ncaps: { most: { of: [commission], most: "
                                + most + " } }")
                        .deal("id a, amount 50, signed_on 2025-01-03")
                        .deal("id b, amount -20, signed_on 2025-01-04")
                        .deal("id c, amount 40, signed_on 2025-01-05")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("A guarantee is for whom it says, and waits for what it must know")
    @CsvSource(delimiter = ';', textBlock = """
            least: 30; a=20 entry:2025-01=10
            least: 20; a=20 entry:2025-01=0
            least: 30, when: collection >= 80%; a=20
            least: 30, when: collection < 80%; a=20 entry:2025-01=10
            least: quota; a=20 entry:2025-01=~GIVEN
            """)
    void guaranteesForSome(String guarantee, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + " } }\nguarantees: { entry: { of: [commission], "
                                + guarantee + " } }")
                        .figures("2025-01", "collection 0.7")
                        .deal("id a, amount 20, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .startsWith(lines);
    }
}
