package io.baton.core.settle;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is to be posted under a key.
 *
 * @param earning what the key is worth now, from its first day on
 * @param worth the same, rounded
 * @param before the sum of what was posted
 * @param corrects where the key was posted first; nothing where it never was
 */
public record Difference(Earning earning, BigDecimal worth, BigDecimal before, Optional<PostedIn> corrects) {

    /** The amount to post: what it is worth without what was posted; never 0. */
    public BigDecimal amount() {
        return worth.subtract(before);
    }
}
