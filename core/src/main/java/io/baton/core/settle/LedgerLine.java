package io.baton.core.settle;

import io.baton.core.document.CodePointOrder;
import java.util.Comparator;
import java.util.Optional;

/**
 * A line of the ledger; it never changes.
 *
 * @param key what it is about
 * @param kind why it is there
 * @param period the period that it belongs to
 * @param posted where it was posted
 * @param amounts how much
 * @param reason why, in short
 * @param corrects where its key was posted first; nothing where this is the first line
 * @param plan the plan that it follows; {@link PlanVersion#NONE} where people entered it
 * @param approvedBy who approved it; empty where no one had to
 */
public record LedgerLine(
        LineKey key,
        LineKind kind,
        String period,
        PostedIn posted,
        Amounts amounts,
        String reason,
        Optional<PostedIn> corrects,
        PlanVersion plan,
        String approvedBy) {

    /** The order of lines in a posting: by key, currency, kind, period and reason. */
    public static final Comparator<LedgerLine> ORDER = Comparator.comparing(LedgerLine::key)
            .thenComparing(line -> line.amounts().currency(), CodePointOrder.INSTANCE)
            .thenComparing(LedgerLine::kind)
            .thenComparing(LedgerLine::period, CodePointOrder.INSTANCE)
            .thenComparing(LedgerLine::reason, CodePointOrder.INSTANCE);

    /** The line of a difference. */
    static LedgerLine of(Difference difference, PostedIn posted) {
        Earning earning = difference.earning();
        Amounts amounts = new Amounts(earning.exact(), difference.before(), difference.amount(), earning.currency());
        return new LedgerLine(
                earning.key(),
                LineKind.EARNED,
                earning.period(),
                posted,
                amounts,
                earning.reason(),
                difference.corrects(),
                earning.plan(),
                "");
    }
}
