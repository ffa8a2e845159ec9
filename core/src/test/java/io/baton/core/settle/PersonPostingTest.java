package io.baton.core.settle;

import static io.baton.core.settle.Lines.CENTS;
import static io.baton.core.settle.Lines.earning;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M9, M10 what is posted for one person")
class PersonPostingTest {

    private static final Settlement SETTLEMENT = new Settlement(SettlementRules.of(CENTS));
    private static final PayoutTerms TERMS = new PayoutTerms(
            "CNY",
            BigDecimal.ZERO,
            Optional.empty(),
            Optional.of(new Recovery(new BigDecimal("0.2"), new BigDecimal("2500"), 2)));

    private final List<LedgerLine> ledger = new ArrayList<>();

    @Test
    @DisplayName("M15 a return makes a debt, which is recovered month by month; each month adds up")
    void aDebtIsCarriedAndRecovered() {
        assertThat(post("2024-01", List.of(), earning("D1", "5000"))).containsExactly("earned D1 5000.00");
        assertThat(post("2024-02", List.of(), earning("D1", "2000")))
                .containsExactly("earned D1 -3000.00", "debt 2024-02 3000.00");
        assertThat(post("2024-03", List.of(), earning("D1", "2000"), earning("D2", "5000")))
                .containsExactly("earned D2 5000.00", "recovery 2024-02 -1000.00");
        assertThat(post("2024-04", List.of(), earning("D1", "2000"), earning("D2", "7900")))
                .containsExactly("earned D2 2900.00", "recovery 2024-02 -400.00");
        assertThat(post("2024-04", List.of(), earning("D1", "2000"), earning("D2", "7900")))
                .isEmpty();
        assertThat(total("2024-02")).isZero();
        assertThat(total("2024-03")).isEqualByComparingTo("4000");
        assertThat(total("2024-04")).isEqualByComparingTo("2500");
    }

    @Test
    @DisplayName("M9 a later posting of the same period settles what payout had made of it")
    void payoutIsSettledWithinAPeriod() {
        post("2024-01", List.of(), earning("D1", "500"));
        assertThat(post("2024-02", List.of(), earning("D1", "300")))
                .containsExactly("earned D1 -200.00", "debt 2024-02 200.00");
        assertThat(post("2024-02", List.of(), earning("D1", "450")))
                .containsExactly("earned D1 150.00", "debt 2024-02 -150.00");
        assertThat(post("2024-02", List.of(), earning("D1", "501")))
                .containsExactly("earned D1 51.00", "debt 2024-02 -50.00");
        assertThat(total("2024-02")).isEqualByComparingTo("1");
    }

    @Test
    void manualLinesArePostedOnceAndStayWhereTheyAreNotNamedAgain() {
        Entry manual = entry(LineKind.MANUAL, "prize", "", "100");

        assertThat(post("2024-01", List.of(manual))).containsExactly("manual  100");
        assertThat(post("2024-02", List.of(manual))).isEmpty();
        assertThat(post("2024-02", List.of())).isEmpty();
        assertThat(post(
                        "2024-03",
                        List.of(entry(LineKind.MANUAL, "prize", "", "0"), entry(LineKind.MANUAL, "gift", "", "130"))))
                .containsExactly("manual  130", "manual  -100");
    }

    @Test
    @DisplayName("M9, M10 another reason, and another period of a balance that is known by its deal, posts nothing")
    void theWordingOfAReasonPostsNothing() {
        Entry prize = entry(LineKind.MANUAL, "prize", "", "100");
        Entry paid = entry(LineKind.OPENING_PAID, "commission", "D1", "30");

        post("2024-01", List.of(prize, paid), earning("D1", "80"));

        assertThat(post(
                        "2024-01",
                        List.of(corrected(prize, "2024-01"), corrected(paid, "2023-12")),
                        earning("D1", "80")))
                .isEmpty();
        assertThat(post("2024-02", List.of(corrected(prize, "2024-02")), earning("D1", "80")))
                .containsExactly("manual  100");
    }

    private static Entry corrected(Entry entry, String period) {
        return new Entry(entry.kind(), entry.key(), period, entry.amount(), entry.currency(), "better", "boss");
    }

    @Test
    void manualLinesCountInWhatIsPaid() {
        Entry fine = entry(LineKind.MANUAL, "fine", "", "-50");

        assertThat(post("2024-01", List.of(fine), earning("D1", "20")))
                .containsExactly("earned D1 20.00", "debt 2024-01 30.00", "manual  -50");
    }

    @Test
    void debtsOfOneDayAreRecoveredByName() {
        List<Entry> opening = List.of(
                entry(LineKind.OPENING_DEBT, "debt", "b", "500"), entry(LineKind.OPENING_DEBT, "debt", "a", "600"));

        assertThat(post("2024-01", opening, earning("D1", "5000"))).contains("recovery a -600", "recovery b -400.00");
    }

    @Test
    void theSameEntryInTwoRowsIsTheirSum() {
        Entry manual = entry(LineKind.MANUAL, "prize", "", "100");

        assertThat(post("2024-01", List.of(manual, manual))).containsExactly("manual  200");
        assertThat(post("2024-01", List.of(manual, manual))).isEmpty();
    }

    @Test
    @DisplayName("M10 what was paid before Baton is taken off the key; other opening balances are remembered only")
    void openingBalancesArePaidAlready() {
        List<Entry> opening = List.of(
                entry(LineKind.OPENING_PAID, "commission", "D1", "400"),
                entry(LineKind.OPENING_PAID, "commission", "", "999"),
                entry(LineKind.OPENING_DEBT, "debt", "2023", "3000"));

        assertThat(post("2024-01", opening, earning("D1", "5400")))
                .containsExactly(
                        "opening paid  999",
                        "earned D1 5000.00",
                        "opening paid D1 400",
                        "recovery 2023 -1000.00",
                        "opening debt 2023 3000");
        assertThat(total("2024-01")).isEqualByComparingTo("4000");
        assertThat(post("2024-01", opening, earning("D1", "5400"))).isEmpty();
    }

    @Test
    @DisplayName(
            "M10, M15 a debt that is less by now gives back what was taken off for it, also where nothing is earned")
    void givesBackWhatWasTakenOffForTooMuch() {
        List<Entry> opening = List.of(entry(LineKind.OPENING_DEBT, "debt", "2023", "200"));
        List<Entry> none = List.of(entry(LineKind.OPENING_DEBT, "debt", "2023", "0"));

        assertThat(post("2024-01", opening, earning("D1", "5000")))
                .containsExactly("earned D1 5000.00", "recovery 2023 -200", "opening debt 2023 200");
        assertThat(post("2024-02", none, earning("D1", "5000")))
                .containsExactly("recovery 2023 200", "opening debt 2023 -200");
        assertThat(total("2024-02")).isEqualByComparingTo("200");
        assertThat(post("2024-02", none, earning("D1", "5000"))).isEmpty();
        assertThat(post("2024-03", none, earning("D1", "5000"))).isEmpty();
    }

    @Test
    @DisplayName("M10, M15 what is given back comes before a new debt")
    void whatIsGivenBackComesBeforeANewDebt() {
        post("2024-01", List.of(entry(LineKind.OPENING_DEBT, "debt", "2023", "200")), earning("D1", "5000"));
        List<Entry> none = List.of(entry(LineKind.OPENING_DEBT, "debt", "2023", "0"));

        assertThat(post("2024-02", none, earning("D1", "4700")))
                .containsExactly(
                        "earned D1 -300.00", "recovery 2023 200", "opening debt 2023 -200", "debt 2024-02 100.00");
        assertThat(total("2024-02")).isZero();
    }

    @Test
    @DisplayName("M10 a balance of a draw that is less by now gives back what was taken off for it")
    void givesBackWhatWasTakenOffForADraw() {
        List<Entry> opening = List.of(entry(LineKind.OPENING_DRAW, "draw", "2023", "200"));
        List<Entry> less = List.of(entry(LineKind.OPENING_DRAW, "draw", "2023", "50"));

        assertThat(post("2024-01", opening, earning("D1", "5000"))).contains("draw recovery 2024-01 -200");
        assertThat(post("2024-02", less, earning("D1", "5000")))
                .containsExactly("opening draw 2023 -150", "draw recovery 2024-02 150");
        assertThat(post("2024-02", less, earning("D1", "5000"))).isEmpty();
    }

    @Test
    @DisplayName(
            "M9 a file that was too short and comes again whole settles the debt that it had made, and pays nothing")
    void whatIsEarnedAgainSettlesItsDebt() {
        post("2024-01", List.of(), earning("D1", "600"));
        assertThat(post("2024-02", List.of())).containsExactly("earned D1 -600.00", "debt 2024-02 600.00");
        assertThat(post("2024-03", List.of(), earning("D1", "600"), earning("D2", "50")))
                .containsExactly("earned D1 600.00", "earned D2 50.00", "recovery 2024-02 -600.00");
        assertThat(total("2024-03")).isEqualByComparingTo("50");
        assertThat(post("2024-03", List.of(), earning("D1", "600"), earning("D2", "50")))
                .isEmpty();
        assertThat(post("2024-03", List.of(), earning("D1", "400"), earning("D2", "50")))
                .containsExactly("earned D1 -200.00", "recovery 2024-02 200.00");
        assertThat(post("2024-04", List.of(), earning("D1", "600"), earning("D2", "50")))
                .containsExactly("earned D1 200.00", "recovery 2024-02 -200.00");
    }

    @Test
    @DisplayName("M9 what else is earned does not settle it, and of what was recovered by then it is paid")
    void onlyWhatIsLeftIsSettled() {
        post("2024-01", List.of(), earning("D1", "600"));
        post("2024-02", List.of());
        assertThat(post("2024-03", List.of(), earning("D2", "2700")))
                .containsExactly("earned D2 2700.00", "recovery 2024-02 -200.00");
        assertThat(post("2024-04", List.of(), earning("D1", "600"), earning("D2", "2700")))
                .containsExactly("earned D1 600.00", "recovery 2024-02 -400.00");
        assertThat(total("2024-04")).isEqualByComparingTo("200");
    }

    @Test
    @DisplayName("M9 a manual line that is taken off and comes back settles the debt that it had made")
    void aManualLineThatComesBackSettlesItsDebt() {
        post("2024-01", List.of(entry(LineKind.MANUAL, "prize", "", "100")));
        post("2024-02", List.of(entry(LineKind.MANUAL, "prize", "", "0")));

        assertThat(post("2024-03", List.of(entry(LineKind.MANUAL, "prize", "", "130"))))
                .containsExactly("recovery 2024-02 -100", "manual  130");
        assertThat(total("2024-03")).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName(
            "M10 what was paid for a term and period is taken off its lines in the order of days, of none too much")
    void whatWasPaidForAPeriodIsTakenOffItsLines() {
        List<Entry> opening = List.of(entry(LineKind.OPENING_PAID, "commission", "", "150"));

        assertThat(post("2024-07", opening, inPeriod(earning("D1", "110"), earning("D2", "100"))))
                .containsExactly("opening paid  150", "earned D2 60.00");
        assertThat(post("2024-07", opening, inPeriod(earning("D1", "110"), earning("D2", "100"))))
                .isEmpty();
        assertThat(post("2024-08", List.of(), inPeriod(earning("D1", "120"), earning("D2", "100"))))
                .containsExactly("earned D2 10.00");
        assertThat(post("2024-09", opening, inPeriod(earning("D1", "120"), earning("D2", "5"))))
                .containsExactly("earned D2 -70.00", "debt 2024-09 70.00");
    }

    @Test
    @DisplayName("M10 what was paid for a period and no line is worth is nobody's, and nothing is taken back for it")
    void whatNoLineIsWorthIsNotTakenBack() {
        List<Entry> opening = List.of(entry(LineKind.OPENING_PAID, "commission", "", "150"));

        assertThat(post("2024-07", opening, inPeriod(earning("D1", "40"), earning("D3", "-9"))))
                .containsExactly("opening paid  150", "earned D3 -9.00", "debt 2024-07 9.00");
    }

    @Test
    @DisplayName(
            "M9, M10 what people pay by hand under the name of a term, or was paid in another currency, is not taken off its lines")
    void whatIsPaidBesidesIsNotTakenOff() {
        Entry inDollars = new Entry(
                LineKind.OPENING_PAID,
                new LineKey("E1", "commission", ""),
                "2024-01",
                new BigDecimal("40"),
                "USD",
                "reason",
                "boss");
        List<Entry> entered = List.of(entry(LineKind.MANUAL, "commission", "", "30"), inDollars);

        assertThat(post("2024-07", entered, inPeriod(earning("D1", "110"))))
                .containsExactlyInAnyOrder("manual  30", "opening paid  40", "earned D1 110.00");
        assertThat(post("2024-07", entered, inPeriod(earning("D1", "110")))).isEmpty();
    }

    @Test
    @DisplayName("M10 what was held before Baton is paid once, and not besides a deal that the plan pays")
    void whatWasHeldIsPaidOnce() {
        List<Entry> opening = List.of(
                entry(LineKind.OPENING_HELD, "commission", "H1", "7"),
                entry(LineKind.OPENING_HELD, "commission", "D1", "8"));

        assertThat(post("2024-01", opening, earning("D1", "50")))
                .containsExactly("earned D1 50.00", "opening held H1 7");
        assertThat(total("2024-01")).isEqualByComparingTo("57");
        assertThat(post("2024-01", opening, earning("D1", "50"))).isEmpty();
        assertThat(post("2024-02", opening, earning("D1", "50"), earning("H1", "12")))
                .containsExactly("earned H1 12.00", "opening held H1 -7");
    }

    /** Earnings of 2024-01, whose days are in the order of their names. */
    private static PersonEarnings inPeriod(Earning... earnings) {
        PersonEarnings.InPeriod keys = (term, period) -> period.equals("2024-01") && term.equals("commission")
                ? Stream.of(earnings).map(Earning::key).toList()
                : List.of();
        return new PersonEarnings("E1", List.of(earnings), PayoutTerms.NONE, keys, List.of());
    }

    @Test
    void aDrawIsPaidWhereNothingWasEarned() {
        PayoutTerms terms = new PayoutTerms(
                "CNY", BigDecimal.ZERO, Optional.of(new Draw("draw", new BigDecimal("3000"), true)), Optional.empty());
        PersonEarnings nothing = new PersonEarnings("E1", List.of(), terms, List.of());
        PersonEarnings much = new PersonEarnings("E1", List.of(earning("D1", "4000")), terms, List.of());

        assertThat(post("2024-01", List.of(), nothing)).containsExactly("draw 2024-01 3000");
        assertThat(post("2024-02", List.of(), much))
                .containsExactly("earned D1 4000.00", "draw recovery 2024-02 -1000.00");
        assertThat(post("2024-03", List.of(), much)).containsExactly("draw 2024-03 3000");
    }

    private List<String> post(String period, List<Entry> entries, Earning... earnings) {
        return post(period, entries, new PersonEarnings("E1", List.of(earnings), TERMS, List.of()));
    }

    private List<String> post(String period, List<Entry> entries, PersonEarnings person) {
        PersonAccount account = new PersonAccount(period);
        ledger.forEach(account::add);
        int run = ledger.stream().mapToInt(line -> line.posted().run()).max().orElse(0) + 1;
        PersonPosting.Request request = new PersonPosting.Request(person, entries, new PostedIn(period, run));
        List<LedgerLine> lines = PersonPosting.of(request, account, SETTLEMENT).lines();
        ledger.addAll(lines);
        return lines.stream()
                .map(line -> line.kind().label() + " " + line.key().item() + " "
                        + line.amounts().amount())
                .toList();
    }

    private static Entry entry(LineKind kind, String term, String item, String amount) {
        return new Entry(
                kind, new LineKey("E1", term, item), "2024-01", new BigDecimal(amount), "CNY", "reason", "boss");
    }

    private BigDecimal total(String period) {
        return ledger.stream()
                .filter(line ->
                        line.posted().period().equals(period) && line.kind().isPaid())
                .map(line -> line.amounts().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
