package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Reason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pay does at its edges: figures that are not there, negative deals, what follows a deal, order under a cap. */
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

    @ParameterizedTest(name = "until {0}: {1}")
    @DisplayName("M14 what a cap carries when somebody leaves is told, with how much, and never silently 0")
    @CsvSource({
        "2025-02-28, d=25 room:2025-02=25",
        "2025-03-31, d=25 room:2025-02=25 room:2025-03=?NO_ROOM_TO_COME",
        "2025-05-31, d=25 room:2025-02=25 room:2025-03=?NO_ROOM_TO_COME"
    })
    void tellsWhatIsCarriedOnLeaving(String until, String lines) {
        PayCase pay = PayCase.of("terms: { commission: { " + DEALS
                        + " } }\ncaps: { room: { of: [commission], most: 25, excess: carried } }")
                .during("2025-01-01", "2025-02-10")
                .deal("id d, amount 60, signed_on 2025-01-03");

        assertThat(pay.lines(until)).isEqualTo(lines);
        PayLine last = pay.all("2025-03-31").getLast();
        assertThat(List.of(last.expected(), last.earned()))
                .allSatisfy(amount -> assertThat(amount).isEqualByComparingTo("10"));
        assertThat(last.payable()).isZero();
        assertThat(last.absent()).contains(Reason.of(Reason.Cause.NO_ROOM_TO_COME, "10"));
    }

    @ParameterizedTest(name = "{0}; {1}: {2}")
    @DisplayName("A cap that lies below a guarantee of the same terms and cycle in the period of the run is found")
    @CsvSource(delimiter = ';', textBlock = """
            most: quota; least: 300; true
            most: quota * 2.9999; least: 300, when: quota > 50; true
            most: quota; least: 100; false
            most: quota; least: 300, when: quota > 100; false
            most: quota; least: 300, when: margin > 1; false
            most: target_bonus; least: 300; false
            most: quota; least: target_bonus; false
            most: quota, every: year; least: 300; false
            """)
    void findsCapsBelowGuarantees(String most, String least, boolean isShort) {
        PayCase pay = PayCase.of("terms: { commission: { " + DEALS + " } }\ncaps: { top: { of: [commission], " + most
                        + " } }\nguarantees: { low: { of: [commission], " + least + " } }")
                .figures("2025", "quota 100")
                .figures("2025-01", "quota 100")
                .during("2025-01-01", "2025-01-31");

        assertThat(pay.shortCaps("2025-01-31")).hasSize(isShort ? 1 : 0);
        assertThat(pay.shortCaps("2025-02-28")).isEmpty();
        assertThat(pay.shortCaps("2025-01-31"))
                .allSatisfy(found -> assertThat(List.of(found.cap(), found.guarantee(), found.period()))
                        .containsExactly("top", "low", "2025-01"));
    }

    @Test
    void aCapOfOtherTermsIsNotShort() {
        assertThat(PayCase.of("terms: { one: { " + DEALS + " }, two: { " + DEALS
                                + " } }\ncaps: { top: { of: [one], most: 1 } }"
                                + "\nguarantees: { low: { of: [one, two], least: 300 } }")
                        .shortCaps("2025-01-31"))
                .isEmpty();
    }

    @Test
    @DisplayName("N5 lines of a day are in the order of their deals")
    void linesOfADayAreInOrder() {
        assertThat(term("").deal("id b, amount 2, signed_on 2025-01-03")
                        .deal("id a, amount 1, signed_on 2025-01-03")
                        .deal("id c, amount 3, signed_on 2025-01-02")
                        .lines("2025-01-31"))
                .isEqualTo("c=3 a=1 b=2");
    }

    @Test
    @DisplayName("M9 what is carried is not told while it is not known how much it is")
    void tellsNothingThatIsNotKnown() {
        assertThat(PayCase.of(
                                "terms: { commission: { " + DEALS
                                        + ", rate: attainment } }\ncaps: { room: { of: [commission], most: 25, excess: carried } }")
                        .during("2025-01-01", "2025-02-10")
                        .figures("2025-01", "attainment 1")
                        .deal("id d, amount 90, signed_on 2025-01-03")
                        .deal("id e, amount 60, signed_on 2025-02-03")
                        .lines("2025-03-31"))
                .isEqualTo("d=25 e=~PENDING room:2025-02=~PENDING");
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
    @DisplayName("M7 a cap that is not known makes its lines wait; a negative line takes first from what was cut")
    @CsvSource(delimiter = ';', textBlock = """
            quota; a=~GIVEN b=~GIVEN c=~GIVEN
            60; a=50 b=-20 c=30
            40; a=40 b=-10 c=10
            25; a=25 b=0 c=0
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

    @ParameterizedTest
    @DisplayName(
            "M7 fixed amounts go back with the last of the deal, or in proportion; what comes back is never more than the deal")
    @CsvSource(delimiter = ';', textBlock = """
            on full return; 25; d=11.5
            on full return; 100; d=0
            pro rata; 25; d=9
            pro rata; 100; d=0
            pro rata; 150; d=0
            """)
    void takesFixedAmountsBack(String fixed, String amount, String lines) {
        assertThat(
                        term(", rate: 2%, plus: 10, returns: { facts: refund, deal: deal, on: on_day, amount: amount, fixed: "
                                        + fixed + " }")
                                .deal("id d, amount 100, signed_on 2025-01-03")
                                .refund("amount " + amount + ", on_day 2025-01-31")
                                .refund("amount 100, on_day 2025-02-01")
                                .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName(
            "What follows a deal counts where its condition holds, up to the day of the run and the last of the tail")
    @CsvSource(delimiter = ';', textBlock = """
            returns: { facts: refund, deal: deal, on: on_day, amount: amount, where: amount > 5 }; d=80
            returns: { facts: refund, deal: deal, on: on_day, amount: amount }; d=75
            clawback: { facts: cancellation, deal: deal, on: on_day, share: share, where: share > 30% }; d=50
            earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount }, tail: 10 days; d=70
            earned: { facts: payment, deal: deal, on: on_day, amount: net, of: amount, where: net > 20 }; d=90
            """)
    void countsWhatFollows(String rest, String lines) {
        assertThat(term(", " + rest)
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .refund("amount 20, on_day 2025-01-31")
                        .refund("amount 5, on_day 2025-01-10")
                        .payment("net 50, on_day 2025-01-10")
                        .payment("net 20, on_day 2025-01-20")
                        .payment("net 40, on_day 2025-01-21")
                        .cancellation("share 0.5, on_day 2025-01-10")
                        .cancellation("share 0.2, on_day 2025-01-11")
                        .left("2025-01-10")
                        .lines("2025-01-31"))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @DisplayName("M6 what is held until a day that nobody knows is not due; slices run from the end of the hold")
    @CsvSource(delimiter = ';', textBlock = """
            hold: accepted_on; 2025-02-10; d=0 e=100
            hold: accepted_on; 2025-02-09; d=0 e=0
            'hold: 10 days, slices: [{ share: 40% }, { share: 60%, at: 10 days }]'; 2025-01-12; d=0 e=0
            'hold: 10 days, slices: [{ share: 40% }, { share: 60%, at: 10 days }]'; 2025-01-13; d=40 e=40
            'hold: 10 days, slices: [{ share: 40% }, { share: 60%, at: 10 days }]'; 2025-01-23; d=100 e=100
            'slices: [{ share: 40%, at: accepted_on }, { share: 60% }]'; 2025-02-10; d=60 e=100
            """)
    void holdsAndSlices(String rest, String until, String lines) {
        assertThat(term(", " + rest.replaceAll("^'|'$", ""))
                        .deal("id d, amount 100, signed_on 2025-01-03")
                        .deal("id e, amount 100, signed_on 2025-01-03, accepted_on 2025-02-10")
                        .deal("id f, amount 100, signed_on 2025-12-03")
                        .lines(until))
                .isEqualTo(lines);
    }

    @Test
    @DisplayName("A condition leaves deals out, and periods are paid when they have ended")
    void paysWhatItIsFor() {
        assertThat(term(", where: product = 'P'")
                        .deal("id d, amount 100, product P, signed_on 2025-01-03")
                        .deal("id e, amount 100, product Q, signed_on 2025-01-03")
                        .deal("id f, amount 100, signed_on 2025-01-03")
                        .lines("2025-01-31"))
                .isEqualTo("d=100");
        PayCase quarter = PayCase.of("terms: { bonus: { amount: quota, every: quarter } }")
                .figures("2025-Q1", "quota 30");
        assertThat(quarter.lines("2025-03-30")).isEmpty();
        assertThat(quarter.lines("2025-03-31")).isEqualTo("2025-Q1=30");
    }

    @Test
    @DisplayName("Lines that nobody asked to explain have no steps")
    void explainsOnlyWhereAsked() {
        PayCase pay = term(", rate: 2%, plus: 3").deal("id d, amount 100, signed_on 2025-01-03");
        assertThat(pay.unexplained("2025-01-31"))
                .allSatisfy(line -> assertThat(line.steps()).isEmpty());
        assertThat(pay.all("2025-01-31").getFirst().steps()).hasSize(3);
    }
}
