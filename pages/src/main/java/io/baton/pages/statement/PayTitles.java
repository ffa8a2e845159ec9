package io.baton.pages.statement;

import io.baton.core.document.Language;
import io.baton.core.explain.PayWords;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.LedgerLine;
import io.baton.pages.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What the lines of several plans are called: each as its own plan says. */
public final class PayTitles {

    private final SequencedMap<ValidPlan, PayWords> words = new LinkedHashMap<>();
    private final Words spoken;

    /** In a language. */
    public PayTitles(List<ValidPlan> plans, Language language) {
        this.spoken = Words.in(language);
        plans.forEach(plan -> words.put(plan, PayWords.of(plan, language)));
    }

    /** The words of the plan that a line follows; those of the first plan for what people entered. */
    public PayWords of(LedgerLine line) {
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

    /** What the plan calls the term of a line. */
    public String title(LedgerLine line) {
        return of(line).title(line.key().term());
    }

    /** The same; what payout and people have made is called by its kind. */
    public String called(LedgerLine line) {
        String title = title(line);
        return switch (line.kind()) {
            case EARNED -> title;
            case DRAW,
                    DRAW_RECOVERY,
                    TOP_UP,
                    DEBT,
                    RECOVERY,
                    MANUAL,
                    OPENING_PAID,
                    OPENING_CAP_USED,
                    OPENING_DEBT,
                    OPENING_DRAW,
                    OPENING_CARRY,
                    OPENING_HELD -> {
                String kind = spoken.say("statement.kind." + line.kind().label().replace(' ', '-'));
                boolean saysMore = !title.isEmpty() && !line.kind().label().contains(title);
                yield saysMore ? title + " (" + kind + ")" : kind;
            }
        };
    }

    /** Why something is not all paid: who holds it, or what the plan waits for. */
    public String note(PayRemainder left) {
        return left.hold()
                .map(hold -> spoken.say("statement.held", hold.reason(), hold.approvedBy()))
                .orElseGet(() -> String.join("; ", of(left.of().plan()).reasons(left.line())));
    }

    /** The words of a plan. */
    public PayWords of(ValidPlan plan) {
        return words.getOrDefault(plan, words.firstEntry().getValue());
    }

    /** A term, by its name in the plan that has it; any other name as it is. */
    public String named(String term) {
        return words.entrySet().stream()
                .filter(entry -> entry.getKey().plan().pay().term(term).isPresent())
                .findFirst()
                .map(entry -> entry.getValue().title(term))
                .orElse(term);
    }

    /** An amount of money; written alike in all plans. */
    public String money(BigDecimal amount) {
        return words.firstEntry().getValue().money(amount);
    }
}
