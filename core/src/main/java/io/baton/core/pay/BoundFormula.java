package io.baton.core.pay;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.value.Value;
import java.util.Arrays;
import java.util.List;

/**
 * A formula that knows where its inputs stand.
 *
 * @param slots of each input: from 0 the place among the figures of the period, else −1 − the place among the fields of
 *     the deal
 */
record BoundFormula(CheckedFormula formula, List<Integer> slots) {

    BoundFormula {
        slots = List.copyOf(slots);
    }

    /** Whether it sees figures of the period only. */
    boolean isOfPeriod() {
        return slots.stream().allMatch(slot -> slot >= 0);
    }

    Value evaluate(Surroundings around) {
        Value[] inputs = new Value[slots.size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = around.get(slots.get(i));
        }
        return formula.evaluate(Arrays.asList(inputs));
    }
}
