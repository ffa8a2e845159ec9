package io.baton.core.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("M9, M10, M15 what is paid in the open period")
class PayoutTest {

    private static final Recovery CHINA = new Recovery(new BigDecimal("0.2"), new BigDecimal("2500"), 2);

    @ParameterizedTest(name = "wage {0} and {1} beside, debts {2}: {3}")
    @DisplayName("M15 recovery: at most 20 % of the wage, never below the minimum, first in first out")
    @CsvSource({
        "5000, 0, 3000, a -1000.00",
        "2900, 0, 3000, a -400.00",
        "2500, 0, 3000, ''",
        "2000, 0, 3000, ''",
        "1000, 4000, 3000, a -1000.00",
        "600, 4000, 3000, a -600",
        "5000, 0, 300, a -300",
        "5000, 0, 300 500 900, a -300 b -500 c -200.00",
        "5000.04, 0, 3000, a -1000.00",
        "0, 9000, 3000, ''",
        "-100, 9000, 3000, debt 2024-04 100"
    })
    void recoversDebts(String gross, String beside, String debts, String lines) {
        PayoutTerms terms = new PayoutTerms("CNY", new BigDecimal(beside), Optional.empty(), Optional.of(CHINA));

        assertThat(shown(payout(gross, "0", debts, terms))).isEqualTo(lines);
    }

    @Test
    @DisplayName("M15 without terms nothing is taken off, and a sum below 0 becomes a debt")
    void withoutTermsNothingIsTakenOff() {
        assertThat(payout("5000", "0", "3000", PayoutTerms.NONE).lines()).isEmpty();
        assertThat(shown(payout("-12.30", "0", "3000", PayoutTerms.NONE))).isEqualTo("debt 2024-04 12.30");
    }

    @ParameterizedTest(name = "draw 3000, {0}; gross {1}, balance {2}: {3}")
    @CsvSource({
        "recoverable, 1000, 0, draw 2000",
        "recoverable, 3000, 500, ''",
        "recoverable, 3400, 500, draw recovery -400",
        "recoverable, 9000, 500, draw recovery -500",
        "recoverable, 9000, 0, ''",
        "recoverable, -200, 0, debt 200 draw 3000",
        "kept, 1000, 0, top-up 2000",
        "kept, 3400, 0, ''",
        "kept, -200, 0, debt 200 top-up 3000"
    })
    void paysUpToTheDraw(String kind, String gross, String balance, String lines) {
        Draw draw = new Draw("draw", new BigDecimal("3000"), kind.equals("recoverable"));
        PayoutTerms terms = new PayoutTerms("CNY", BigDecimal.ZERO, Optional.of(draw), Optional.empty());
        Payout payout = payout(gross, balance, "", terms);

        assertThat(payout.lines().stream()
                        .map(line -> line.kind().label() + " " + line.amount())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lines);
        assertThat(total(payout)).isGreaterThanOrEqualTo(new BigDecimal("3000"));
    }

    @ParameterizedTest(name = "wage {0}, balance of a draw that has ended {1}, debts {2}: {3}")
    @DisplayName("M15 what is left of a draw that has ended is recovered behind the debts")
    @CsvSource({
        "5000, 1800, '', draw 2024-04 -1000.00",
        "5000, 1800, 300, a -300 draw 2024-04 -700.00",
        "5000, 100, 300, a -300 draw 2024-04 -100",
        "2900, 1800, '', draw 2024-04 -400.00",
        "2500, 1800, '', ''"
    })
    void recoversTheRestOfADraw(String gross, String balance, String debts, String lines) {
        PayoutTerms terms = new PayoutTerms("CNY", BigDecimal.ZERO, Optional.empty(), Optional.of(CHINA));

        assertThat(shown(payout(gross, balance, debts, terms))).isEqualTo(lines);
        assertThat(shown(payout(gross, balance, debts, PayoutTerms.NONE))).isEmpty();
    }

    @Test
    void anAdvanceDoesNotPayForDebtsButATopUpDoes() {
        Recovery all = new Recovery(BigDecimal.ONE, BigDecimal.ZERO, 2);
        Draw advance = new Draw("draw", new BigDecimal("3000"), true);
        Draw topUp = new Draw("draw", new BigDecimal("3000"), false);

        assertThat(shown(payout(
                        "1000",
                        "0",
                        "700",
                        new PayoutTerms("CNY", BigDecimal.ZERO, Optional.of(advance), Optional.of(all)))))
                .isEqualTo("draw 2024-04 2000");
        assertThat(shown(payout(
                        "1000",
                        "0",
                        "700",
                        new PayoutTerms("CNY", BigDecimal.ZERO, Optional.of(topUp), Optional.of(all)))))
                .isEqualTo("draw 2024-04 2000 a -700");
    }

    @Test
    @DisplayName("M16 terms apply in their currency only")
    void termsApplyInTheirCurrency() {
        PayoutTerms terms = new PayoutTerms("CNY", BigDecimal.ONE, Optional.empty(), Optional.of(CHINA));

        assertThat(terms.in("CNY")).isEqualTo(terms);
        assertThat(terms.in("USD")).isEqualTo(PayoutTerms.NONE);
    }

    @Test
    @DisplayName("M10, M15 balances are the sums of lines: opening, arisen, recovered; the oldest debt first")
    void balancesAreSumsOfLines() {
        PersonAccount account = new PersonAccount("2024-04");
        PostedIn january = new PostedIn("2024-01", 1);
        PostedIn february = new PostedIn("2024-02", 2);
        PostedIn april = new PostedIn("2024-04", 4);
        account.add(Lines.line(LineKind.DEBT, "debt", "2024-02", "50", february));
        account.add(Lines.line(LineKind.OPENING_DEBT, "debt", "old", "70", january));
        account.add(Lines.line(LineKind.RECOVERY, "debt", "old", "-20", february));
        account.add(Lines.line(LineKind.DEBT, "debt", "2024-01", "10", january));
        account.add(Lines.line(LineKind.RECOVERY, "debt", "2024-01", "-10", february));
        account.add(Lines.line(LineKind.OPENING_DRAW, "draw", "", "30", january));
        account.add(Lines.line(LineKind.DRAW_RECOVERY, "draw", "2024-02", "-5", february));
        account.add(Lines.line(LineKind.RECOVERY, "debt", "old", "-1", april));
        account.add(Lines.line(LineKind.DRAW, "draw", "2024-04", "99", april));

        assertThat(account.balances("CNY"))
                .isEqualTo(new Balances(
                        new BigDecimal("25"),
                        List.of(
                                new Balances.Debt("debt", "old", new BigDecimal("50")),
                                new Balances.Debt("debt", "2024-02", new BigDecimal("50")))));
        assertThat(account.balances("CNY").debt()).isEqualTo("100");
        assertThat(account.balances("USD")).isEqualTo(Balances.NONE);
        assertThat(account.gross()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LineKind.class)
    void kindsAreReadAsTheyAreWritten(LineKind kind) {
        assertThat(LineKind.parse(kind.label())).contains(kind);
        assertThat(kind.isPaid()).isEqualTo(!kind.name().startsWith("OPENING") || kind == LineKind.OPENING_HELD);
    }

    private static Payout payout(String gross, String draw, String debts, PayoutTerms terms) {
        List<Balances.Debt> owed = new ArrayList<>();
        for (String debt : debts.isEmpty() ? new String[0] : debts.split(" ", -1)) {
            String name = String.valueOf((char) ('a' + owed.size()));
            owed.add(new Balances.Debt("debt", name, new BigDecimal(debt)));
        }
        return new Payout("2024-04", new BigDecimal(gross), new Balances(new BigDecimal(draw), owed), terms);
    }

    private static String shown(Payout payout) {
        return payout.lines().stream()
                .map(line ->
                        (line.kind() == LineKind.RECOVERY ? "" : line.term() + " ") + line.item() + " " + line.amount())
                .collect(Collectors.joining(" "));
    }

    private static BigDecimal total(Payout payout) {
        return payout.lines().stream().map(Payout.Line::amount).reduce(payout.gross(), BigDecimal::add);
    }
}
