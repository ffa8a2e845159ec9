package io.baton.engine.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.pay.DealFacts;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PersonPay;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Participant;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.PersonAccount;
import io.baton.core.settle.PostedIn;
import io.baton.core.value.Value;
import io.baton.engine.run.PlanFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Laws of pay over invented people, by all plans of the gallery in turn. More people than usual: {@code
 * -Dbaton.pay.people=1000000}; others: {@code -Dbaton.pay.seed=7}.
 */
class PayLawsTest {

    private static final int PEOPLE = Integer.getInteger("baton.pay.people", 700);
    private static final long SEED = Long.getLong("baton.pay.seed", 20250131);

    /** Where twice the base is twice the pay. */
    private static final Set<String> LINEAR =
            Set.of("pay-flat", "pay-collected", "pay-clawback-bands", "pay-slices", "pay-split");

    /** Where more is never paid less. */
    private static final Set<String> RISING = Set.of(
            "pay-flat", "pay-marginal", "pay-whole", "pay-reached", "pay-year-to-date", "pay-cap-lost", "pay-slices");

    private static final List<ValidPlan> PLANS = new ArrayList<>();

    @BeforeAll
    static void readGallery() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "plans", "pay"))) {
            for (Path file : files.sorted().toList()) {
                boolean isPlan = file.toString().endsWith(".yaml") && !file.endsWith("catalogue.yaml");
                if (isPlan) {
                    PLANS.add(PlanFiles.read(file, Optional.empty(), Optional.empty())
                            .plan()
                            .orElseThrow());
                }
            }
        }
    }

    private interface Law {
        /** How many lines it was tried on. */
        int holds(Seller seller);
    }

    /** Somebody with a plan. */
    private record Seller(ValidPlan plan, PersonPay pay, InventedSeller invented, Random random, String id) {

        @Override
        public String toString() {
            return id + " with " + plan.plan().name();
        }

        List<PayLine> lines(PayInputs inputs, int month) {
            return pay.lines(inputs, LocalDate.of(2025, month + 1, 1).minusDays(1), false);
        }
    }

    private static void tryAll(Law law, Set<String> plans) {
        Map<String, PersonPay> pays = new HashMap<>();
        Random random = new Random(SEED);
        List<ValidPlan> meant = PLANS.stream()
                .filter(plan -> plans.isEmpty() || plans.contains(plan.plan().name()))
                .toList();
        assertThat(meant).hasSizeGreaterThanOrEqualTo(Math.max(plans.size(), 1));
        long lines = 0;
        for (int i = 0; i < PEOPLE; i++) {
            ValidPlan plan = meant.get(i % meant.size());
            PersonPay pay = pays.computeIfAbsent(
                    plan.plan().name(),
                    _ -> PersonPay.of(
                            plan.pay(),
                            plan.plan().calendar(),
                            new ExchangeRates(plan.plan().currency(), List.of())));
            lines += law.holds(new Seller(plan, pay, new InventedSeller(plan, pay, random), random, "P" + i));
        }
        assertThat(lines).isGreaterThan(PEOPLE);
    }

    @Test
    @DisplayName(
            "M5, M9 whatever is corrected: statements add up to the ledger, the ledger to what is due, twice posts nothing")
    void settlesToTheCent() {
        tryAll(PayLawsTest::settles, Set.of());
    }

    private static int settles(Seller seller) {
        List<LedgerLine> ledger = new ArrayList<>();
        PayInputs inputs = seller.invented().inputs(seller.id());
        List<PayLine> lines = List.of();
        for (int month = 1; month <= 6; month++) {
            lines = seller.lines(inputs, month);
            List<LedgerLine> posted = post(seller, lines, ledger, month);
            ledger.addAll(posted);
            assertThat(post(seller, lines, ledger, month))
                    .as("%s posted twice", seller)
                    .isEmpty();
            BigDecimal statement = sum(posted, line -> line.kind().isPaid());
            assertThat(statement).as("%s is paid in %s", seller, month).isNotNegative();
            inputs = seller.invented().corrected(inputs);
        }
        assertThat(posted(ledger)).as("%s", seller).containsAllEntriesOf(due(seller, lines));
        return lines.size();
    }

    private static List<LedgerLine> post(Seller seller, List<PayLine> lines, List<LedgerLine> before, int month) {
        String period = "2025-%02d".formatted(month);
        PersonAccount account = new PersonAccount(period);
        before.forEach(account::add);
        PayBooking booking = new PayBooking(List.of(seller.plan()), new PostedIn(period, month));
        Participant participant = new Participant(seller.id(), "", "", "");
        List<Payroll.Paid> paid =
                List.of(new Payroll.Paid(seller.plan(), participant, lines, List.of(), Optional.empty()));
        return booking.post(booking.earnings(seller.id(), paid), account, List.of())
                .lines();
    }

    private static BigDecimal sum(List<LedgerLine> lines, Predicate<LedgerLine> of) {
        return lines.stream().filter(of).map(line -> line.amounts().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> posted(List<LedgerLine> ledger) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (LedgerLine line : ledger) {
            if (line.kind() == LineKind.EARNED) {
                String key = line.key().term() + " " + line.key().item();
                sums.merge(key, line.amounts().amount(), BigDecimal::add);
            }
        }
        sums.replaceAll((_, amount) -> amount.setScale(4));
        return sums;
    }

    /** What each line is due, rounded as the plan says; a term that is rounded as a whole is checked by its sum. */
    private static Map<String, BigDecimal> due(Seller seller, List<PayLine> lines) {
        Map<String, BigDecimal> due = new TreeMap<>();
        if (seller.plan().plan().pay().roundAt() == Pay.RoundAt.LINE) {
            for (PayLine line : lines) {
                BigDecimal rounded = seller.plan().plan().pay().rounding().round(line.payable());
                if (!line.waits() && rounded.signum() != 0) {
                    due.put(line.term() + " " + line.item(), rounded.setScale(4));
                }
            }
        }
        return due;
    }

    @Test
    @DisplayName("N5 the order of rows does not matter")
    void knowsNoOrder() {
        tryAll(
                seller -> {
                    PayInputs inputs = seller.invented().inputs(seller.id());
                    Map<String, List<DealFacts>> shuffled = new HashMap<>();
                    inputs.deals().forEach((term, deals) -> {
                        List<DealFacts> all = new ArrayList<>(deals);
                        Collections.shuffle(all, seller.random());
                        shuffled.put(term, all);
                    });
                    List<PayLine> lines = seller.lines(inputs, 6);
                    assertThat(seller.lines(new PayInputs(seller.id(), inputs.figures(), shuffled, inputs.left()), 6))
                            .isEqualTo(lines);
                    return lines.size();
                },
                Set.of());
    }

    @Test
    @DisplayName("M8 splits conserve: the shares of a deal are paid what the whole would be")
    void conservesSplits() {
        List<BigDecimal> shares = List.of(new BigDecimal("0.5"), new BigDecimal("0.3"), new BigDecimal("0.2"));
        tryAll(
                seller -> {
                    PayInputs inputs = whole(seller.invented().inputs(seller.id()));
                    BigDecimal split = shares.stream()
                            .map(share -> total(seller.lines(with(inputs, deal -> shared(deal, share)), 6)))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    List<PayLine> lines = seller.lines(inputs, 6);
                    assertThat(split.subtract(total(lines)).abs())
                            .as("%s", seller)
                            .isLessThan(new BigDecimal("0.0000000001"));
                    return lines.size();
                },
                LINEAR);
    }

    @Test
    @DisplayName("M1 pay never falls where a deal becomes larger and rates rise")
    void risesWithDeals() {
        tryAll(
                seller -> {
                    PayInputs inputs = with(seller.invented().inputs(seller.id()), PayLawsTest::positive);
                    PayInputs more = with(inputs, deal -> seller.random().nextBoolean() ? larger(deal) : deal);
                    List<PayLine> lines = seller.lines(inputs, 6);
                    assertThat(total(seller.lines(more, 6))).as("%s", seller).isGreaterThanOrEqualTo(total(lines));
                    return lines.size();
                },
                RISING);
    }

    private static BigDecimal total(List<PayLine> lines) {
        return lines.stream().map(PayLine::payable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PayInputs with(PayInputs inputs, UnaryOperator<DealFacts> change) {
        Map<String, List<DealFacts>> changed = inputs.deals().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(change).toList()));
        return new PayInputs(inputs.participant(), inputs.figures(), changed, inputs.left());
    }

    private static PayInputs whole(PayInputs inputs) {
        return with(inputs, deal -> shared(deal, BigDecimal.ONE));
    }

    private static DealFacts shared(DealFacts deal, BigDecimal share) {
        return new DealFacts(
                deal.key(),
                deal.day(),
                deal.order(),
                share,
                deal.fields(),
                deal.earned(),
                deal.returns(),
                deal.clawbacks());
    }

    private static DealFacts positive(DealFacts deal) {
        return numbers(deal, BigDecimal::abs);
    }

    private static DealFacts larger(DealFacts deal) {
        return numbers(deal, amount -> amount.add(new BigDecimal("333.33")));
    }

    private static DealFacts numbers(DealFacts deal, UnaryOperator<BigDecimal> change) {
        List<Value> fields = deal.fields().stream()
                .map(value ->
                        value instanceof Value.Decimal(BigDecimal amount) ? Value.of(change.apply(amount)) : value)
                .toList();
        return new DealFacts(
                deal.key(),
                deal.day(),
                deal.order(),
                deal.share(),
                fields,
                deal.earned(),
                deal.returns(),
                deal.clawbacks());
    }
}
