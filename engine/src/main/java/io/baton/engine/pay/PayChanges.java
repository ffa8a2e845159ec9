package io.baton.engine.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.score.Participant;
import io.baton.core.settle.LedgerLine;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What everybody is paid by two plans, and what each term costs. */
public final class PayChanges {

    private static final String LAST_CURRENCY = "\uffff";

    private final TreeMap<Whose, Two> people = new TreeMap<>(Comparator.comparing(Whose::period)
            .thenComparing(Whose::participant, CodePointOrder.INSTANCE)
            .thenComparing(Whose::currency));
    private final Map<Cost, Two> costs =
            new TreeMap<>(Comparator.comparing(Cost::currency).thenComparing(Cost::title));
    private final Map<String, Participant> known = new HashMap<>();

    /** Somebody's pay in a period. */
    public record Whose(String period, String participant, String currency) {}

    /** A term. */
    public record Cost(String title, String currency) {}

    /** An amount by both plans. */
    public record Two(BigDecimal before, BigDecimal after) {

        /** Nothing by either. */
        public static final Two NONE = new Two(BigDecimal.ZERO, BigDecimal.ZERO);

        /** Both with those of another. */
        public Two plus(Two other) {
            return new Two(before.add(other.before), after.add(other.after));
        }

        /** What is paid more, or less where negative. */
        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    /** Takes up what a period pays by the plan before. */
    public void addBefore(RunRequest before, Function<LedgerLine, String> titles) throws IOException {
        add(before, titles, amount -> new Two(amount, BigDecimal.ZERO));
    }

    /** Takes up what it pays by the plan after. */
    public void addAfter(RunRequest after, Function<LedgerLine, String> titles) throws IOException {
        add(after, titles, amount -> new Two(BigDecimal.ZERO, amount));
    }

    private void add(RunRequest request, Function<LedgerLine, String> titles, Function<BigDecimal, Two> side)
            throws IOException {
        UnpostedPay unposted = new UnpostedPay(request);
        try (Payroll run = Payroll.open(unposted.asked().tried(yearOf(request)))) {
            run.people().forEachRemaining(paid -> {
                Participant participant = paid.getLast().participant();
                known.put(participant.id(), participant);
                for (LedgerLine line : unposted.lines(participant.id(), paid)) {
                    add(request, line, titles, side);
                }
            });
        }
    }

    private void add(
            RunRequest request, LedgerLine line, Function<LedgerLine, String> titles, Function<BigDecimal, Two> side) {
        if (line.kind().isPaid()) {
            String currency = line.amounts().currency();
            Two amount = side.apply(line.amounts().amount());
            String participant = line.key().participant();
            people.merge(new Whose(request.period().name(), participant, currency), amount, Two::plus);
            costs.merge(new Cost(titles.apply(line), currency), amount, Two::plus);
        }
    }

    /** The first day of the year: on a past for which a plan need not have been in force, it is tried from there on. */
    private static LocalDate yearOf(RunRequest request) {
        LocalDate first = request.period().days().from();
        return request.plan()
                .plan()
                .calendar()
                .containing("year", first)
                .map(found -> found.days().from())
                .orElse(first);
    }

    /** Whether nobody is paid anything. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Everybody, by period and number. */
    public Map<Whose, Two> people() {
        return people;
    }

    /** What somebody is paid in a period, by currency. */
    public Map<Whose, Two> of(String period, String participant) {
        return people.subMap(
                new Whose(period, participant, ""), true, new Whose(period, participant, LAST_CURRENCY), true);
    }

    /** The greatest changes first. */
    public List<Map.Entry<Whose, Two>> greatest() {
        List<Map.Entry<Whose, Two>> entries = new ArrayList<>(people.entrySet());
        entries.sort(Comparator.comparing((Map.Entry<Whose, Two> entry) ->
                        entry.getValue().change().abs())
                .reversed());
        return entries;
    }

    /** What each term costs. */
    public Map<Cost, Two> costs() {
        return costs;
    }

    /** What everything costs, by currency. */
    public Map<String, Two> totals() {
        Map<String, Two> totals = new TreeMap<>();
        costs.forEach((cost, two) -> totals.merge(cost.currency(), two, Two::plus));
        return totals;
    }

    /** Role and unit of somebody, as one saw last. */
    public Participant participant(String id) {
        Participant found = known.get(id);
        if (found == null) {
            throw new IllegalArgumentException("nobody was paid as " + id);
        }
        return found;
    }

    /** How many gain, lose and stay. */
    public long count(int direction) {
        return people.values().stream()
                .filter(two -> two.change().signum() == direction)
                .count();
    }
}
