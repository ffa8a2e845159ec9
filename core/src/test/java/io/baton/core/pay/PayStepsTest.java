package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Decimals;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S7: the steps of a line name every figure on the way to its amount, in the order in which they were applied. */
class PayStepsTest {

    private static final String DEALS = "deals: deal, on: signed_on, base: amount, ";

    private static PayCase term(String rest) {
        return PayCase.of("terms: { commission: { " + DEALS + rest + " } }");
    }

    /** The steps of the last line: what was done, with which figures and names, and the amount behind it. */
    private static String steps(PayCase pay, String until) {
        List<PayLine> lines = pay.all(until);
        return lines.getLast().steps().stream().map(PayStepsTest::text).collect(Collectors.joining(" | "));
    }

    private static String text(PayStep step) {
        String with = Stream.concat(
                        step.names().stream(), step.figures().stream().map(Decimals::plain))
                .collect(Collectors.joining(" "));
        return (step.what() + " " + with).strip() + " = " + Decimals.plain(step.after());
    }

    @ParameterizedTest
    @DisplayName("S7 price, fixed amount, factor, floor and cap are told where they change the amount")
    @CsvSource(delimiter = ';', textBlock = """
            rate: 2%; BASE 100 1 1 = 100 | RATE 100 0.02 = 2
            each: 3; BASE 100 1 1 = 100 | EACH 100 3 = 300
            rate: 2%, plus: 3; BASE 100 1 1 = 100 | RATE 100 0.02 = 2 | PLUS 3 = 5
            rate: 2%, factor: 150%; BASE 100 1 1 = 100 | RATE 100 0.02 = 2 | FACTOR 1.5 = 3
            rate: 2%, floor: 9; BASE 100 1 1 = 100 | RATE 100 0.02 = 2 | FLOOR 9 = 9
            rate: 2%, floor: 1; BASE 100 1 1 = 100 | RATE 100 0.02 = 2
            rate: 2%, cap: 1; BASE 100 1 1 = 100 | RATE 100 0.02 = 2 | CAP 1 = 1
            rate: 2%, cap: 5; BASE 100 1 1 = 100 | RATE 100 0.02 = 2
            'blocks: { of: 30, counting: started, free: 5 }, each: 10'; BASE 100 1 1 = 100 | BLOCKS 30 5 = 4 | EACH 4 10 = 40
            'tiers: { rows: { 0: 1%, 60: 2% } }'; BASE 100 1 1 = 100 | TIER 1 60 60 0.01 0 0 = 0.6 | TIER 2 40 40 0.02 0 0 = 1.4
            'tiers: { mode: whole, rows: { 0: 1%, 60: { rate: 2%, fixed: 5 } } }'; BASE 100 1 1 = 100 | TIER 2 100 100 0.02 0 5 = 7
            'tiers: { rows: { 200: 2% } }'; BASE 100 1 1 = 100 | NO_PRICE = 0
            """)
    void tellsThePrice(String rest, String steps) {
        assertThat(steps(term(rest).deal("id d, amount 100, signed_on 2025-01-03"), "2025-01-31"))
                .isEqualTo(steps);
    }

    @Test
    @DisplayName("S7 the row of a choice is told by its number")
    void tellsTheRow() {
        PayCase pay = term(
                "rates: { choose: first, rows: [{ where: product = 'P', rate: 4% }, { where: category = 'K', each: 2 }] }");
        assertThat(steps(pay.deal("id d, amount 100, product Q, category K, signed_on 2025-01-03"), "2025-01-31"))
                .isEqualTo("BASE 100 1 1 = 100 | EACH 100 2 2 = 200");
        assertThat(steps(pay.deal("id e, amount 100, product P, category K, signed_on 2025-01-04"), "2025-01-31"))
                .isEqualTo("BASE 100 1 1 = 100 | RATE 100 0.04 1 = 4");
    }

    @Test
    @DisplayName("S7, M8 the credited share and what came back are told before the price")
    void tellsShareAndReturns() {
        PayCase pay = term("rate: 10%, returns: { facts: refund, deal: deal, on: on_day, amount: amount }")
                .deal("id d, amount 100, share 0.5, signed_on 2025-01-03")
                .refund("amount 20, on_day 2025-01-10");
        assertThat(steps(pay, "2025-01-31")).isEqualTo("BASE 100 0.5 1 = 50 | RETURNED 10 = 40 | RATE 40 0.1 = 4");
    }

    @ParameterizedTest
    @DisplayName("S7, M11 a gate tells what it holds and what it lets nothing of through; a condition whom it is for")
    @CsvSource(delimiter = ';', textBlock = """
            gate: collection >= 80%; BASE 100 1 1 = 100 | GATE_SHUT 100 = 0
            'gate: { when: collection >= 80%, shut: hold }'; BASE 100 1 1 = 100 | GATE_HOLDS 100 = 100 | NOT_DUE 100 = 0
            when: collection >= 80%; BASE 100 1 1 = 100 | NOT_ELIGIBLE = 0
            gate: collection >= 70%; BASE 100 1 1 = 100
            when: collection >= 70%; BASE 100 1 1 = 100
            """)
    void tellsGates(String rest, String steps) {
        assertThat(steps(
                        term(rest).figures("2025-01", "collection 0.7").deal("id d, amount 100, signed_on 2025-01-03"),
                        "2025-01-31"))
                .isEqualTo(steps);
    }

    @Test
    @DisplayName("S7, M6 what is earned in proportion, and what is not due yet")
    void tellsWhatIsEarnedAndDue() {
        PayCase pay = term("rate: 10%, earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount },"
                        + " hold: 20 days")
                .deal("id d, amount 100, signed_on 2025-01-03")
                .payment("net 40, on_day 2025-01-05")
                .payment("net 20, on_day 2025-01-25");
        assertThat(steps(pay, "2025-01-31"))
                .isEqualTo("BASE 100 1 1 = 100 | RATE 100 0.1 = 10 | EARNED 60 100 = 6 | NOT_DUE 2 = 4");
        assertThat(steps(pay, "2025-02-28")).isEqualTo("BASE 100 1 1 = 100 | RATE 100 0.1 = 10 | EARNED 60 100 = 6");
    }

    @Test
    @DisplayName("S7, M14 what came behind the tail of a leaver is told, never silently 0")
    void tellsWhatCameBehindTheTail() {
        PayCase pay = term("rate: 10%, earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount },"
                        + " tail: 10 days")
                .deal("id d, amount 100, signed_on 2025-01-03")
                .payment("net 40, on_day 2025-01-05")
                .payment("net 20, on_day 2025-01-25")
                .left("2025-01-10");
        assertThat(steps(pay, "2025-01-31"))
                .isEqualTo(
                        "BASE 100 1 1 = 100 | RATE 100 0.1 = 10 | BEHIND_TAIL 2025-01-20 20 = 0 | EARNED 40 100 = 4");
    }

    @Test
    @DisplayName("S7, M7 each clawback with its share, and of what")
    void tellsClawbacks() {
        PayCase pay = term("clawback: { facts: cancellation, deal: deal, on: on_day, share: share }")
                .deal("id d, amount 500, signed_on 2025-01-03")
                .cancellation("share 0.6, on_day 2025-01-20")
                .cancellation("share 0.5, on_day 2025-01-21");
        assertThat(steps(pay, "2025-01-31"))
                .isEqualTo("BASE 500 1 1 = 500 | CLAWED_BACK 0.6 500 = 200 | CLAWED_BACK 0.5 200 = 100");
    }

    @Test
    @DisplayName("S7 the room of a cap, what it carries, and a guarantee with what there was")
    void tellsCapsAndGuarantees() {
        String terms = "terms: { commission: { deals: deal, on: signed_on, base: amount } }\n";
        PayCase capped = PayCase.of(terms + "caps: { most: { of: [commission], most: 25, excess: carried } }")
                .deal("id a, amount 40, signed_on 2025-01-03");
        assertThat(text(capped.all("2025-01-31").getFirst().steps().getLast())).isEqualTo("ROOM 25 = 25");
        assertThat(steps(capped, "2025-02-28")).isEqualTo("CARRIED 15 25 = 15");
        PayCase least = PayCase.of(terms + "guarantees: { least: { of: [commission], least: 30 } }")
                .deal("id a, amount 20, signed_on 2025-01-03");
        assertThat(steps(least, "2025-01-31")).isEqualTo("GUARANTEED 30 20 = 10");
    }
}
