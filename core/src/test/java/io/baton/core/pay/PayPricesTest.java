package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deal is priced at: tables, choices among rates, tiers over one deal or many. */
class PayPricesTest {

    private static final String DEALS = "deals: deal, on: signed_on, base: amount";

    private static PayCase term(String rest) {
        return PayCase.of("terms: { commission: { " + DEALS + rest + " } }");
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

    @ParameterizedTest
    @DisplayName("M4 tables of texts and numbers, in one direction and across; outside they say what holds")
    @CsvSource(delimiter = ';', textBlock = """
            by: attainment, across: grade, rows: { 0%: { A: 1%, B: 2% }, 100%: { A: 3%, B: 4% } }; d=4
            by: grade, across: attainment, rows: { A: { 0%: 1% }, B: { 0%: 2%, 100%: 5% } }; d=5
            by: grade, rows: { A: 1%, B: 2% }; d=2
            by: grade, rows: { A: 1% }; d=0
            by: grade, across: growth, rows: { B: { 0%: 1% } }; d=~GIVEN
            by: attainment, across: growth, rows: { 0%: { 0%: 1% } }; d=~GIVEN
            by: [growth, attainment], rows: { 0%: 1% }; d=~GIVEN
            by: attainment, below: refuse, rows: { 120%: 1% }; d=?OUTSIDE_TABLE
            by: attainment, below: nearest, rows: { 120%: 1% }; d=1
            by: attainment, rows: { 120%: 1% }; d=0
            by: attainment, to: 100%, above: refuse, rows: { 0%: 1% }; d=?OUTSIDE_TABLE
            by: attainment, to: 100%, above: nothing, rows: { 0%: 1% }; d=0
            by: attainment, to: 100%, rows: { 0%: 1% }; d=1
            """)
    void looksUp(String table, String lines) {
        assertThat(term(", rate: { " + table + " }")
                        .figures("2025-01", "attainment 1.1, grade B")
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M2, M3 tiers wait for each of their numbers; the first entry is due at zero only where it is said")
    @CsvSource(delimiter = ';', textBlock = """
            rows: { 0: { each: quota } }; 10; d=~GIVEN
            rows: { 0: { rate: 1%, fixed: quota } }; 10; d=~GIVEN
            rows: { 0: { rate: 1%, fixed: 6 } }; 0; d=0
            fixed at zero: yes, rows: { 0: { rate: 1%, fixed: 6 } }; 0; d=6
            fixed at zero: yes, rows: { 0: { rate: 1%, fixed: 6 } }; 10; d=6.1
            mode: whole, rows: { 0: { rate: 1%, fixed: 6 } }; 0; d=0
            mode: whole, fixed at zero: yes, rows: { 0: { rate: 1%, fixed: 6 } }; 0; d=6
            rows: { 0: if amount > 5 then 1% else 2% }; 10; d=0.1
            mode: reached, negative: first tier, rows: { 0: 1%, 5: 2% }; -10; d=-0.1
            """)
    void knowsTheNumbersOfItsTiers(String tiers, String amount, String lines) {
        assertThat(term(", tiers: { " + tiers + " }")
                        .deal("id d, amount " + amount + ", signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }
}
