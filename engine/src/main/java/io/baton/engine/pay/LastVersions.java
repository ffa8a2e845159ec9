package io.baton.engine.pay;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A period in which the version of a plan changes is paid once, by the last version that the person has in it: people are paid as
 * what they were on its last day (rule M17). What follows days each version pays for its own.
 */
final class LastVersions {

    private LastVersions() {}

    private record Key(String term, String item) {}

    /** The same without lines of periods that a later version pays. */
    static List<JoinedPay.Part> of(List<JoinedPay.Part> parts) {
        return parts.size() < 2
                ? parts
                : parts.stream().map(part -> without(part, parts)).toList();
    }

    private static JoinedPay.Part without(JoinedPay.Part part, List<JoinedPay.Part> all) {
        Payroll.Paid paid = part.paid();
        Set<Key> later = all.stream()
                .map(JoinedPay.Part::paid)
                .filter(other -> other.plan().plan().isVersionAfter(paid.plan().plan()))
                .flatMap(other -> other.lines().stream()
                        .filter(line -> isPaidOnce(other.plan(), line.term()))
                        .map(LastVersions::key))
                .collect(Collectors.toSet());
        return later.isEmpty()
                ? part
                : new JoinedPay.Part(paid.with(rest(paid.lines(), later), rest(paid.before(), later)), part.joined());
    }

    private static boolean isPaidOnce(ValidPlan plan, String name) {
        return plan.plan()
                .pay()
                .term(name)
                .filter(term -> !term.isForDeals() && !plan.pay().isProrated(term))
                .isPresent();
    }

    private static List<PayLine> rest(List<PayLine> lines, Set<Key> later) {
        return lines.stream().filter(line -> !later.contains(key(line))).toList();
    }

    private static Key key(PayLine line) {
        return new Key(line.term(), line.item());
    }
}
