package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line shown as the reversal of what was posted and the new amount, which together are the line.
 *
 * @param reversal what is taken back; 0 where nothing had been posted
 * @param rebooked what stands instead
 */
public record ReverseAndRebook(BigDecimal reversal, BigDecimal rebooked) {

    /** The two halves of a line. */
    public static ReverseAndRebook of(Amounts amounts) {
        return new ReverseAndRebook(amounts.before().negate(), amounts.after());
    }

    /** The halves that are not 0, the reversal first. */
    public List<BigDecimal> shown() {
        return List.of(reversal, rebooked).stream()
                .filter(half -> half.signum() != 0)
                .toList();
    }
}
