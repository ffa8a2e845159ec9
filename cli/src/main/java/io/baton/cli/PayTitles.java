package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.explain.PayWords;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.LedgerLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What the lines of several plans are called: each as its own plan says. */
final class PayTitles {

    private final SequencedMap<ValidPlan, PayWords> words = new LinkedHashMap<>();

    PayTitles(List<ValidPlan> plans, Language spoken) {
        plans.forEach(plan -> words.put(plan, PayWords.of(plan, spoken)));
    }

    /** The words of the plan that a line follows; those of the first plan for what people entered. */
    PayWords of(LedgerLine line) {
        return words.entrySet().stream()
                .filter(entry -> isOf(entry.getKey().plan(), line))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> words.firstEntry().getValue());
    }

    private static boolean isOf(Plan plan, LedgerLine line) {
        return plan.name().equals(line.plan().name())
                && plan.version() == line.plan().version();
    }

    String title(LedgerLine line) {
        return of(line).title(line.key().term());
    }

    /** An amount of money; written alike in all plans. */
    String money(BigDecimal amount) {
        return words.firstEntry().getValue().money(amount);
    }
}
