package io.baton.engine.pay;

import io.baton.core.plan.ValidPlan;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/** Finds the rows that lines of pay come down to. */
@FunctionalInterface
public interface LineRows {

    /**
     * The rows behind some deals of a term, by deal: its own first, then what followed it.
     *
     * @return empty where the term pays per period
     */
    SequencedMap<String, List<DealRows.Row>> behind(ValidPlan plan, String term, Collection<String> deals);
}
