package io.baton.pages.statement;

import io.baton.core.pay.PayLine;
import io.baton.core.settle.Hold;
import io.baton.engine.pay.PlanLine;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something of a person's pay that is not all paid yet: how far it has come.
 *
 * @param of what is expected, earned and payable of it
 * @param posted what was posted of it
 * @param hold who holds it and why, where people do
 */
public record PayRemainder(PlanLine of, BigDecimal posted, Optional<Hold> hold) {

    /** What is expected, earned and payable. */
    public PayLine line() {
        return of.line();
    }
}
