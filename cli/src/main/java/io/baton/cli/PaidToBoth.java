package io.baton.cli;

import io.baton.core.pay.PayTerm;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.PersonAccount;
import io.baton.core.settle.PostedSum;
import io.baton.engine.paybook.Absentee;
import io.baton.engine.paybook.PayBook;
import io.baton.engine.paybook.PayDraft;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Deals that a draft pays to somebody, while somebody whom the run did not calculate keeps what was posted for the same deal:
 * whoever accepts the absence does not thereby say that both are to have it (rule M9).
 *
 * @param deals each with its term and both people, in the order of terms and deals
 */
record PaidToBoth(SortedSet<String> deals) {

    private static final int MOST_EXAMPLES = 10;

    /** Those of a draft on top of a book. */
    static PaidToBoth of(RunRequest request, PayBook book, PayDraft draft) throws IOException {
        Map<String, String> kept = new HashMap<>();
        Set<String> ofDeals = ofDeals(request);
        for (Absentee absentee : draft.absentees()) {
            PersonAccount account = new PersonAccount(draft.run().period());
            book.lines(absentee.participant()).forEach(account::add);
            for (PostedSum sum : account.sums()) {
                if (sum.amount().signum() != 0 && ofDeals.contains(sum.key().term())) {
                    kept.put(sum.key().term() + " " + sum.key().item(), absentee.participant());
                }
            }
        }
        SortedSet<String> both = new TreeSet<>();
        if (!kept.isEmpty()) {
            draft.forEachLine(line -> {
                String other = kept.get(line.key().term() + " " + line.key().item());
                if (other != null && isNew(line)) {
                    both.add(line.key().term() + " " + line.key().item() + " of " + other + " and now of "
                            + line.key().participant());
                }
            });
        }
        return new PaidToBoth(both);
    }

    private static Set<String> ofDeals(RunRequest request) {
        Set<String> names = new HashSet<>();
        request.plans()
                .forEach(plan -> plan.plan().pay().terms().stream()
                        .filter(PayTerm::isForDeals)
                        .map(PayTerm::name)
                        .forEach(names::add));
        return names;
    }

    private static boolean isNew(LedgerLine line) {
        return line.kind() == LineKind.EARNED && line.corrects().isEmpty();
    }

    boolean isEmpty() {
        return deals.isEmpty();
    }

    @Override
    public String toString() {
        String some = deals.stream().limit(MOST_EXAMPLES).collect(Collectors.joining(", "));
        return Count.of(deals.size(), "deal") + " would be paid to two people, one of whom was not calculated: " + some
                + (deals.size() > MOST_EXAMPLES ? ", …" : "");
    }
}
