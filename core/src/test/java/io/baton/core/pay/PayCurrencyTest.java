package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals, plans and people in currencies of their own (rule M16). */
class PayCurrencyTest {

    private static final String COMMISSION = """
            terms:
              commission:
                deals: deal
                on: signed_on
                currency: { of: currency, on: signed_on }
                base: amount
                rate: 10%
            """;

    @ParameterizedTest
    @DisplayName("M16 the rate is that of the day which the plan names")
    @CsvSource({"signed_on, 2025-01-05, a=700", "accepted_on, 2025-02-05, a=750"})
    void theRateIsThatOfTheNamedDay(String date, String accepted, String lines) {
        PayCase own = PayCase.of(COMMISSION.replace("on: signed_on }", "on: " + date + " }"))
                .rate("USD CNY 2025-01-01 7")
                .rate("USD CNY 2025-02-01 7.5")
                .deal("id a, amount 1000, currency USD, signed_on 2025-01-05, accepted_on " + accepted);

        assertThat(own.lines("2025-01-31")).isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M16 a missing rate is a failure that waits, not 1")
    @CsvSource({
        "EUR CNY 2025-01-01 8, USD CNY 2025-01-05",
        "USD CNY 2025-01-06 7, USD CNY 2025-01-05",
        "USD CNY 2025-01-01 2025-01-04 7, USD CNY 2025-01-05",
        "CNY USD 2025-01-01 0.14, USD CNY 2025-01-05"
    })
    void aMissingRateIsAFailure(String rate, String details) {
        PayCase own = PayCase.of(COMMISSION)
                .rate(rate)
                .deal("id a, amount 1000, currency USD, signed_on 2025-01-05")
                .deal("id b, amount 1000, currency CNY, signed_on 2025-01-05");

        assertThat(own.lines("2025-01-31")).isEqualTo("a=~NO_EXCHANGE_RATE b=100");
        assertThat(own.all("2025-01-31").getFirst().absent().orElseThrow().details())
                .containsExactly(details.split(" ", -1));
    }

    @Test
    @DisplayName("M16 a deal without a currency is not paid as if it were one of the plan's")
    void aDealWithoutACurrencyIsNotPaid() {
        PayCase own = PayCase.of(COMMISSION).deal("id a, amount 1000, signed_on 2025-01-05");

        assertThat(own.lines("2025-01-31")).isEqualTo("a=~GIVEN");
    }

    @Test
    @DisplayName("M16, M7 returns are in the currency of the deal")
    void returnsAreInTheCurrencyOfTheDeal() {
        for (String rating : List.of("net", "alone")) {
            PayCase own = PayCase.of(COMMISSION
                            + "    returns: { facts: refund, deal: deal, on: on_day, amount: amount, rating: " + rating
                            + " }\n")
                    .rate("USD CNY 2025-01-01 7")
                    .rate("USD CNY 2025-01-10 8")
                    .deal("id a, amount 1000, currency USD, signed_on 2025-01-05")
                    .refund("deal a, amount 400, on_day 2025-01-20");

            assertThat(own.lines("2025-01-31")).as(rating).isEqualTo("a=420");
        }
    }

    @Test
    @DisplayName("M16, M1 deals of several currencies move one sum, also where another amount picks the tier")
    void dealsMoveOneSum() {
        for (String by : List.of("", "by: amount,")) {
            PayCase own = PayCase.of(
                            COMMISSION.replace("rate: 10%", "tiers: { " + by + " rows: { 0: 10%, 7500: 20% } }"))
                    .rate("USD CNY 2025-01-01 7")
                    .deal("id a, amount 1000, currency USD, signed_on 2025-01-05")
                    .deal("id b, amount 1000, currency CNY, signed_on 2025-01-06");

            assertThat(own.lines("2025-01-31")).as(by).isEqualTo("a=700 b=150");
        }
    }

    @Test
    @DisplayName("M16, M6 each payment at the rate of its own day")
    void eachPaymentAtTheRateOfItsDay() {
        PayCase own = PayCase.of(COMMISSION.replace("on: signed_on }", "on: at collection }")
                        + "    earned: { facts: payment, deal: deal, on: on_day, amount: amount, of: gross, rated: at"
                        + " collection }\n")
                .rate("USD CNY 2025-01-01 7")
                .rate("USD CNY 2025-02-01 8")
                .deal("id a, amount 1000, gross 1000, currency USD, signed_on 2025-01-05")
                .payment("deal a, amount 500, on_day 2025-01-20")
                .payment("deal a, amount 500, on_day 2025-02-20");

        assertThat(own.lines("2025-02-28")).isEqualTo("a=750");
    }

    @ParameterizedTest
    @DisplayName("M16 people are paid in their own currency, behind caps and guarantees")
    @CsvSource({"end of period, a=19 least:2025-01=38", "credit, a=20 least:2025-01=38"})
    void peopleArePaidInTheirOwnCurrency(String on, String lines) {
        PayCase own = PayCase.of("""
                        paid in: { currency: SGD, on: %s }
                        terms:
                          commission: { deals: deal, on: signed_on, base: amount, rate: 10%% }
                        caps:
                          most: { of: [commission], most: quota }
                        guarantees:
                          least: { of: [commission], least: 300 }
                        """.formatted(on))
                .figures("2025-01", "quota 100")
                .rate("CNY SGD 2025-01-01 0.2")
                .rate("CNY SGD 2025-01-31 0.19")
                .deal("id a, amount 5000, signed_on 2025-01-05");

        assertThat(own.lines("2025-01-31")).isEqualTo(lines);
        assertThat(own.all("2025-01-31"))
                .allSatisfy(line -> assertThat(line.paidIn()).contains("SGD"));
    }

    @Test
    @DisplayName("M16 without a rate into the currency of the person nothing is paid, and nothing taken back")
    void withoutARateIntoThePayCurrencyNothingIsPaid() {
        PayCase own = PayCase.of("""
                        paid in: { currency: SGD, on: credit }
                        terms:
                          commission: { deals: deal, on: signed_on, base: amount, rate: 10% }
                        """).rate("SGD CNY 2025-01-01 5").deal("id a, amount 5000, signed_on 2025-01-05");

        assertThat(own.lines("2025-01-31")).isEqualTo("a=~NO_EXCHANGE_RATE");
    }

    @Test
    @DisplayName("M16 whoever is paid in the plan's own currency needs no rate")
    void thePlansOwnCurrencyNeedsNoRate() {
        PayCase own = PayCase.of("""
                        paid in: { currency: "if role = 'abroad' then 'SGD' else 'CNY'", on: credit }
                        terms:
                          commission: { deals: deal, on: signed_on, base: amount, rate: 10% }
                        """).figures("2025-01", "role seller").deal("id a, amount 5000, signed_on 2025-01-05");

        assertThat(own.lines("2025-01-31")).isEqualTo("a=500");
        assertThat(own.all("2025-01-31").getFirst().paidIn()).isEmpty();
    }

    @Test
    @DisplayName("M16 the product is exact")
    void theProductIsExact() {
        PayCase own = PayCase.of(COMMISSION)
                .rate("USD CNY 2025-01-01 7.12345678")
                .deal("id a, amount 0.01, currency USD, signed_on 2025-01-05");

        assertThat(own.lines("2025-01-31")).isEqualTo("a=0.00712345678");
    }

    @ParameterizedTest
    @DisplayName("M16 a rate holds from its first day to its last, or up to the next one")
    @CsvSource({
        "2024-12-31, none",
        "2025-01-01, 7",
        "2025-01-31, 7",
        "2025-02-01, 8",
        "2025-02-10, 8",
        "2025-02-11, none",
        "2025-03-01, 9",
        "2030-01-01, 9"
    })
    void aRateHoldsOnItsDays(LocalDate day, String expected) {
        ExchangeRates rates = new ExchangeRates(
                "CNY",
                List.of(
                        rate("2025-03-01", "", "9"),
                        rate("2025-01-01", "", "7"),
                        rate("2025-02-01", "2025-02-10", "8")));

        assertThat(rates.rate("USD", "CNY", day).map(Decimals::plain).orElse("none"))
                .isEqualTo(expected);
        assertThat(rates.rate("CNY", "USD", day)).isEmpty();
        assertThat(rates.rate("CNY", "CNY", day)).contains(BigDecimal.ONE);
    }

    private static ExchangeRates.Rate rate(String from, String to, String rate) {
        return new ExchangeRates.Rate(
                "USD",
                Optional.empty(),
                LocalDate.parse(from),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
                new BigDecimal(rate));
    }

    @Test
    @DisplayName("M16 the explanation names amount, rate and both currencies")
    void theExplanationNamesTheRate() {
        PayCase own = PayCase.of(COMMISSION)
                .rate("USD CNY 2025-01-01 7.1")
                .deal("id a, amount 1000, currency USD, signed_on 2025-01-05");

        String steps = own.all("2025-01-31").getFirst().steps().stream()
                .map(step -> step.what() + " " + step.figures() + step.names())
                .collect(Collectors.joining("; "));
        assertThat(steps).contains("EXCHANGED [1000, 7.1][USD, CNY]");
    }
}
