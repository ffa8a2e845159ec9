package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the rules of pay, each through the whole pipeline of a person. */
class PayVectorsTest {

    private static final String DEALS = "deals: deal, on: signed_on, base: amount";

    private static PayCase three(String tiers) {
        return PayCase.of("terms: { commission: { " + DEALS + ", tiers: { " + tiers + " } } }")
                .deal("id a, amount 50, signed_on 2025-01-03")
                .deal("id b, amount 60, signed_on 2025-01-04")
                .deal("id c, amount 20, signed_on 2025-01-05");
    }

    @ParameterizedTest
    @DisplayName("M1 tier modes: marginal 3.80, whole 6.50, reached 5.00 counting the deal, 3.20 not")
    @CsvSource({
        "marginal, a=1 b=1.8 c=1",
        "whole, a=2.5 b=3 c=1",
        "reached, a=1 b=3 c=1",
        "reached before, a=1 b=1.2 c=1"
    })
    void paysByTheModeOfItsTiers(String mode, String lines) {
        assertThat(three("mode: " + mode + ", rows: { 0: 2%, 90: 5% }").lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M1 by picks the tier, on is paid: 8 units worth 400.00 marginal 7.00, whole 16.00")
    @CsvSource({"marginal, d=7", "whole, d=16"})
    void paysOnTheBaseByUnits(String mode, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", tiers: { mode: " + mode
                                + ", by: units, rows: { 0: 1%, above 6: 4% } } } }")
                        .deal("id d, amount 400, units 8, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M1 a late deal takes the place of its day, or follows the deals that were in time")
    @CsvSource({
        "re-order, a=1 late=1.2 b=3 c=1",
        "'{ append: entered_on }', a=1 late=3 b=1.2 c=1",
        "'{ append: entered_on, within: 20 days }', a=1 late=1.2 b=3 c=1"
    })
    void putsLateDealsBehind(String late, String lines) {
        PayCase pay = PayCase.of("terms: { commission: { " + DEALS
                        + ", tiers: { mode: reached, rows: { 0: 2%, 130: 5% }, late: " + late + " } } }")
                .deal("id a, amount 50, signed_on 2025-01-03, entered_on 2025-01-03")
                .deal("id late, amount 60, signed_on 2025-01-04, entered_on 2025-02-20")
                .deal("id b, amount 60, signed_on 2025-01-05, entered_on 2025-01-31")
                .deal("id c, amount 20, signed_on 2025-01-06");
        assertThat(pay.lines("2025-02-28")).isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M2 edges: up to 40 1 %, below 70 2 %, from 70 3 %")
    @CsvSource({"40, d=0.4", "40.01, d=0.8002", "69.99, d=1.3998", "70, d=2.1"})
    void ownsItsEdges(String amount, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS
                                + ", tiers: { mode: whole, rows: { 0: 1%, above 40: 2%, 70: 3% } } } }")
                        .deal("id d, amount " + amount + ", signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName(
            "M2 outside the tiers nothing is paid, the nearest tier, or the line refused; a negative base nothing or the first tier")
    @CsvSource({
        "'rows: { 10: 2% }', 5, d=0",
        "'below: nearest, rows: { 10: 2% }', 5, d=0.1",
        "'below: refuse, rows: { 10: 2% }', 5, d=?OUTSIDE_TABLE",
        "'rows: { 0: 2% }, to: 100', 150, d=3",
        "'rows: { 0: 2% }, to: 100, above: nothing', 150, d=2",
        "'rows: { 0: 2% }, to: 100, above: refuse', 150, d=?OUTSIDE_TABLE",
        "'rows: { 0: 2% }', -50, d=0",
        "'rows: { 0: 2% }, negative: first tier', -50, d=-1",
        "'rows: { 10: 2% }, below: nearest', -50, d=0",
        "'mode: whole, rows: { 10: 2% }, below: nearest', -50, d=0",
        "'rows: { 10: 2% }, below: nearest, negative: first tier', -50, d=-1",
        "'mode: whole, rows: { -100: 1%, 0: 2% }', -50, d=-0.5"
    })
    void saysWhatHoldsOutside(String tiers, String amount, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", tiers: { " + tiers + " } } }")
                        .deal("id d, amount " + amount + ", signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M3 amounts for each unit and once on entry: 24.00 marginal, 14.00 whole")
    @CsvSource({"marginal, d=24", "whole, d=14"})
    void paysForEachAndOnEntry(String mode, String lines) {
        assertThat(PayCase.of("terms: { commission: { deals: deal, on: signed_on, base: units, tiers: { mode: " + mode
                                + ", rows: { 0: { each: 3, fixed: 6 }, above 4: { each: 2, fixed: 5 } } } } }")
                        .deal("id d, units 4.5, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M4 rates by conditions: product 4 %, category 6 %, all 1 % of 700")
    @CsvSource({
        "'choose: most specific, order: [product, category]', d=28",
        "'choose: most specific, order: [category, product]', d=42",
        "'choose: first', d=28",
        "'choose: all', d=77",
        "'choose: priority', d=7"
    })
    void choosesItsRate(String choose, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", rates: { " + choose
                                + ", rows: [{ where: product = 'P', rate: 4% }, { where: category = 'K', rate: 6% },"
                                + " { rate: 1%" + (choose.contains("priority") ? ", priority: 1" : "") + " }] } } }")
                        .deal("id d, amount 700, product P, category K, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("M4 a tie is an error that names both rows; where no row holds, 0 is paid with the reason")
    void namesTwoRatesThatHold() {
        PayCase tie = PayCase.of(
                "terms: { commission: { " + DEALS
                        + ", rates: { choose: priority, rows: [{ where: product = 'P', rate: 4% }, { where: category = 'K', rate: 6% }] } } }");
        assertThat(tie.deal("id d, amount 700, product P, category K, signed_on 2025-01-03")
                        .deal("id e, amount 700, product Q, category L, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo("d=?TWO_RATES e=0");
        assertThat(tie.all("2025-01-31").getLast().steps().getLast().what()).isEqualTo(PayStep.What.NO_PRICE);
    }

    @Test
    @DisplayName("M6 net 300, gross 360, paid 90: 75 are earned")
    void earnsInProportionToWhatWasCollected() {
        PayCase collected = PayCase.of("terms: { commission: { " + DEALS
                        + ", earned: { facts: payment, deal: deal, on: on_day, amount: amount, of: gross } } }")
                .deal("id d, amount 300, gross 360, signed_on 2025-01-03")
                .payment("amount 90, on_day 2025-02-01");
        assertThat(collected.lines("2025-01-31")).isEqualTo("d=0");
        assertThat(collected.lines("2025-02-28")).isEqualTo("d=75");
        assertThat(collected.payment("amount 900, on_day 2025-03-01").lines("2025-03-31"))
                .isEqualTo("d=300");
        assertThat(collected.payment("amount -900, on_day 2025-04-01").lines("2025-04-30"))
                .isEqualTo("d=75");
    }

    @ParameterizedTest
    @DisplayName("M6 100 000 signed at 2 %, 60 000 collected at 3 %: 1 200 or 1 800")
    @CsvSource({"at signing, d=1200", "at collection, d=1800"})
    void ratesAtSigningOrAtCollection(String rated, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS
                                + ", rate: { by: attainment, rows: { 0%: 2%, 100%: 3% } }"
                                + ", earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount, rated: "
                                + rated + " } } }")
                        .figures("2025-01", "attainment 0.8")
                        .figures("2025-02", "attainment 1.2")
                        .deal("id d, amount 100000, signed_on 2025-01-03")
                        .payment("net 60000, on_day 2025-02-10")
                        .lines("2025-02-28"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M6 a hold of 7 days after 3 May ends 10 May")
    @CsvSource({"2025-05-09, d=0", "2025-05-10, d=2"})
    void holdsForSomeDays(String until, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", rate: 2%, hold: 7 days } }")
                        .deal("id d, amount 100, signed_on 2025-05-03")
                        .lines(until))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M6 a hold of what is rated at collection runs from each payment")
    @CsvSource({"2025-02-16, d=0", "2025-02-17, d=2", "2025-03-17, d=3"})
    void holdsFromThePayment(String until, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", rate: 2%, hold: 7 days, earned: { facts: payment,"
                                + " deal: deal, on: on_day, amount: net, of: amount, rated: at collection } } }")
                        .deal("id d, amount 200, signed_on 2025-01-03")
                        .payment("net 100, on_day 2025-02-10")
                        .payment("net 50, on_day 2025-03-10")
                        .lines(until))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M6 slices of 100.01 at 50/25/25")
    @CsvSource({"2025-01-31, d=50.005", "2025-02-28, d=75.0075", "2025-12-31, d=100.01"})
    void paysInSlices(String until, String lines) {
        assertThat(PayCase.of(
                                "terms: { commission: { " + DEALS
                                        + ", slices: [{ share: 50% }, { share: 25%, at: 30 days }, { share: 25%, at: signed_on + 6 months }] } }")
                        .deal("id d, amount 100.01, signed_on 2025-01-03")
                        .lines(until))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName(
            "M7 3 + 2 %, at least 9, at most 20: 150 earn 9, the return alone takes 9 back; rated net, nothing is left")
    @CsvSource({"net", "alone"})
    void takesReturnsBack(String rating) {
        PayCase returned = PayCase.of("terms: { commission: { " + DEALS
                        + ", rate: 2%, plus: 3, floor: 9, cap: 20, returns: { facts: refund, deal: deal, on: on_day, amount: amount, rating: "
                        + rating + " } } }")
                .deal("id d, amount 150, signed_on 2025-01-03")
                .refund("amount 150, on_day 2025-02-03");
        assertThat(returned.lines("2025-01-31")).isEqualTo("d=9");
        assertThat(returned.lines("2025-02-28")).isEqualTo("d=0");
    }

    @Test
    @DisplayName("M7 500: 60 % back leaves 200, later 50 % leaves 100; of the original never more than is left")
    void clawsBackOfWhatIsLeft() {
        String claw = ", clawback: { facts: cancellation, deal: deal, on: on_day, share: share";
        PayCase paid = PayCase.of("terms: { commission: { " + DEALS + claw + " } } }")
                .deal("id d, amount 500, signed_on 2025-01-03")
                .cancellation("share 0.6, on_day 2025-02-03")
                .cancellation("share 0.5, on_day 2025-03-03");
        assertThat(paid.lines("2025-02-28")).isEqualTo("d=200");
        assertThat(paid.lines("2025-03-31")).isEqualTo("d=100");
        PayCase original = PayCase.of("terms: { commission: { " + DEALS + claw + ", of: original } } }")
                .deal("id d, amount 500, signed_on 2025-01-03")
                .cancellation("share 0.6, on_day 2025-02-03")
                .cancellation("share 0.5, on_day 2025-03-03");
        assertThat(original.lines("2025-03-31")).isEqualTo("d=0");
    }

    @ParameterizedTest
    @DisplayName(
            "M6, M7 what came back need not be collected: of 1 000 400 came back and 600 were paid, and 10 % of 600 are earned")
    @CsvSource({
        "net, at signing, 2025-01-10, d=36",
        "net, at signing, 2025-01-31, d=60",
        "alone, at signing, 2025-01-31, d=60",
        "net, at collection, 2025-01-31, d=60"
    })
    void collectsWhatReturnsHaveLeft(String rating, String rated, String refunded, String lines) {
        PayCase pay = PayCase.of("terms: { commission: { " + DEALS
                        + ", rate: 10%, returns: { facts: refund, deal: deal,"
                        + " on: on_day, amount: amount, rating: " + rating + " }, earned: { facts: payment, deal: deal,"
                        + " on: on_day, amount: amount, of: gross, rated: " + rated + " } } }")
                .deal("id d, amount 1000, gross 1200, signed_on 2025-01-03")
                .payment("amount 432, on_day 2025-01-05")
                .refund("amount 400, on_day 2025-01-10")
                .payment("amount 288, on_day 2025-01-20");
        assertThat(pay.lines(refunded)).isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M6 a deal below zero is earned as it is paid back; a whole that contradicts it is not available")
    @CsvSource({
        "-1000, -1000, -400, d=-40",
        "-1000, -1000, -2000, d=-100",
        "-1000, -1000, 5, d=0",
        "1000, -1000, 5, d=?ZERO_DENOMINATOR"
    })
    void earnsBelowZero(String amount, String gross, String paid, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", rate: 10%, earned: { facts: payment, deal: deal,"
                                + " on: on_day, amount: amount, of: gross } } }")
                        .deal("id d, amount " + amount + ", gross " + gross + ", signed_on 2025-01-03")
                        .payment("amount " + paid + ", on_day 2025-01-05")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M7 a clawback takes from what was earned by its day, and payments behind it stay")
    @CsvSource({
        "at signing, 2025-01-25, d=30",
        "at signing, 2025-01-31, d=30",
        "at signing, 2025-02-10, d=70",
        "at collection, 2025-02-10, d=70"
    })
    void leavesLaterPaymentsAlone(String rated, String until, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", rate: 10%, hold: 7 days, earned: { facts: payment,"
                                + " deal: deal, on: on_day, amount: net, of: amount, rated: " + rated
                                + " }, clawback: { facts: cancellation, deal: deal, on: on_day, share: 50% } } }")
                        .deal("id d, amount 1000, signed_on 2025-01-03")
                        .payment("net 600, on_day 2025-01-05")
                        .cancellation("on_day 2025-01-20")
                        .payment("net 400, on_day 2025-01-30")
                        .lines(until))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("M7 returns that are rated alone take back no more than the deal")
    void returnsNoMoreThanTheDeal() {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", rate: 10%, returns: { facts: refund, deal: deal,"
                                + " on: on_day, amount: amount, rating: alone } } }")
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .refund("amount 100, on_day 2025-01-10")
                        .refund("amount 50, on_day 2025-01-11")
                        .lines("2025-01-31"))
                .isEqualTo("d=0");
    }

    @ParameterizedTest
    @DisplayName("M6, M7 a payment that is reversed takes back what a clawback had left of it, whichever came first")
    @CsvSource({
        "0.5, 2025-01-20, -1000, 2025-01-30, d=0",
        "0.6, 2025-01-20, -500, 2025-01-30, d=20",
        "0.6, 2025-01-30, -500, 2025-01-20, d=20",
        "1, 2025-01-20, -500, 2025-01-30, d=0"
    })
    void reversesWhatClawbacksHaveLeft(String share, String clawed, String back, String reversed, String lines) {
        PayCase pay = PayCase.of(
                        "terms: { commission: { " + DEALS + ", rate: 10%, earned: { facts: payment, deal: deal,"
                                + " on: on_day, amount: net, of: amount }, clawback: { facts: cancellation, deal: deal, on: on_day,"
                                + " share: share } } }")
                .deal("id d, amount 1000, signed_on 2025-01-03")
                .payment("net 1000, on_day 2025-01-05")
                .cancellation("share " + share + ", on_day " + clawed)
                .payment("net " + back + ", on_day " + reversed);
        assertThat(pay.lines("2025-01-31")).isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M6 a payment that is reversed takes the parts that are not due yet first, and never waits itself")
    @CsvSource({
        "slices: [{ share: 50% }; { share: 50%; at: 90 days }], 2025-01-31, d=50",
        "slices: [{ share: 50% }; { share: 50%; at: 90 days }], 2025-02-28, d=0",
        "slices: [{ share: 50% }; { share: 50%; at: 90 days }], 2025-04-30, d=0",
        "hold: 30 days, 2025-01-31, d=0",
        "hold: 30 days, 2025-02-28, d=0"
    })
    void reversesBeforeItIsDue(String due, String until, String lines) {
        PayCase pay = PayCase.of("terms: { commission: { " + DEALS + ", rate: 10%, " + due.replace(';', ',')
                        + ", earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount } } }")
                .deal("id d, amount 1000, signed_on 2025-01-03")
                .payment("net 1000, on_day 2025-01-10")
                .payment("net -1000, on_day 2025-02-05");
        assertThat(pay.lines(until)).isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M6, M7 of what was returned wholly nothing is earned unless something was collected")
    @CsvSource({"0, d=0", "200, d=6"})
    void earnsNothingWithoutCash(String paid, String lines) {
        PayCase pay = PayCase.of(
                        "terms: { commission: { " + DEALS + ", tiers: { over: deal, mode: whole, negative: first tier,"
                                + " rows: { 0: 2%, 150: 5% } }, returns: { facts: refund, deal: deal, on: on_day, amount: amount, rating:"
                                + " alone }, earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount } } }")
                .deal("id d, amount 200, signed_on 2025-01-03")
                .payment("net " + paid + ", on_day 2025-01-05")
                .refund("amount 100, on_day 2025-01-10")
                .refund("amount 100, on_day 2025-01-11");
        assertThat(pay.lines("2025-01-31")).isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M7 clawback by bands of days since the deal")
    @CsvSource({"2025-03-01, d=0", "2025-06-01, d=50", "2025-09-01, d=100"})
    void clawsBackByBands(String day, String lines) {
        assertThat(PayCase.of(
                                "terms: { commission: { " + DEALS
                                        + ", clawback: { facts: cancellation, deal: deal, on: on_day,"
                                        + " share: { by: days_since, rows: { 0 days: 100%, above 90 days: 50%, above 180 days: 0% } } } } }")
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .cancellation("on_day " + day)
                        .lines("2025-12-31"))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName(
            "M7 what a cap had cut is not clawed back: room 25, deals 20 and 9 pay 20 and 5; the return of the second −5")
    void cutsToTheRoomOfTheCap() {
        PayCase capped = PayCase.of("""
                        terms: { commission: { %s, returns: { facts: refund, deal: deal, on: on_day, amount: amount } } }
                        caps: { most: { of: [commission], most: 25 } }
                        """.formatted(DEALS))
                .deal("id a, amount 20, signed_on 2025-01-03")
                .deal("id b, amount 9, signed_on 2025-01-04")
                .refund("amount 9, on_day 2025-02-03");
        assertThat(capped.lines("2025-01-31")).isEqualTo("a=20 b=5");
        assertThat(capped.lines("2025-02-28")).isEqualTo("a=20 b=0");
    }

    @ParameterizedTest
    @DisplayName("M11 a gate that cannot be told is shut, open or waits; a shut one forfeits or holds")
    @CsvSource({
        "collection >= 80%, 0.79, d=0",
        "collection >= 80%, 0.8, d=100",
        "'{ when: collection >= 80% }', '', d=0",
        "'{ when: collection >= 80%, unavailable: open }', '', d=100",
        "'{ when: collection >= 80%, unavailable: wait }', '', d=~PENDING",
        "'{ when: collection >= 80%, shut: hold }', 0.7, d=0"
    })
    void opensAndShutsItsGate(String gate, String collection, String lines) {
        PayCase gated = PayCase.of("terms: { commission: { " + DEALS + ", gate: " + gate + " } }")
                .deal("id d, amount 100, signed_on 2025-01-03");
        assertThat((collection.isEmpty() ? gated : gated.figures("2025-01", "collection " + collection))
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("M12 bonus = target × company × team × personal × days ÷ days: 7 920.00")
    void paysABonusByCoefficients() {
        assertThat(PayCase.of(
                                "terms: { bonus: { every: quarter, amount: target_bonus * company * team * personal * present_days / period_days } }")
                        .figures(
                                "2025-Q1",
                                "target_bonus 10000, company 0.90, team 1.10, personal 1.20, present_days 60, period_days 90")
                        .lines("2025-03-31"))
                .isEqualTo("2025-Q1=7920");
    }

    @Test
    @DisplayName("M14 commission signed before leaving is paid on collection within the tail: 1 200, then 800")
    void paysWithinTheTail() {
        PayCase leaver = PayCase.of(
                        "terms: { commission: { " + DEALS
                                + ", rate: 2%, earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount }, tail: 90 days } }")
                .deal("id d, amount 100000, signed_on 2025-01-03")
                .payment("net 60000, on_day 2025-02-01")
                .payment("net 40000, on_day 2025-04-19")
                .left("2025-02-28");
        assertThat(leaver.lines("2025-02-28")).isEqualTo("d=1200");
        assertThat(leaver.lines("2025-04-30")).isEqualTo("d=2000");
        assertThat(leaver.left("2025-01-10").lines("2025-04-30")).isEqualTo("d=1200");
    }

    @Test
    @DisplayName("M8 a split earns on its part of the base")
    void paysOnTheCreditedShare() {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", rate: 2% } }")
                        .deal("id d, amount 1000, share 0.4, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo("d=8");
    }

    @Test
    void accumulatesOverTheYearWithSharesOfAQuota() {
        PayCase year = PayCase.of("terms: { commission: { " + DEALS
                        + ", tiers: { of: quota, over: year, rows: { 0%: 2%, 100%: 4% } } } }")
                .figures("2025-01", "quota 100")
                .figures("2025-02", "quota 100")
                .deal("id a, amount 80, signed_on 2025-01-03")
                .deal("id b, amount 40, signed_on 2025-02-03");
        assertThat(year.lines("2025-02-28")).isEqualTo("a=1.6 b=1.2");
    }

    @Test
    void looksUpAMatrix() {
        assertThat(PayCase.of(
                                "terms: { commission: { " + DEALS
                                        + ", rate: { by: attainment, across: margin, rows: { 0%: { 0%: 1%, 30%: 2% }, 100%: { 0%: 3%, 30%: 4% } } } } }")
                        .figures("2025-01", "attainment 1.1, margin 0.3")
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo("d=4");
    }

    @ParameterizedTest
    @CsvSource({"lowest, d=1", "highest, d=3"})
    void picksTheRowOfSeveralDrivers(String pick, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", rate: { by: [attainment, growth], pick: " + pick
                                + ", rows: { 0%: 1%, 50%: 2%, 100%: 3% } } } }")
                        .figures("2025-01", "attainment 1.1, growth 0.3")
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"full, d=20", "started, d=30"})
    void countsBlocksBehindAFreeQuantity(String counting, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", blocks: { of: 1000, counting: " + counting
                                + ", free: 500 }, each: 10 } }")
                        .deal("id d, amount 2750, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"-2750, d=-20", "-500, d=0"})
    void countsBlocksOfNegativeDealsAsOfPositiveOnes(String amount, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", blocks: { of: 1000, free: 500 }, each: 10 } }")
                        .deal("id d, amount " + amount + ", signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @Test
    void countsBlocksOnTiers() {
        assertThat(PayCase.of("terms: { commission: { " + DEALS
                                + ", blocks: { of: 1000 }, tiers: { rows: { 0: { each: 10 }, 1: { each: 20 } } } } }")
                        .deal("id d, amount 2750, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo("d=30");
    }

    @ParameterizedTest
    @DisplayName("M7 a return that is rated alone is counted in blocks, and moves the tiers by its part")
    @CsvSource({
        "'blocks: { of: 1000 }, each: 10', d=10",
        "'tiers: { by: units, rows: { 0: { each: 3 }, above 4: { each: 5 } } }', d=17"
    })
    void ratesReturnsAloneInTheirOwnUnits(String price, String lines) {
        assertThat(PayCase.of(
                                "terms: { commission: { " + DEALS + ", " + price
                                        + ", returns: { facts: refund, deal: deal, on: on_day, amount: amount, rating: alone } } }")
                        .deal("id d, amount 2000, units 10, signed_on 2025-01-03")
                        .refund("amount 1000, on_day 2025-01-20")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("M6 a payment that is reversed takes back what it has earned, at the rate of its own day")
    @CsvSource({
        "2025-01-31, d=1200",
        "2025-02-28, d=2400",
        "2025-03-31, d=1800",
        "2025-04-30, d=600",
        "2025-05-31, d=0",
        "2025-06-30, d=1000"
    })
    void reversesAtTheRateOfThePayment(String until, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS
                                + ", rate: growth, earned: { facts: payment, deal: deal,"
                                + " on: on_day, amount: net, of: amount, rated: at collection } } }")
                        .figures("2025-01", "growth 0.02")
                        .figures("2025-02", "growth 0.03")
                        .figures("2025-03", "growth 0.05")
                        .figures("2025-04", "growth 0.04")
                        .figures("2025-05", "growth 0.07")
                        .figures("2025-06", "growth 0.01")
                        .deal("id d, amount 100000, signed_on 2025-01-03")
                        .payment("net 60000, on_day 2025-01-20")
                        .payment("net 40000, on_day 2025-02-20")
                        .payment("net -20000, on_day 2025-03-20")
                        .payment("net -50000, on_day 2025-04-20")
                        .payment("net -30000, on_day 2025-05-20")
                        .payment("net 100000, on_day 2025-06-20")
                        .lines(until))
                .isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0}, {1} back: {2}")
    @DisplayName(
            "M7 a return that is rated alone takes off what a deal of its size would earn in its place, in every mode")
    @CsvSource({
        "'over: deal', 50, d=1.3",
        "'over: deal', 100, d=0",
        "'over: deal, negative: first tier', 100, d=0",
        "'over: deal, mode: whole', 50, d=4",
        "'over: deal, mode: whole', 95, d=0.25",
        "'mode: reached', 50, d=2.5",
        "'mode: reached', 100, d=0",
        "'mode: reached before', 50, d=1",
        "'mode: reached before', 100, d=0",
        "'mode: whole', 50, d=1",
        "'mode: marginal', 50, d=1",
    })
    void ratesReturnsAloneOnTiers(String tiers, String back, String lines) {
        assertThat(PayCase.of(
                                "terms: { commission: { " + DEALS + ", tiers: { rows: { 0: 2%, 90: 5% }, " + tiers
                                        + " }, returns: { facts: refund, deal: deal, on: on_day, amount: amount, rating: alone } } }")
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .refund("amount " + back + ", on_day 2025-01-20")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("M7 several returns that are rated alone take back no more than the deal has earned")
    @CsvSource({
        "'plus: 3, rate: 2%, floor: 9', 60 60, d=0",
        "'plus: 3, rate: 2%, floor: 9', 60, d=0",
        "'tiers: { over: deal, mode: whole, rows: { 0: 5%, 90: 2% } }', 50 50, d=0",
        "'tiers: { over: deal, mode: whole, rows: { 0: 5%, 90: 2% } }', 30, d=0.5",
        "'tiers: { over: deal, mode: whole, rows: { 0: 2%, 90: 5% } }', 50 50, d=3"
    })
    void takesNoMoreThanTheDealHasEarned(String price, String back, String lines) {
        PayCase pay = PayCase.of("terms: { commission: { " + DEALS + ", " + price
                        + ", returns: { facts: refund, deal: deal, on: on_day, amount: amount, rating: alone } } }")
                .deal("id d, amount 100, signed_on 2025-01-03");
        for (String amount : back.split(" ", -1)) {
            pay.refund("amount " + amount + ", on_day 2025-01-20");
        }

        assertThat(pay.lines("2025-01-31")).isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0} back: {1}")
    @DisplayName("M7, M3 what is due on entry goes back with a return that is rated alone and would enter the tier")
    @CsvSource({"50, d=8.3", "95, d=0.25", "100, d=0"})
    void takesTheEntryBack(String back, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS
                                + ", tiers: { over: deal, rows: { 0: 2%, 90: { rate: 5%, fixed: 7 } } }, returns: { facts:"
                                + " refund, deal: deal, on: on_day, amount: amount, rating: alone } } }")
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .refund("amount " + back + ", on_day 2025-01-20")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M7 floor, cap and fixed amount are those of the deal, also where each payment is rated by itself")
    @CsvSource({"150, d=9", "400, d=11", "5000, d=20"})
    void dividesWhatIsDueOnceAmongPayments(String amount, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS
                                + ", rate: 2%, plus: 3, floor: 9, cap: 20, earned: { facts: payment, deal: deal, on: on_day,"
                                + " amount: net / 1, of: 100, rated: at collection } } }")
                        .deal("id d, amount " + amount + ", signed_on 2025-01-03")
                        .payment("net 25, on_day 2025-01-10")
                        .payment("net 75, on_day 2025-01-20")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("M11 what a gate holds is earned, but not due; what it forfeits is neither")
    void earnsWhatItsGateHolds() {
        PayLine held = PayCase.of(
                        "terms: { commission: { " + DEALS + ", gate: { when: collection >= 80%, shut: hold } } }")
                .figures("2025-01", "collection 0.7")
                .deal("id d, amount 100, signed_on 2025-01-03")
                .all("2025-01-31")
                .getFirst();
        assertThat(held.earned()).isEqualByComparingTo("100");
        assertThat(held.payable()).isZero();
    }

    @Test
    void guaranteesBesideWhatACapHasCarried() {
        assertThat(PayCase.of("""
                        terms: { commission: { %s } }
                        caps: { most: { of: [commission], most: 25, excess: carried } }
                        guarantees: { entry: { of: [commission, most], least: 24 } }
                        """.formatted(DEALS))
                        .figures("2025-01", "collection 1")
                        .figures("2025-02", "collection 1")
                        .deal("id a, amount 40, signed_on 2025-01-03")
                        .deal("id b, amount 5, signed_on 2025-02-03")
                        .lines("2025-02-28"))
                .isEqualTo("a=25 b=5 entry:2025-01=0 most:2025-02=15 entry:2025-02=4");
    }

    @Test
    void carriesWhatDoesNotFitUnderTheCap() {
        assertThat(PayCase.of("""
                        terms: { commission: { %s } }
                        caps: { most: { of: [commission], most: 25, excess: carried } }
                        """.formatted(DEALS))
                        .deal("id a, amount 40, signed_on 2025-01-03")
                        .deal("id b, amount 5, signed_on 2025-02-03")
                        .lines("2025-02-28"))
                .isEqualTo("a=25 b=5 most:2025-02=15");
    }

    @ParameterizedTest(name = "then {0} in {1}: {2}")
    @DisplayName(
            "M7 a credit note under a cap gives back first what the cap had cut: room 25, deals 20 and 9 pay 20 and 5")
    @CsvSource({
        "-9, 01, a=20 b=5 c=-5",
        "-20, 01, a=20 b=5 c=-16",
        "-4, 01, a=20 b=5 c=0",
        "-40, 01, a=20 b=5 c=-36",
        "-9, 02, a=20 b=5 c=-9"
    })
    void givesBackFirstWhatTheCapHadCut(String amount, String month, String lines) {
        assertThat(PayCase.of("""
                        terms: { commission: { %s } }
                        caps: { most: { of: [commission], most: 25 } }
                        """.formatted(DEALS))
                        .deal("id a, amount 20, signed_on 2025-01-03")
                        .deal("id b, amount 9, signed_on 2025-01-04")
                        .deal("id c, amount " + amount + ", signed_on 2025-" + month + "-20")
                        .lines("2025-03-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0} used: {1}")
    @DisplayName("M10 more than a cap may be used before; what is taken back leaves room only below the cap")
    @CsvSource({"20, a=5 c=-7 most:2025-01=7", "25, a=0 c=-2 most:2025-01=2", "30, a=0 c=-2 most:2025-01=0"})
    void usesMoreThanTheCap(String used, String lines) {
        assertThat(PayCase.of("""
                        terms: { commission: { %s } }
                        caps: { most: { of: [commission], most: 25, excess: carried } }
                        """.formatted(DEALS))
                        .opening("most", "2025-01", used, "0")
                        .opening("most", "2024-12", "0", "8")
                        .deal("id a, amount 10, signed_on 2025-01-03")
                        .deal("id c, amount -12, signed_on 2025-01-20")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0} most: {1}")
    @DisplayName("M7, M10 what one cap carries stands under the caps behind it that name it")
    @CsvSource(delimiter = ';', textBlock = """
            60; a=25 b=5 most:2025-02=20 most:2025-03=10
            50; a=25 b=5 most:2025-02=20 most:2025-03=0
            40; a=25 b=5 most:2025-02=10 most:2025-03=0
            """)
    void capsWhatAnotherCapCarries(String most, String lines) {
        assertThat(PayCase.of("""
                        terms: { commission: { %s } }
                        caps:
                          most: { of: [commission], most: 25, excess: carried }
                          year: { of: [commission, most], every: year, most: %s }
                        """.formatted(DEALS, most))
                        .deal("id a, amount 90, signed_on 2025-01-03")
                        .deal("id b, amount 5, signed_on 2025-02-03")
                        .lines("2025-03-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0} used, {1} carried out of {2}: {3}")
    @DisplayName("M10 what was used and carried of a cap before counts in its period")
    @CsvSource({
        "0, 0, 2024-12, a=25 b=5 most:2025-02=15",
        "20, 0, 2024-12, a=5 b=5 most:2025-02=20 most:2025-03=15",
        "30, 0, 2024-12, a=0 b=5 most:2025-02=20 most:2025-03=20",
        "0, 8, 2024-12, a=25 b=5 most:2025-01=0 most:2025-02=20 most:2025-03=3",
        "0, 8, 2025-01, a=25 b=5 most:2025-02=20 most:2025-03=3",
        "0, 3, 2025-01, a=25 b=5 most:2025-02=18",
        "0, 8, 2025-02, a=25 b=5 most:2025-02=15 most:2025-03=8"
    })
    void countsWhatWasUsedAndCarriedBefore(String used, String carried, String outOf, String lines) {
        assertThat(PayCase.of("""
                        terms: { commission: { %s } }
                        caps: { most: { of: [commission], most: 25, excess: carried } }
                        """.formatted(DEALS))
                        .opening("most", "2025-01", used, "0")
                        .opening("most", outOf, "0", carried)
                        .opening("other", "2025-01", "9", "9")
                        .deal("id a, amount 40, signed_on 2025-01-03")
                        .deal("id b, amount 5, signed_on 2025-02-03")
                        .lines("2025-03-31"))
                .isEqualTo(lines);
    }

    @Test
    void fillsUpToAGuarantee() {
        assertThat(PayCase.of("""
                        terms: { commission: { %s } }
                        guarantees: { entry: { of: [commission], least: { by: period_start - joined, rows: { 0 days: 30, 45 days: 10 } } } }
                        """.formatted(DEALS))
                        .figures("2025-01", "joined 2025-01-01, period_start 2025-01-01")
                        .figures("2025-02", "joined 2025-01-01, period_start 2025-02-01")
                        .figures("2025-03", "joined 2025-01-01, period_start 2025-03-01")
                        .deal("id a, amount 20, signed_on 2025-01-03")
                        .deal("id b, amount 40, signed_on 2025-02-03")
                        .lines("2025-03-31"))
                .isEqualTo("a=20 b=40 entry:2025-01=10 entry:2025-02=0 entry:2025-03=10");
    }

    @Test
    void multipliesByAnAcceleratorFromATextTable() {
        assertThat(PayCase.of(
                                "terms: { bonus: { amount: target_bonus, factor: { by: grade, rows: { A: 150%, B: 100% } } } }")
                        .figures("2025-01", "target_bonus 1000, grade A")
                        .lines("2025-01-31"))
                .isEqualTo("2025-01=1500");
    }

    @Test
    @DisplayName("M8 two shares of one deal are one line")
    void addsUpSharesOfADeal() {
        assertThat(PayCase.of("terms: { commission: { " + DEALS + ", tiers: { rows: { 0: 1%, 500: 2% } } } }")
                        .deal("id c, amount 100, signed_on 2025-01-02")
                        .deal("id d, amount 1000, share 0.4, signed_on 2025-01-03")
                        .deal("id d, amount 1000, share 0.2, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo("c=1 d=8");
    }

    @ParameterizedTest
    @DisplayName("N2 tiers that are shares of a quota of nothing, or of less, have no value")
    @CsvSource({"0, d=?ZERO_DENOMINATOR", "-100, d=?NEGATIVE_DENOMINATOR", "100, d=100"})
    void sharesNoQuotaOfNothing(String quota, String lines) {
        assertThat(PayCase.of("terms: { commission: { " + DEALS
                                + ", tiers: { of: quota, mode: whole, rows: { 0%: 1%, 100%: 10% } } } }")
                        .figures("2025-01", "quota " + quota)
                        .deal("id d, amount 1000, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("M9 where a line waits, the guarantee and what follows under the cap wait with it")
    void waitsWithWhatWaits() {
        assertThat(PayCase.of("""
                        terms: { commission: { %s, gate: { when: collection >= 80%%, unavailable: wait } }, bonus: { amount: 20 } }
                        caps: { most: { of: [commission, bonus], most: 25, excess: carried } }
                        guarantees: { entry: { of: [commission], least: 24 } }
                        """.formatted(DEALS))
                        .figures("2025-01", "joined 2025-01-01")
                        .figures("2025-02", "collection 1")
                        .deal("id a, amount 40, signed_on 2025-01-03")
                        .lines("2025-02-28"))
                .startsWith("commission:a=~PENDING bonus:2025-01=~PENDING bonus:2025-02=20 most:2025-01=~PENDING"
                        + " entry:2025-01=~PENDING most:2025-02=~PENDING entry:2025-02=24");
    }
}
