package io.baton.core.pay;

import io.baton.core.value.Value;
import java.math.BigDecimal;

/**
 * Sees what tables and tiers are looked up with; so the tests of a plan tell what they reach. May be asked by several threads
 * at once.
 */
public interface Lookups {

    /** Sees nothing. */
    Lookups NONE = new Lookups() {
        @Override
        public void seen(Amount.Rows rows, Value value) {}

        @Override
        public void seen(Tiers tiers, Bands<?> bands, BigDecimal sum) {}
    };

    /**
     * Rows or columns of a table were looked up.
     *
     * @param rows as the plan has them: the same object
     */
    void seen(Amount.Rows rows, Value value);

    /**
     * A sum has come to stand on tiers.
     *
     * @param tiers as the plan has them: the same object
     * @param bands their bounds in the unit of the sum
     */
    void seen(Tiers tiers, Bands<?> bands, BigDecimal sum);
}
