package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Decimals;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of pay together: caps over versions with what waits and with pay currencies, tails with clawbacks. */
class PayTogetherTest {

    private static final String GATED = "terms: { commission: { deals: deal, on: signed_on, base: amount, "
            + "gate: { when: collection > 50%, unavailable: wait } } }\n";
    private static final String MONTHLY = "caps: { room: { of: [commission], most: 50, excess: carried } }";
    private static final String YEARLY =
            "caps: { room: { of: [commission], every: year, most: 150, excess: carried } }";

    private static PayCase early(String plan) {
        return PayCase.of(plan).during("2025-01-01", "2025-07-31").figures("2025", "collection 1");
    }

    private static PayCase late(String plan) {
        return PayCase.of(plan).during("2025-08-01", "2025-12-31").figures("2025", "collection 1");
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @DisplayName("M9, M17 what is carried into a month of the next version waits while a line of that month waits")
    @CsvSource({
        "2025-07-31, commission:a=50 room:2025-07=50",
        "2025-08-31, commission:a=50 room:2025-07=50 commission:b=~PENDING room:2025-08=~PENDING",
        "2025-09-30, commission:a=50 room:2025-07=50 commission:b=~PENDING commission:c=40 room:2025-08=~PENDING room:2025-09=~PENDING"
    })
    void waitsInTheNextVersion(String until, String lines) {
        PayCase before = early(GATED + MONTHLY)
                .figures("2025-06", "collection 1")
                .deal("id a, amount 170, signed_on 2025-06-03");
        PayCase behind = late(GATED + MONTHLY)
                .figures("2025-09", "collection 1")
                .deal("id b, amount 30, signed_on 2025-08-03")
                .deal("id c, amount 40, signed_on 2025-09-03");

        assertThat(PayCase.joined(until, before, behind)).isEqualTo(lines);
    }

    @Test
    @DisplayName("M9, M17 once the figure is there, everything is paid as if nothing had waited")
    void paysOnceTheFigureIsThere() {
        PayCase before = early(GATED + MONTHLY)
                .figures("2025-06", "collection 1")
                .deal("id a, amount 170, signed_on 2025-06-03");
        PayCase behind = late(GATED + MONTHLY)
                .figures("2025-08", "collection 1")
                .figures("2025-09", "collection 1")
                .deal("id b, amount 30, signed_on 2025-08-03")
                .deal("id c, amount 40, signed_on 2025-09-03");

        assertThat(PayCase.joined("2025-10-31", before, behind))
                .isEqualTo("commission:a=50 room:2025-07=50 commission:b=30 commission:c=40 room:2025-08=20"
                        + " room:2025-09=10 room:2025-10=40");
    }

    @ParameterizedTest(name = "{0} waits: {1}")
    @DisplayName(
            "M9, M17 in a year of two versions what comes behind a line that waits, waits; what came before does not")
    @CsvSource({
        "2025-03, commission:a=~PENDING commission:b=~PENDING commission:c=~PENDING room:2025=~PENDING",
        "2025-05, commission:a=90 commission:b=~PENDING commission:c=~PENDING room:2025=~PENDING",
        "2025-08, commission:a=90 commission:b=40 commission:c=~PENDING room:2025=~PENDING",
        "2025-11, commission:a=90 commission:b=40 commission:c=20"
    })
    void waitsFromTheLineOn(String waiting, String lines) {
        PayCase before = early(GATED + YEARLY)
                .deal("id a, amount 90, signed_on 2025-03-03")
                .deal("id b, amount 40, signed_on 2025-05-03");
        PayCase behind = late(GATED + YEARLY).deal("id c, amount 50, signed_on 2025-08-03");
        for (String month : new String[] {"2025-03", "2025-05", "2025-08"}) {
            if (!month.equals(waiting)) {
                before.figures(month, "collection 1");
                behind.figures(month, "collection 1");
            }
        }

        assertThat(PayCase.joined("2025-12-31", before, behind)).isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0}, then {1}, until {2}: {3}")
    @DisplayName(
            "M16, M17 caps over versions count in the currency of the plan, and each line is paid in that of the person")
    @CsvSource({
        "SGD, SGD, 2025-12-31, commission:a=18SGD commission:b=15SGD",
        "SGD, CNY, 2025-12-31, commission:a=18SGD commission:b=60CNY",
        "CNY, SGD, 2025-12-31, commission:a=90CNY commission:b=15SGD",
        "SGD, SGD, 2026-01-31, commission:a=18SGD commission:b=15SGD room:2026=0CNY"
    })
    void countsInTheCurrencyOfThePlan(String first, String then, String until, String lines) {
        String plan = """
                paid in: { currency: role, on: credit }
                terms: { commission: { deals: deal, on: signed_on, base: amount } }
                """;
        PayCase before = early(plan + YEARLY).deal("id a, amount 90, signed_on 2025-03-03");
        PayCase behind = late(plan + YEARLY).deal("id b, amount 100, signed_on 2025-08-03");
        for (PayCase version : new PayCase[] {before, behind}) {
            version.rate("CNY SGD 2025-01-01 0.2").rate("CNY SGD 2025-07-01 0.25");
        }
        before.figures("2025-03", "role " + first);
        behind.figures("2025-08", "role " + then);

        assertThat(PayCase.join(List.of(before, behind), until, false).stream()
                        .flatMap(List::stream)
                        .map(line -> line.term() + ":" + line.item() + "=" + Decimals.plain(line.payable())
                                + line.paidIn().orElse("CNY"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0}, until {1}: {2}")
    @DisplayName("M14, M7 within the tail payments count, and so do clawbacks; behind it neither does")
    @CsvSource({
        "paid, 2025-02-28, d=60",
        "paid, 2025-03-15, d=30",
        "paid, 2025-03-20, d=70",
        "paid, 2025-03-31, d=70",
        "paid, 2025-12-31, d=70",
        "original, 2025-03-15, d=30",
        "original, 2025-12-31, d=70"
    })
    void clawsBackWithinTheTail(String of, String until, String lines) {
        PayCase pay = PayCase.of(
                        "terms: { commission: { deals: deal, on: signed_on, base: amount, rate: 10%, tail: 30 days,"
                                + " earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount },"
                                + " clawback: { facts: cancellation, deal: deal, on: on_day, share: share, of: " + of
                                + " } } }")
                .deal("id d, amount 1000, signed_on 2025-01-03")
                .payment("net 600, on_day 2025-02-01")
                .cancellation("share 0.5, on_day 2025-03-15")
                .payment("net 400, on_day 2025-03-20")
                .cancellation("share 0.5, on_day 2025-03-31")
                .left("2025-02-28");

        assertThat(pay.lines(until)).isEqualTo(lines);
    }

    @ParameterizedTest(name = "rated {0}: {1}")
    @DisplayName("M14, M6 a payment of the tail that is reversed behind it stays paid, as what comes behind it is not")
    @CsvSource({"at signing, d=100", "at collection, d=100"})
    void endsWithTheTail(String rated, String lines) {
        assertThat(PayCase.of(
                                "terms: { commission: { deals: deal, on: signed_on, base: amount, rate: 10%, tail: 30 days, hold:"
                                        + " 40 days, earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount, rated: "
                                        + rated + " } } }")
                        .deal("id d, amount 1000, signed_on 2025-01-03")
                        .payment("net 700, on_day 2025-02-01")
                        .payment("net 300, on_day 2025-03-30")
                        .payment("net -300, on_day 2025-04-10")
                        .left("2025-02-28")
                        .lines("2025-05-31"))
                .isEqualTo(lines);
    }
}
