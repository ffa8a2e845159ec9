package io.baton.cli;

import io.baton.core.pay.PayTerm;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.Settlement;
import io.baton.engine.pay.DealRows;
import io.baton.engine.paybook.PayDraft;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The deals that were paid and are not in the data any more: somebody deleted them, their rows were left out, or the file is
 * too short. Which of these it is, only a person can tell (rule M9).
 *
 * @param keys in the order of the ledger
 */
record VanishedDeals(List<LineKey> keys) {

    private static final int MOST_EXAMPLES = 10;

    VanishedDeals {
        keys = List.copyOf(keys);
    }

    /** Those that a draft takes back. */
    static VanishedDeals of(RunRequest request, PayDraft draft) throws IOException {
        Map<String, List<LineKey>> byTerm = new HashMap<>();
        draft.forEachLine(line -> {
            if (isTakenBack(line)) {
                byTerm.computeIfAbsent(line.key().term(), _ -> new ArrayList<>())
                        .add(line.key());
            }
        });
        List<LineKey> vanished = new ArrayList<>();
        if (!byTerm.isEmpty()) {
            try (DealRows rows = DealRows.of(request)) {
                for (ValidPlan plan : request.plans()) {
                    for (PayTerm term : plan.plan().pay().terms()) {
                        List<LineKey> gone = byTerm.remove(term.name());
                        if (term.isForDeals() && gone != null) {
                            vanished.addAll(missing(rows, plan, term, gone));
                        }
                    }
                }
            }
        }
        return new VanishedDeals(vanished.stream().sorted().toList());
    }

    private static boolean isTakenBack(LedgerLine line) {
        return line.kind() == LineKind.EARNED && line.reason().equals(Settlement.GONE);
    }

    private static List<LineKey> missing(DealRows rows, ValidPlan plan, PayTerm term, List<LineKey> gone) {
        Set<String> items = gone.stream().map(LineKey::item).collect(Collectors.toSet());
        Set<String> there = rows.behind(plan, term.name(), items).keySet();
        return gone.stream().filter(key -> !there.contains(key.item())).toList();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    @Override
    public String toString() {
        String some = keys.stream()
                .limit(MOST_EXAMPLES)
                .map(key -> key.item() + " of " + key.participant())
                .collect(Collectors.joining(", "));
        String more = keys.size() > MOST_EXAMPLES ? ", …" : "";
        return Count.of(keys.size(), "deal") + " paid before and not in the data any more: " + some + more;
    }
}
