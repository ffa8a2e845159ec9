package io.baton.core.pay;

import io.baton.core.formula.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Pays for blocks of the base, such as each full thousand, behind a free quantity.
 *
 * @param of the size of a block
 * @param counting which blocks count
 * @param free what is not paid; nothing where empty
 */
public record Blocks(Expression of, Counting counting, Optional<Expression> free) {

    /** Which blocks count. */
    public enum Counting {
        FULL(RoundingMode.DOWN),
        STARTED(RoundingMode.UP);

        private final RoundingMode mode;

        Counting(RoundingMode mode) {
            this.mode = mode;
        }
    }

    /**
     * The number of blocks in a base; a negative base mirrors a positive one.
     *
     * @param size of a block, above 0
     */
    public BigDecimal count(BigDecimal base, BigDecimal size, BigDecimal freely) {
        if (base.signum() < 0) {
            return count(base.negate(), size, freely).negate();
        }
        BigDecimal paid = base.subtract(freely);
        return paid.signum() <= 0 ? BigDecimal.ZERO : paid.divide(size, 0, counting.mode);
    }
}
