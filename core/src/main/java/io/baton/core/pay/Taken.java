package io.baton.core.pay;

import java.math.BigDecimal;

/**
 * What lines have taken of the room under a cap.
 *
 * @param paid what they were paid
 * @param cut what did not fit
 * @param gone what of that is not carried any more; what is taken back takes from it first
 */
record Taken(BigDecimal paid, BigDecimal cut, BigDecimal gone) {

    static final Taken NOTHING = paid(BigDecimal.ZERO);

    static Taken paid(BigDecimal amount) {
        return new Taken(amount, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    Taken plus(Taken more) {
        return new Taken(paid.add(more.paid), cut.add(more.cut), gone.add(more.gone));
    }

    Taken minus(Taken less) {
        return new Taken(paid.subtract(less.paid), cut.subtract(less.cut), gone.subtract(less.gone));
    }

    /** The same, where nothing of what was cut is carried by later versions. */
    Taken allGone() {
        return new Taken(paid, cut, cut);
    }
}
