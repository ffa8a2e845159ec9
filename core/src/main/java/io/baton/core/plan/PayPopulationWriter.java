package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaText;
import io.baton.core.pay.Contest;
import io.baton.core.pay.Missing;
import io.baton.core.pay.Pool;
import io.baton.core.pay.TeamOverride;
import java.util.List;

/** Writes what depends on everybody in its canonical form. */
final class PayPopulationWriter {

    private PayPopulationWriter() {}

    static Node pool(Pool pool) {
        Written written = new Written().put(pool.summed() ? "from each" : "size", pool.size());
        pool.within().ifPresent(within -> written.put("within", within));
        return ended(written.putUnless("claims", "pays", pool.whole() ? "all" : "claims"), pool.missing());
    }

    static Node contest(Contest contest) {
        Written written = new Written().put("by", contest.by());
        several(written, "prizes", texts(contest.prizes()));
        contest.within().ifPresent(within -> written.put("within", within));
        written.putUnless("shared", "ties", PayWriter.word(contest.ties()))
                .putUnless("highest", "wins", contest.lowest() ? "lowest" : "highest");
        return ended(written, contest.missing());
    }

    static Node override(TeamOverride override) {
        Written written = new Written();
        several(written, "of", override.of());
        written.putUnless("payable", "step", PayWriter.word(override.step()));
        several(written, "levels", texts(override.levels()));
        written.putUnless("less below", "next", PayWriter.word(override.next()))
                .putUnless("kept", "empty", override.skipsEmpty() ? "skipped" : "kept");
        return ended(written, override.missing());
    }

    private static Node ended(Written written, Missing missing) {
        return written.putUnless("wait", "missing", PayWriter.word(missing)).node();
    }

    private static List<String> texts(List<Expression> formulas) {
        return formulas.stream().map(FormulaText::write).toList();
    }

    private static void several(Written written, String key, List<String> texts) {
        if (texts.size() == 1) {
            written.put(key, texts.getFirst());
        } else {
            written.putList(key, texts);
        }
    }
}
