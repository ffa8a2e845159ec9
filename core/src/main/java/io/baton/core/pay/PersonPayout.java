package io.baton.core.pay;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a person is paid out in a period, in numbers; what cannot be told does not hold.
 *
 * @param currency of all amounts; empty for that of the plan
 * @param draw what the person gets at least
 * @param recoverable whether the draw is an advance
 * @param recovery how much may be taken back
 */
public record PersonPayout(
        Optional<String> currency, Optional<BigDecimal> draw, boolean recoverable, Optional<Limits> recovery) {

    /**
     * What may be taken back.
     *
     * @param ceiling the largest share of the wage
     * @param protectedMinimum what must remain of the wage
     * @param beside the wage that is paid outside of the ledger
     */
    public record Limits(BigDecimal ceiling, BigDecimal protectedMinimum, BigDecimal beside) {}
}
