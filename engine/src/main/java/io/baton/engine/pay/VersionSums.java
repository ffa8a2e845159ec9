package io.baton.engine.pay;

import io.baton.core.pay.PayLine;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Makes one line of what several versions of a plan pay somebody for the same deal: that of the last of them (rule M17). */
final class VersionSums {

    private VersionSums() {}

    private record Key(String term, String item, String currency) {}

    /** What a person gets by each plan, where each line stands once. */
    static List<Payroll.Paid> of(List<Payroll.Paid> paid) {
        boolean isShared = paid.size() > 1
                && paid.stream()
                        .anyMatch(one -> one.plan().plan().pay().terms().stream()
                                .anyMatch(term -> term.versionBy() != PayTerm.VersionBy.SIGNING));
        if (!isShared) {
            return paid;
        }
        List<Payroll.Paid> summed = new ArrayList<>(paid);
        for (int later = 0; later < summed.size(); later++) {
            for (int earlier = 0; earlier < summed.size(); earlier++) {
                if (summed.get(later)
                        .plan()
                        .plan()
                        .isVersionAfter(summed.get(earlier).plan().plan())) {
                    sum(summed, earlier, later);
                }
            }
        }
        return summed;
    }

    private static void sum(List<Payroll.Paid> all, int earlier, int later) {
        Payroll.Paid before = all.get(earlier);
        Payroll.Paid behind = all.get(later);
        Plan plan = behind.plan().plan();
        Moved lines = Moved.of(before.lines(), behind.lines(), plan);
        Moved then = Moved.of(before.before(), behind.before(), plan);
        all.set(earlier, before.with(lines.left(), then.left()));
        all.set(later, behind.with(lines.summed(), then.summed()));
    }

    /** The lines that stay with the earlier version, and those of the later with what moved to it. */
    private record Moved(List<PayLine> left, List<PayLine> summed) {

        static Moved of(List<PayLine> earlier, List<PayLine> later, Plan plan) {
            SequencedMap<Key, PayLine> sums = new LinkedHashMap<>();
            later.forEach(line -> sums.put(key(line), line));
            List<PayLine> left = new ArrayList<>();
            for (PayLine line : earlier) {
                boolean isShared = plan.pay()
                        .term(line.term())
                        .filter(term -> term.versionBy() != PayTerm.VersionBy.SIGNING)
                        .isPresent();
                if (!isShared || sums.computeIfPresent(key(line), (_, own) -> own.with(line)) == null) {
                    left.add(line);
                }
            }
            return new Moved(left, List.copyOf(sums.values()));
        }

        private static Key key(PayLine line) {
            return new Key(line.term(), line.item(), line.paidIn().orElse(""));
        }
    }
}
