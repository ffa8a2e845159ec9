package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What was taken back in earlier periods and is earned again in the open one (rule M9), such as by a file that was too short
 * and then came whole. Had it never been taken back, the debts of those periods would be less by it.
 */
final class EarnedAgain {

    private final String openPeriod;
    private final Map<String, BigDecimal> byPeriod = new HashMap<>();

    private EarnedAgain(String openPeriod) {
        this.openPeriod = openPeriod;
    }

    /**
     * What is earned again, by the period in which it was taken back.
     *
     * @param lines what was earned and entered, in the order of the postings
     */
    static Map<String, BigDecimal> of(List<LedgerLine> lines, String currency, String openPeriod) {
        Map<Entry.Identity, SequencedMap<String, BigDecimal>> sums = new HashMap<>();
        for (LedgerLine line : lines) {
            if (line.amounts().currency().equals(currency)) {
                sums.computeIfAbsent(Entry.Identity.of(line), _ -> new LinkedHashMap<>())
                        .merge(line.posted().period(), line.amounts().amount(), BigDecimal::add);
            }
        }
        EarnedAgain again = new EarnedAgain(openPeriod);
        sums.values().stream()
                .filter(byPeriod -> byPeriod.containsKey(openPeriod))
                .forEach(again::add);
        return again.byPeriod;
    }

    private record TakenBack(String period, BigDecimal amount) {}

    /** What is earned again makes up for what was taken back last. */
    private void add(SequencedMap<String, BigDecimal> sums) {
        Deque<TakenBack> takenBack = new ArrayDeque<>();
        sums.forEach((period, sum) -> {
            if (sum.signum() < 0) {
                takenBack.push(new TakenBack(period, sum.negate()));
            } else {
                makeUp(sum, takenBack, period.equals(openPeriod) ? byPeriod : new HashMap<>());
            }
        });
    }

    private static void makeUp(BigDecimal sum, Deque<TakenBack> takenBack, Map<String, BigDecimal> into) {
        BigDecimal left = sum;
        while (left.signum() > 0 && !takenBack.isEmpty()) {
            TakenBack last = takenBack.pop();
            BigDecimal part = last.amount().min(left);
            into.merge(last.period(), part, BigDecimal::add);
            left = left.subtract(part);
            if (part.compareTo(last.amount()) < 0) {
                takenBack.push(new TakenBack(last.period(), last.amount().subtract(part)));
            }
        }
    }
}
