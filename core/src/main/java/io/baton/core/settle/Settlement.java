package io.baton.core.settle;

import io.baton.core.document.CodePointOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Books differences (rules M5, M9): of each key, what it is worth up to now is rounded once, then what was posted is taken
 * off. The same twice posts nothing; the order of what is given does not matter; a key that was posted and is gone is
 * reversed, if the run has calculated it.
 */
public final class Settlement {

    /** The reason of a line that reverses what is no longer earned. */
    public static final String GONE = "no longer earned";

    private final SettlementRules rules;

    /** By the rules of a run. */
    public Settlement(SettlementRules rules) {
        this.rules = rules;
    }

    /** The settlement of one person, by what the person has earned and what was posted. */
    public Settled settle(PersonEarnings person, List<PostedSum> posted) {
        return settle(person, posted, List.of());
    }

    /**
     * The settlement of one person, by what the person has earned and what was posted.
     *
     * @param paidBefore what was paid for periods before Baton; taken off their lines in the order of days, of none more than
     *     it is worth (rule M10)
     */
    public Settled settle(PersonEarnings person, List<PostedSum> posted, List<PaidBefore> paidBefore) {
        List<Difference> payable = new ArrayList<>();
        List<Settled.Held> held = new ArrayList<>();
        for (Difference difference : differences(person, posted, paidBefore)) {
            Optional<Hold> hold =
                    person.holds().stream().filter(one -> one.holds(difference)).findFirst();
            hold.ifPresentOrElse(one -> held.add(new Settled.Held(difference, one)), () -> payable.add(difference));
        }
        return new Settled(payable, held);
    }

    private List<Difference> differences(PersonEarnings person, List<PostedSum> posted, List<PaidBefore> paidBefore) {
        List<Earning> earnings = once(person.earnings(), Earning.ORDER, Earning::plus);
        List<PostedSum> sums = byNamesOfNow(posted);
        List<BigDecimal> worth = new LineAmounts(earnings, rules).amounts();
        List<BigDecimal> paid = new SharesPaidBefore(earnings, worth).of(person.inPeriod(), paidBefore);
        List<Difference> differences = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < earnings.size(); i++) {
            Earning earning = earnings.get(i);
            while (next < sums.size() && compare(sums.get(next), earning) < 0) {
                reverse(sums.get(next++), differences);
            }
            boolean isPosted = next < sums.size() && compare(sums.get(next), earning) == 0;
            Optional<PostedSum> sum = isPosted ? Optional.of(sums.get(next++)) : Optional.empty();
            BigDecimal before = sum.map(PostedSum::amount).orElse(BigDecimal.ZERO);
            book(earning, worth.get(i), before.add(paid.get(i)), sum, differences);
        }
        sums.subList(next, sums.size()).forEach(sum -> reverse(sum, differences));
        return differences;
    }

    private static int compare(PostedSum sum, Earning earning) {
        int byKey = sum.key().compareTo(earning.key());
        return byKey != 0 ? byKey : CodePointOrder.INSTANCE.compare(sum.currency(), earning.currency());
    }

    private static void book(
            Earning earning,
            BigDecimal worth,
            BigDecimal before,
            Optional<PostedSum> sum,
            List<Difference> differences) {
        if (worth.compareTo(before) != 0) {
            differences.add(new Difference(earning, worth, before, sum.map(PostedSum::first)));
        }
    }

    private void reverse(PostedSum sum, List<Difference> differences) {
        if (rules.covers(sum)) {
            Earning nothing = new Earning(sum.key(), sum.period(), BigDecimal.ZERO, sum.currency(), GONE, sum.plan());
            book(nothing, BigDecimal.ZERO, sum.amount(), Optional.of(sum), differences);
        }
    }

    private List<PostedSum> byNamesOfNow(List<PostedSum> posted) {
        List<PostedSum> sums = rules.formerNames().isEmpty()
                ? posted
                : posted.stream().map(rules::renamed).toList();
        return once(sums, PostedSum.ORDER, PostedSum::plus);
    }

    /** In order, those of one place put together. */
    private static <T> List<T> once(List<T> given, Comparator<T> order, BinaryOperator<T> together) {
        boolean ready = true;
        for (int i = 1; ready && i < given.size(); i++) {
            ready = order.compare(given.get(i - 1), given.get(i)) < 0;
        }
        return ready ? given : sorted(given, order, together);
    }

    private static <T> List<T> sorted(List<T> given, Comparator<T> order, BinaryOperator<T> together) {
        List<T> sorted = new ArrayList<>();
        for (T next : given.stream().sorted(order).toList()) {
            if (sorted.isEmpty() || order.compare(sorted.getLast(), next) != 0) {
                sorted.add(next);
            } else {
                sorted.set(sorted.size() - 1, together.apply(sorted.getLast(), next));
            }
        }
        return sorted;
    }
}
