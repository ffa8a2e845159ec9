package io.baton.core.pay;

import java.math.BigDecimal;

/**
 * The room under a cap in one period, which lines take one after the other. Together they are paid the least of the cap and of
 * their sum, whatever comes in between: what is taken back takes first from what was cut (rule M7). Used once.
 */
final class Room {

    private final BigDecimal most;
    private BigDecimal paid;
    private BigDecimal cut;
    private BigDecimal gone;

    /** The room that is left behind what was taken before. */
    Room(BigDecimal most, Taken before) {
        this.most = most;
        this.paid = before.paid();
        this.cut = before.cut().max(BigDecimal.ZERO);
        this.gone = before.gone().max(BigDecimal.ZERO).min(cut);
    }

    /** What of the next amount is paid. */
    BigDecimal take(BigDecimal amount) {
        BigDecimal fits = amount.signum() < 0 ? amount.add(cut).min(BigDecimal.ZERO) : amount.min(left());
        paid = paid.add(fits);
        cut = cut.add(amount).subtract(fits);
        gone = amount.signum() < 0 ? gone.add(amount).subtract(fits).max(BigDecimal.ZERO) : gone;
        return fits;
    }

    /** What is left of the room. */
    BigDecimal left() {
        return most.subtract(paid).max(BigDecimal.ZERO);
    }

    /** What did not fit so far and may be carried. */
    BigDecimal carried() {
        return cut.subtract(gone);
    }

    /** What is taken of the room so far. */
    Taken taken() {
        return new Taken(paid, cut, gone);
    }
}
