package io.baton.cli;

import io.baton.core.document.CodePointOrder;
import io.baton.core.score.Participant;
import io.baton.core.settle.LedgerLine;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What everybody is paid by two plans, and what each term costs. */
final class PayChanges {

    private static final String LAST_CURRENCY = "\uffff";

    private final TreeMap<Whose, Two> people = new TreeMap<>(Comparator.comparing(Whose::period)
            .thenComparing(Whose::participant, CodePointOrder.INSTANCE)
            .thenComparing(Whose::currency));
    private final Map<Cost, Two> costs =
            new TreeMap<>(Comparator.comparing(Cost::currency).thenComparing(Cost::title));
    private final Map<String, Participant> known = new HashMap<>();

    /** Somebody's pay in a period. */
    record Whose(String period, String participant, String currency) {}

    /** A term. */
    record Cost(String title, String currency) {}

    /** An amount by both plans. */
    record Two(BigDecimal before, BigDecimal after) {

        static final Two NONE = new Two(BigDecimal.ZERO, BigDecimal.ZERO);

        Two plus(Two other) {
            return new Two(before.add(other.before), after.add(other.after));
        }

        BigDecimal change() {
            return after.subtract(before);
        }
    }

    /** Whether a plan pays something. */
    static boolean isPaid(Project.Pair pair) {
        return !pair.before().plan().plan().pay().isEmpty()
                || !pair.after().plan().plan().pay().isEmpty();
    }

    /** Takes up what a period pays. */
    void add(Project.Pair pair, Function<LedgerLine, String> titlesBefore, Function<LedgerLine, String> titlesAfter)
            throws IOException {
        add(pair.before(), titlesBefore, amount -> new Two(amount, BigDecimal.ZERO));
        add(pair.after(), titlesAfter, amount -> new Two(BigDecimal.ZERO, amount));
    }

    private void add(RunRequest request, Function<LedgerLine, String> titles, Function<BigDecimal, Two> side)
            throws IOException {
        PayPreview.tried(request).forEach(person -> {
            known.put(person.participant(), person.paid().getLast().participant());
            for (LedgerLine line : person.lines()) {
                if (line.kind().isPaid()) {
                    String currency = line.amounts().currency();
                    Two amount = side.apply(line.amounts().amount());
                    people.merge(new Whose(request.period().name(), person.participant(), currency), amount, Two::plus);
                    costs.merge(new Cost(titles.apply(line), currency), amount, Two::plus);
                }
            }
        });
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** Everybody, by period and number. */
    Map<Whose, Two> people() {
        return people;
    }

    /** What somebody is paid in a period, by currency. */
    Map<Whose, Two> of(String period, String participant) {
        return people.subMap(
                new Whose(period, participant, ""), true, new Whose(period, participant, LAST_CURRENCY), true);
    }

    /** The greatest changes first. */
    List<Map.Entry<Whose, Two>> greatest() {
        List<Map.Entry<Whose, Two>> entries = new ArrayList<>(people.entrySet());
        entries.sort(Comparator.comparing((Map.Entry<Whose, Two> entry) ->
                        entry.getValue().change().abs())
                .reversed());
        return entries;
    }

    /** What each term costs. */
    Map<Cost, Two> costs() {
        return costs;
    }

    /** What everything costs, by currency. */
    Map<String, Two> totals() {
        Map<String, Two> totals = new TreeMap<>();
        costs.forEach((cost, two) -> totals.merge(cost.currency(), two, Two::plus));
        return totals;
    }

    /** Role and unit of somebody, as one saw last. */
    Participant participant(String id) {
        Participant found = known.get(id);
        if (found == null) {
            throw new IllegalArgumentException("nobody was paid as " + id);
        }
        return found;
    }

    /** How many gain, lose and stay. */
    long count(int direction) {
        return people.values().stream()
                .filter(two -> two.change().signum() == direction)
                .count();
    }
}
