package io.baton.core.pay;

import java.math.BigDecimal;

/**
 * What lines have taken of the room under a cap.
 *
 * @param paid what they were paid
 * @param cut what did not fit
 */
record Taken(BigDecimal paid, BigDecimal cut) {

    static final Taken NOTHING = new Taken(BigDecimal.ZERO, BigDecimal.ZERO);

    Taken plus(Taken more) {
        return new Taken(paid.add(more.paid), cut.add(more.cut));
    }
}
