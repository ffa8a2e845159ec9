package io.baton.core.pay;

import io.baton.core.value.Value;
import java.util.List;

/**
 * What the formulas of a term see.
 *
 * @param figures those of the period, in the order of {@link CheckedPay#figures}
 * @param fields those of the deal, in the order in which the term names them
 */
record Surroundings(List<Value> figures, List<Value> fields) {

    Value get(int slot) {
        return slot >= 0 ? figures.get(slot) : fields.get(-1 - slot);
    }
}
