package io.baton.core.settle;

import io.baton.core.document.CodePointOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the lines of one person add up to, as seen from the open period. Not thread-safe. */
public final class PersonAccount {

    private static final Comparator<Map.Entry<Owed, OwedSum>> FIRST_IN = Comparator.comparingInt(
                    (Map.Entry<Owed, OwedSum> debt) -> debt.getValue().firstRun())
            .thenComparing(debt -> debt.getKey().item(), CodePointOrder.INSTANCE);

    private final String openPeriod;
    private final List<PostedSum> sums = new ArrayList<>();
    private final Map<Entry.Identity, BigDecimal> entries = new HashMap<>();
    private final List<LedgerLine> grossLines = new ArrayList<>();
    private final SequencedMap<String, BigDecimal> gross = new TreeMap<>(CodePointOrder.INSTANCE);
    private final SequencedMap<Owed, OwedSum> owed = new LinkedHashMap<>();
    private final SequencedMap<Made, BigDecimal> payout = new LinkedHashMap<>();

    /** Without lines. */
    public PersonAccount(String openPeriod) {
        this.openPeriod = openPeriod;
    }

    /** A balance of a debt or draw. */
    private record Owed(String currency, boolean isDraw, String term, String item) {}

    private record OwedSum(int firstRun, BigDecimal amount) {}

    /** What payout has made in the open period. */
    record Made(String currency, LineKind kind, String term, String item) {}

    /** Adds a line, of any posting. */
    public void add(LedgerLine line) {
        boolean isOpen = line.posted().period().equals(openPeriod);
        if (line.kind().isSettled(line.key())) {
            addSum(line);
        }
        addGross(line, isOpen);
        if (line.kind() != LineKind.EARNED && !line.kind().isPayout()) {
            entries.merge(Entry.Identity.of(line), line.amounts().amount(), BigDecimal::add);
        }
        addOwed(line, isOpen);
    }

    private void addGross(LedgerLine line, boolean isOpen) {
        if (line.kind().isGross()) {
            grossLines.add(line);
            if (isOpen) {
                gross.merge(line.amounts().currency(), line.amounts().amount(), BigDecimal::add);
            }
        }
    }

    private void addOwed(LedgerLine line, boolean isOpen) {
        LineKey key = line.key();
        Amounts amounts = line.amounts();
        if (isOpen && line.kind().isPayout()) {
            payout.merge(
                    new Made(amounts.currency(), line.kind(), key.term(), key.item()),
                    amounts.amount(),
                    BigDecimal::add);
        } else if (line.kind().isDebt() || line.kind().isDraw()) {
            Owed which = new Owed(amounts.currency(), line.kind().isDraw(), key.term(), key.item());
            owed.merge(
                    which,
                    new OwedSum(line.posted().run(), amounts.amount()),
                    (a, b) -> new OwedSum(
                            Math.min(a.firstRun(), b.firstRun()), a.amount().add(b.amount())));
        }
    }

    /** Lines of one key come one after the other, as a rule. */
    private void addSum(LedgerLine line) {
        PostedSum sum = new PostedSum(
                line.key(),
                line.amounts().currency(),
                line.amounts().amount(),
                line.period(),
                line.plan(),
                line.posted());
        if (!sums.isEmpty() && PostedSum.ORDER.compare(sums.getLast(), sum) == 0) {
            sums.set(sums.size() - 1, sums.getLast().plus(sum));
        } else {
            sums.add(sum);
        }
    }

    /** What was posted under each key. */
    public List<PostedSum> sums() {
        return Collections.unmodifiableList(sums);
    }

    /** What was posted of an entry. */
    BigDecimal posted(Entry entry) {
        return entries.getOrDefault(entry.identity(), BigDecimal.ZERO);
    }

    /** What was paid before Baton for a term and period, in the order of both. */
    List<PaidBefore> paidBefore() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == LineKind.OPENING_PAID
                        && entry.getKey().key().item().isEmpty())
                .map(entry -> new PaidBefore(
                        entry.getKey().key().term(),
                        entry.getKey().period(),
                        entry.getKey().currency(),
                        entry.getValue()))
                .sorted(Comparator.comparing(PaidBefore::term, CodePointOrder.INSTANCE)
                        .thenComparing(PaidBefore::period, CodePointOrder.INSTANCE))
                .toList();
    }

    /** What was earned and entered in the open period, by currency. */
    public SequencedMap<String, BigDecimal> gross() {
        return Collections.unmodifiableSequencedMap(gross);
    }

    /** The currencies in which the person owed something before the open period, or has by now paid back too much. */
    Set<String> owedIn() {
        return owed.entrySet().stream()
                .filter(entry -> entry.getValue().amount().signum() != 0)
                .map(entry -> entry.getKey().currency())
                .collect(Collectors.toSet());
    }

    /** What the person owed before the open period in a currency. */
    public Balances balances(String currency) {
        BigDecimal draw = BigDecimal.ZERO;
        List<Map.Entry<Owed, OwedSum>> debts = new ArrayList<>();
        for (Map.Entry<Owed, OwedSum> entry : owed.entrySet()) {
            if (!entry.getKey().currency().equals(currency)) {
                continue;
            }
            if (entry.getKey().isDraw()) {
                draw = draw.add(entry.getValue().amount());
            } else if (entry.getValue().amount().signum() != 0) {
                debts.add(entry);
            }
        }
        debts.sort(FIRST_IN);
        Map<String, BigDecimal> again = debts.isEmpty() ? Map.of() : EarnedAgain.of(grossLines, currency, openPeriod);
        return new Balances(draw, debts.stream().map(debt -> debt(debt, again)).toList());
    }

    /** A debt that payout has made is named by the period in which it arose. */
    private static Balances.Debt debt(Map.Entry<Owed, OwedSum> debt, Map<String, BigDecimal> again) {
        Owed owed = debt.getKey();
        BigDecimal returned =
                owed.term().equals(Payout.DEBT) ? again.getOrDefault(owed.item(), BigDecimal.ZERO) : BigDecimal.ZERO;
        return new Balances.Debt(owed.term(), owed.item(), debt.getValue().amount(), returned);
    }

    /** What payout has made in the open period. */
    SequencedMap<Made, BigDecimal> payout() {
        return Collections.unmodifiableSequencedMap(payout);
    }
}
