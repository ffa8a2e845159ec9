package io.baton.core.pay;

import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;

/**
 * What came out for somebody, in a period, of a term that depends on everybody.
 *
 * @param amount exact; or why there is none
 * @param steps how it came about
 */
public record Award(Value amount, List<PayStep> steps) {

    static final Award NOTHING = new Award(Value.of(BigDecimal.ZERO), List.of());

    public Award {
        steps = List.copyOf(steps);
    }

    static Award absent(Value why) {
        return new Award(why, List.of());
    }
}
