package io.baton.core.settle;

import static io.baton.core.settle.Lines.CENTS;
import static io.baton.core.settle.Lines.earning;
import static io.baton.core.settle.Lines.posted;
import static io.baton.core.settle.Lines.settle;
import static io.baton.core.settle.Lines.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M5, M9 settlement books differences")
class SettlementTest {

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @DisplayName("M5 three times 2.335 are 7.02 by line and 7.01 by term; N6 a sum is spread by largest remainder")
    @CsvSource({
        "line, 2.335 2.335 2.335, 2.34 2.34 2.34",
        "term, 2.335 2.335 2.335, 2.34 2.34 2.33",
        "term, 33.33333 33.33333 33.33334, 33.33 33.33 33.34",
        "term, 0.026667 0.026667 0.026666, 0.03 0.03 0.02",
        "term, -0.026667 -0.026667 -0.026666, -0.03 -0.03 -0.02",
        "term, 1.009 -0.002 0.003, 1.01 0.00 0.00",
        "term, -1.009 0.002 -0.003, -1.01 0.00 0.00",
        "term, 1.001 -1.009 0.002, 1.00 -1.01 0.00"
    })
    void roundsEachLineOrTheSumOfATerm(String at, String exact, String amounts) {
        LineRounding rounding = at.equals("term") ? CENTS.atTerm() : CENTS;
        String[] values = exact.split(" ", -1);
        List<Earning> earnings = List.of(earning("D1", values[0]), earning("D2", values[1]), earning("D3", values[2]));

        assertThat(new LineAmounts(earnings, SettlementRules.of(rounding)).amounts())
                .isEqualTo(Arrays.stream(amounts.split(" ", -1))
                        .map(BigDecimal::new)
                        .toList());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("M5, M16 nothing is rounded finer than its currency is paid")
    @CsvSource({"2.335, CNY, 2.34", "2.5, JPY, 3", "2.3355, KWD, 2.34", "2.335, POINTS, 2.34"})
    void roundsAsACurrencyIsPaid(BigDecimal exact, String currency, BigDecimal amount) {
        assertThat(CENTS.in(currency).round(exact)).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @DisplayName("M5 modes and steps")
    @CsvSource({
        "2.335, HALF_UP, 0.01, 2.34",
        "2.345, HALF_EVEN, 0.01, 2.34",
        "2.331, UP, 0.01, 2.34",
        "2.339, DOWN, 0.01, 2.33",
        "-2.331, FLOOR, 0.01, -2.34",
        "-2.339, CEILING, 0.01, -2.33",
        "2.32, HALF_UP, 0.05, 2.30",
        "2.325, HALF_UP, 0.05, 2.35",
        "-2.325, HALF_UP, 0.05, -2.35",
        "12.50, HALF_UP, 1, 13",
        "12.49, HALF_UP, 5, 10"
    })
    void roundsInModesAndSteps(String exact, RoundingMode mode, String step, String amount) {
        LineRounding rounding = new LineRounding(new BigDecimal(step), mode, LineRounding.At.LINE);

        assertThat(rounding.round(new BigDecimal(exact))).isEqualTo(new BigDecimal(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01"})
    void aStepIsMoreThanNothing(String step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineRounding(new BigDecimal(step), RoundingMode.UP, LineRounding.At.LINE));
    }

    @ParameterizedTest(name = "worth {0}, posted {1}: {2}")
    @DisplayName("M5 what was posted is taken off the rounded cumulative value")
    @CsvSource({
        "4.125, 4.13, ''",
        "4.125, 4.1300, ''",
        "4.135, 4.13, D1 CNY 0.01",
        "4.125, 0, D1 CNY 4.13",
        "0.004, 0, ''",
        "0, 4.13, D1 CNY -4.13",
        "-9, 9, D1 CNY -18.00",
        "150, 100, D1 CNY 50.00"
    })
    void takesOffWhatWasPosted(String exact, String before, String difference) {
        Settled settled = settle(CENTS, List.of(earning("D1", exact)), List.of(posted("D1", before)));

        assertThat(String.join("", shown(settled))).isEqualTo(difference);
    }

    @Test
    @DisplayName("M9 the same twice posts nothing")
    void theSameTwicePostsNothing() {
        List<Earning> earnings = List.of(earning("D1", "2.335"), earning("D2", "-7.1"));
        Settled once = settle(CENTS, earnings, List.of());
        List<PostedSum> posted = Lines.with(List.of(), once, new PostedIn("2024-03", 1));

        assertThat(settle(CENTS, earnings, posted).differences()).isEmpty();
    }

    @Test
    @DisplayName("M9 a key that was posted and is gone is reversed, and says what it corrects")
    void reversesWhatIsGone() {
        Settled settled = settle(CENTS, List.of(earning("D2", "3")), List.of(posted("D1", "5"), posted("D3", "0")));

        assertThat(shown(settled)).containsExactly("D1 CNY -5", "D2 CNY 3.00");
        Difference gone = settled.differences().getFirst();
        assertThat(gone.earning().reason()).isEqualTo(Settlement.GONE);
        assertThat(gone.corrects()).contains(new PostedIn("2024-03", 2));
        assertThat(settled.differences().getLast().corrects()).isEmpty();
    }

    @Test
    @DisplayName("M9 a key that the run has not calculated stays as it is")
    void leavesAloneWhatTheRunHasNotCalculated() {
        SettlementRules rules = new SettlementRules(
                (plan, term) -> CENTS,
                sum -> sum.key().item().equals("D1") && sum.period().equals("2024-03"),
                Map.of());
        Settled settled = new Settlement(rules)
                .settle(PersonEarnings.of("E1", List.of()), List.of(posted("D1", "5"), posted("D2", "6")));

        assertThat(shown(settled)).containsExactly("D1 CNY -5");
    }

    @Test
    void aTermThatSaysItsFormerNameGoesOn() {
        SettlementRules rules = new SettlementRules(
                (plan, term) -> CENTS, SettlementRules.Coverage.EVERYTHING, Map.of("old", "commission"));
        PostedSum old = new PostedSum(
                new LineKey("E1", "old", "D1"),
                "CNY",
                new BigDecimal("5"),
                "2024-02",
                Lines.PLAN,
                new PostedIn("2024-02", 1));
        List<PostedSum> posted = List.of(posted("D1", "1"), old);
        PersonEarnings person = PersonEarnings.of("E1", List.of(earning("D1", "7")));

        Settled settled = new Settlement(rules).settle(person, posted);
        assertThat(shown(settled)).containsExactly("D1 CNY 1.00");
        assertThat(settled.differences().getFirst().corrects()).contains(new PostedIn("2024-02", 1));
        assertThat(shown(settle(CENTS, person.earnings(), posted))).containsExactly("D1 CNY 6.00", "D1 CNY -5");
    }

    @Test
    @DisplayName("M16 another currency reverses the one and books the other")
    void currenciesAreApart() {
        Settled settled = settle(CENTS, List.of(earning("D1", "15", "USD")), List.of(posted("D1", "100")));

        assertThat(shown(settled)).containsExactly("D1 CNY -100", "D1 USD 15.00");
    }

    @Test
    @DisplayName("N5 the order of what is given does not matter")
    void orderDoesNotMatter() {
        List<Earning> earnings = List.of(earning("D2", "2"), earning("D1", "1"), earning("D2", "0.5"));
        List<PostedSum> posted = List.of(posted("D3", "3"), posted("D1", "0.4"));

        assertThat(shown(settle(CENTS, earnings, posted)))
                .isEqualTo(shown(settle(CENTS, earnings.reversed(), posted.reversed())))
                .containsExactly("D1 CNY 0.60", "D2 CNY 2.50", "D3 CNY -3");
    }

    @Test
    @DisplayName("M7 what a cap had cut is not clawed back: room 25, deals 20 and 9 are 20 and 5, the refund −5")
    void whatACapHadCutIsNotClawedBack() {
        Settled first = settle(CENTS, List.of(earning("D1", "20"), earning("D2", "5")), List.of());
        List<PostedSum> posted = Lines.with(List.of(), first, new PostedIn("2024-03", 1));

        assertThat(shown(settle(CENTS, List.of(earning("D1", "20"), earning("D2", "0")), posted)))
                .containsExactly("D2 CNY -5.00");
    }

    @Test
    @DisplayName("M14 commission of a leaver is paid on collection: 1 200, then 800")
    void aLeaverIsPaidOnCollection() {
        Settled first = settle(CENTS, List.of(earning("D1", "1200")), List.of());
        List<PostedSum> posted = Lines.with(List.of(), first, new PostedIn("2024-03", 1));

        assertThat(shown(settle(CENTS, List.of(earning("D1", "2000")), posted))).containsExactly("D1 CNY 800.00");
    }

    @ParameterizedTest(name = "hold of period ''{0}'', term ''{1}'', item ''{2}'': {3}")
    @DisplayName("M9 a hold keeps back what is paid, and nothing that is taken back")
    @CsvSource({
        "'', '', '', D2 CNY -4.00",
        "2024-03, commission, D1, D2 CNY -4.00",
        "2024-02, '', '', D1 CNY 1.00 D2 CNY -4.00",
        "'', bonus, '', D1 CNY 1.00 D2 CNY -4.00",
        "'', '', D2, D1 CNY 1.00 D2 CNY -4.00"
    })
    void holdsKeepBackWhatIsPaid(String period, String term, String item, String lines) {
        Hold hold = new Hold("E1", period, term, item, "appeal", "boss");
        PersonEarnings person = PersonEarnings.of("E1", List.of(earning("D1", "1"), earning("D2", "0")))
                .with(List.of(hold));
        Settled settled = new Settlement(SettlementRules.of(CENTS)).settle(person, List.of(posted("D2", "4")));

        assertThat(String.join(" ", shown(settled))).isEqualTo(lines);
        assertThat(settled.held()).hasSize(settled.differences().size() == 1 ? 1 : 0);
    }

    @Test
    void aHoldThatEndsIsPaid() {
        PersonEarnings person = PersonEarnings.of("E1", List.of(earning("D1", "1")));
        Hold hold = new Hold("E1", "", "", "", "appeal", "boss");
        Settlement settlement = new Settlement(SettlementRules.of(CENTS));
        Settled held = settlement.settle(person.with(List.of(hold)), List.of());

        assertThat(held.held()).extracting(Settled.Held::hold).containsExactly(hold);
        assertThat(shown(settlement.settle(person, Lines.with(List.of(), held, new PostedIn("2024-03", 1)))))
                .containsExactly("D1 CNY 1.00");
    }

    @Test
    void keysAreOrderedByCodePoint() {
        LineKey plane = new LineKey("𠮷", "a", "1");
        LineKey below = new LineKey("\uFF21", "a", "1");

        assertThat(plane).isGreaterThan(below);
        assertThat(new LineKey("a", "b", "1")).isGreaterThan(new LineKey("a", "a", "2"));
        assertThat(new LineKey("a", "b", "1")).isEqualByComparingTo(new LineKey("a", "b", "1"));
        assertThat(new LineKey("a", "b", "1")).isLessThan(new LineKey("a", "b", "2"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03/7, true", "a/b/12, true", "2024-03, false", "/7, false", "2024-03/0, false", "2024-03/x, false"
    })
    void readsWhereALineWasPosted(String text, boolean isRead) {
        assertThat(PostedIn.parse(text).map(PostedIn::toString))
                .isEqualTo(isRead ? Optional.of(text) : Optional.empty());
    }

    @ParameterizedTest(name = "before {0}, amount {1}: {2}")
    @CsvSource({"0, 5, 5", "5, -5, -5", "5, 2, -5 7", "-5, 2, 5 -3"})
    void aLineIsShownAsReversalAndNewAmount(String before, String amount, String halves) {
        Amounts amounts = new Amounts(BigDecimal.ZERO, new BigDecimal(before), new BigDecimal(amount), "CNY");

        assertThat(ReverseAndRebook.of(amounts).shown())
                .isEqualTo(Arrays.stream(halves.split(" ", -1))
                        .map(BigDecimal::new)
                        .toList());
    }

    @Test
    void writesCanonicalLines() {
        LedgerLine line = Lines.line(LineKind.EARNED, "a,b", "D1", "4.130", new PostedIn("2024-03", 7));
        StringBuilder out = new StringBuilder();
        LedgerCsv.append(out, line);

        assertThat(out).hasToString("E1,2024-03,2024-03,\"a,b\",D1,4.13,4.130,CNY,,earned,0,,commission,1,7,\n");
        assertThat(LedgerCsv.HEADER).startsWith("participant,period,posted_in,term,deal,exact,amount,currency,reason,");
    }
}
