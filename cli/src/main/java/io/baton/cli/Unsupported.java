package io.baton.cli;

import io.baton.core.pay.PayTerm;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.Settlement;
import io.baton.engine.pay.DealRows;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.Reconciliation;
import io.baton.engine.paybook.PayDraft;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines that were paid, and that nothing in the data stands for any more: the row of a deal is gone, its shares do not sum to
 * 100 %, an assignment is missing. Whether somebody meant that, or a file is wrong or too short, only a person can tell (rule
 * M9). A deal that is there and comes to somebody else, or is left out by the plan, is not among them.
 *
 * @param keys in the order of the ledger
 */
record Unsupported(List<LineKey> keys) {

    private static final int MOST_EXAMPLES = 10;

    Unsupported {
        keys = List.copyOf(keys);
    }

    /** Those that a draft takes back. */
    static Unsupported of(RunRequest request, PayDraft draft) throws IOException {
        Map<String, List<LineKey>> byTerm = new HashMap<>();
        draft.forEachLine(line -> {
            if (isTakenBack(line)) {
                byTerm.computeIfAbsent(line.key().term(), _ -> new ArrayList<>())
                        .add(line.key());
            }
        });
        // what a cap carries follows from the lines under it, and goes with them
        request.plans().stream()
                .flatMap(plan -> plan.plan().pay().caps().stream())
                .forEach(cap -> byTerm.remove(cap.name()));
        if (byTerm.isEmpty()) {
            return new Unsupported(List.of());
        }
        Set<String> credible = credible(request, byTerm);
        return new Unsupported(byTerm.values().stream()
                .flatMap(List::stream)
                .filter(key -> !credible.contains(name(key.term(), key.item())))
                .sorted()
                .toList());
    }

    private static boolean isTakenBack(LedgerLine line) {
        return line.kind() == LineKind.EARNED && line.reason().equals(Settlement.GONE);
    }

    private static String name(String term, String item) {
        return term + "\n" + item;
    }

    /** The deals that are there, and of which the data do not contradict themselves about who gets them. */
    private static Set<String> credible(RunRequest request, Map<String, List<LineKey>> byTerm) throws IOException {
        Set<String> credible = new HashSet<>();
        try (DealRows rows = DealRows.of(request)) {
            for (ValidPlan plan : request.plans()) {
                for (PayTerm term : plan.plan().pay().terms()) {
                    if (term.isForDeals() && byTerm.containsKey(term.name())) {
                        Set<String> items = byTerm.getOrDefault(term.name(), List.of()).stream()
                                .map(LineKey::item)
                                .collect(Collectors.toSet());
                        rows.behind(plan, term.name(), items)
                                .keySet()
                                .forEach(item -> credible.add(name(term.name(), item)));
                    }
                }
            }
        }
        if (!credible.isEmpty()) {
            Reconciliation.ofNobody(Payroll.Request.of(request), fate -> {
                if (fate.why().isMendable()) {
                    credible.remove(name(fate.term(), fate.deal()));
                }
            });
        }
        return credible;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    @Override
    public String toString() {
        String some = keys.stream()
                .limit(MOST_EXAMPLES)
                .map(key -> key.term() + " " + key.item() + " of " + key.participant())
                .collect(Collectors.joining(", "));
        String more = keys.size() > MOST_EXAMPLES ? ", …" : "";
        return Count.of(keys.size(), "line") + " paid before and without support in the data now: " + some + more;
    }
}
