package io.baton.core.pay;

import io.baton.core.formula.Expression;

/**
 * A condition on which a term is paid at all (rule M11).
 *
 * @param when the condition, over figures of the period
 * @param unavailable what holds where it cannot be told
 * @param shut what becomes of the lines where it does not hold
 */
public record Gate(Expression when, Unavailable unavailable, Shut shut) {

    /** What an unknown condition does. */
    public enum Unavailable {
        OPEN,
        SHUT,
        WAIT
    }

    /** What a shut gate does. */
    public enum Shut {
        FORFEIT,
        HOLD
    }
}
