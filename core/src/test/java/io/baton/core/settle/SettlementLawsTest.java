package io.baton.core.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** M5, M9, N6 as laws: whatever is earned, corrected and rounded. */
class SettlementLawsTest {

    @Provide
    Arbitrary<List<Earning>> earnings() {
        Arbitrary<String> currency = Arbitraries.of("CNY", "CNY", "TWD");
        Arbitrary<String> period = Arbitraries.of("2024-01", "2024-02");
        Arbitrary<Earning> earning = Combinators.combine(
                        Arbitraries.of("commission", "bonus"),
                        Arbitraries.integers().between(1, 6),
                        period,
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-900"), new BigDecimal("900"))
                                .ofScale(5),
                        currency)
                .as((term, item, when, exact, money) ->
                        new Earning(new LineKey("E1", term, "D" + item), when, exact, money, "", Lines.PLAN));
        return earning.list().ofMaxSize(12).map(SettlementLawsTest::onceEach);
    }

    /** Each key once, as from one run. */
    private static List<Earning> onceEach(List<Earning> earnings) {
        Map<LineKey, Earning> byKey =
                earnings.stream().collect(Collectors.toMap(Earning::key, earning -> earning, (a, b) -> a));
        return byKey.values().stream().sorted(Earning.ORDER).toList();
    }

    @Provide
    Arbitrary<LineRounding> roundings() {
        Arbitrary<RoundingMode> modes =
                Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
        Arbitrary<BigDecimal> steps =
                Arbitraries.of("0.01", "0.05", "1", "0.001", "5").map(BigDecimal::new);
        return Combinators.combine(steps, modes, Arbitraries.of(LineRounding.At.class))
                .as(LineRounding::new);
    }

    @Provide
    Arbitrary<List<List<Earning>>> histories() {
        return earnings().list().ofMinSize(1).ofMaxSize(5);
    }

    @Property
    void interleavedCorrectionsEndAsOneSettlement(
            @ForAll("histories") List<List<Earning>> history, @ForAll("roundings") LineRounding rounding) {
        List<PostedSum> posted = new ArrayList<>();
        int run = 1;
        for (List<Earning> state : history) {
            posted = Lines.with(posted, Lines.settle(rounding, state, posted), new PostedIn("2024-01", run++));
        }
        List<PostedSum> once =
                Lines.with(List.of(), Lines.settle(rounding, history.getLast(), List.of()), new PostedIn("2024-01", 1));

        assertThat(amounts(posted)).isEqualTo(amounts(once));
        assertThat(Lines.settle(rounding, history.getLast(), posted).differences())
                .isEmpty();
    }

    @Property
    void theSumOfATermIsTheRoundedSum(
            @ForAll("earnings") List<Earning> earnings, @ForAll("roundings") LineRounding rounding) {
        List<BigDecimal> amounts = new LineAmounts(earnings, SettlementRules.of(rounding.atTerm())).amounts();

        for (Map.Entry<List<String>, List<Integer>> group : groups(earnings).entrySet()) {
            List<Integer> lines = group.getValue();
            BigDecimal exact =
                    sum(lines.stream().map(line -> earnings.get(line).exact()).toList());
            BigDecimal spread = sum(lines.stream().map(amounts::get).toList());
            LineRounding paid = rounding.in(earnings.get(lines.getFirst()).currency());
            assertThat(spread).isEqualByComparingTo(paid.round(exact));
        }
        for (int i = 0; i < amounts.size(); i++) {
            assertThat(amounts.get(i).subtract(earnings.get(i).exact()).abs())
                    .isLessThan(rounding.in(earnings.get(i).currency()).step());
        }
    }

    @Property
    void roundingByTermMirrorsNegatives(@ForAll("earnings") List<Earning> earnings) {
        SettlementRules rules = SettlementRules.of(Lines.CENTS.atTerm());
        List<Earning> mirrored =
                earnings.stream().map(SettlementLawsTest::negated).toList();

        assertThat(new LineAmounts(mirrored, rules).amounts())
                .isEqualTo(new LineAmounts(earnings, rules)
                        .amounts().stream().map(BigDecimal::negate).toList());
    }

    @Property
    void orderDoesNotMatter(
            @ForAll("histories") List<List<Earning>> history,
            @ForAll("roundings") LineRounding rounding,
            @ForAll Random random) {
        List<PostedSum> posted = Lines.with(
                List.of(), Lines.settle(rounding, history.getFirst(), List.of()), new PostedIn("2024-01", 1));
        List<Earning> shuffled = new ArrayList<>(history.getLast());
        List<PostedSum> shuffledSums = new ArrayList<>(posted);
        Collections.shuffle(shuffled, random);
        Collections.shuffle(shuffledSums, random);

        assertThat(Lines.settle(rounding, shuffled, shuffledSums))
                .isEqualTo(Lines.settle(rounding, history.getLast(), posted));
    }

    @Property
    void statementsAddUpAndTwicePostsNothing(
            @ForAll("histories") List<List<Earning>> history, @ForAll("terms") PayoutTerms terms) {
        List<LedgerLine> ledger = new ArrayList<>();
        int run = 1;
        for (List<Earning> state : history) {
            PersonEarnings person = new PersonEarnings("E1", state, terms, List.of());
            // every second posting goes into the period of the one before
            PostedIn where = new PostedIn("2024-0" + (1 + run / 2), run++);
            List<LedgerLine> lines = post(ledger, person, where);
            ledger.addAll(lines);
            assertThat(post(ledger, person, new PostedIn(where.period(), run))).isEmpty();
            assertNothingIsPaidBelowZero(ledger, where.period());
        }
    }

    /** Whatever a file lacks for a month: when it is whole again, nothing is paid twice and nothing is owed for it. */
    @Property
    void whatComesAgainIsNotPaidTwice(
            @ForAll("earnings") List<Earning> whole, @ForAll("terms of deals") Set<String> read) {
        List<Earning> other = whole.stream()
                .filter(earning ->
                        read.contains(earning.key().term() + earning.key().item()))
                .toList();
        List<LedgerLine> ledger = new ArrayList<>();
        int month = 1;
        for (List<Earning> state : List.of(whole, other, whole, other, whole)) {
            PersonEarnings person = PersonEarnings.of("E1", state);
            ledger.addAll(post(ledger, person, new PostedIn("2024-0" + month, month++)));
        }
        PersonAccount after = new PersonAccount("later");
        ledger.forEach(after::add);
        for (String currency : List.of("CNY", "TWD")) {
            BigDecimal due = worth(whole, currency);
            BigDecimal most = due.max(worth(other, currency)).max(BigDecimal.ZERO);
            assertThat(paid(ledger, currency)).isLessThanOrEqualTo(most);
            assertThat(after.balances(currency).debt())
                    .isEqualByComparingTo(paid(ledger, currency).subtract(due));
        }
    }

    @Provide("terms of deals")
    Arbitrary<Set<String>> termsOfDeals() {
        return Combinators.combine(
                        Arbitraries.of("commission", "bonus"),
                        Arbitraries.integers().between(1, 6))
                .as((term, item) -> term + "D" + item)
                .set();
    }

    private static BigDecimal worth(List<Earning> earnings, String currency) {
        return sum(earnings.stream()
                .filter(earning -> earning.currency().equals(currency))
                .map(earning -> Lines.CENTS.round(earning.exact()))
                .toList());
    }

    private static BigDecimal paid(List<LedgerLine> ledger, String currency) {
        return sum(ledger.stream()
                .filter(line ->
                        line.kind().isPaid() && line.amounts().currency().equals(currency))
                .map(line -> line.amounts().amount())
                .toList());
    }

    @Provide
    Arbitrary<PayoutTerms> terms() {
        Arbitrary<Optional<Draw>> draws = Arbitraries.of(true, false)
                .map(recoverable -> new Draw("draw", new BigDecimal("300"), recoverable))
                .optional();
        Arbitrary<Optional<Recovery>> recoveries = Arbitraries.of("0.2", "1")
                .map(share -> new Recovery(new BigDecimal(share), new BigDecimal("100"), 2))
                .optional();
        return Combinators.combine(draws, recoveries)
                .as((draw, recovery) -> new PayoutTerms("CNY", new BigDecimal("50"), draw, recovery));
    }

    private static List<LedgerLine> post(List<LedgerLine> ledger, PersonEarnings person, PostedIn where) {
        PersonAccount account = new PersonAccount(where.period());
        ledger.forEach(account::add);
        Settlement settlement = new Settlement(SettlementRules.of(Lines.CENTS));
        return PersonPosting.of(new PersonPosting.Request(person, List.of(), where), account, settlement)
                .lines();
    }

    private static void assertNothingIsPaidBelowZero(List<LedgerLine> ledger, String period) {
        Map<String, BigDecimal> paid = ledger.stream()
                .filter(line ->
                        line.posted().period().equals(period) && line.kind().isPaid())
                .collect(Collectors.groupingBy(
                        line -> line.amounts().currency(),
                        Collectors.reducing(
                                BigDecimal.ZERO, line -> line.amounts().amount(), BigDecimal::add)));
        assertThat(paid.values()).allMatch(amount -> amount.signum() >= 0);
        PersonAccount after = new PersonAccount("later");
        ledger.forEach(after::add);
        for (String currency : List.of("CNY", "TWD")) {
            assertThat(after.balances(currency).draw()).isNotNegative();
            assertThat(after.balances(currency).debts())
                    .allMatch(debt -> debt.amount().signum() > 0);
        }
    }

    private static Earning negated(Earning earning) {
        return new Earning(
                earning.key(), earning.period(), earning.exact().negate(), earning.currency(), "", earning.plan());
    }

    private static Map<List<String>, List<Integer>> groups(List<Earning> earnings) {
        return IntStream.range(0, earnings.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> List.of(
                        earnings.get(i).key().term(),
                        earnings.get(i).period(),
                        earnings.get(i).currency())));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sums that are not 0. */
    private static Map<String, BigDecimal> amounts(List<PostedSum> sums) {
        return sums.stream()
                .filter(sum -> sum.amount().signum() != 0)
                .collect(Collectors.toMap(
                        sum -> sum.key() + sum.currency(), sum -> sum.amount().stripTrailingZeros()));
    }
}
