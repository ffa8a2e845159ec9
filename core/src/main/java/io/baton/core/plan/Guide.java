package io.baton.core.plan;

import io.baton.core.document.Location;
import java.math.BigDecimal;
import java.util.List;

/**
 * How grades should be spread over the people of a role: a guide for those who decide, which changes nobody (rule S3).
 *
 * @param shares of the grades, from the best to the lowest, of one; they sum to 1
 * @param above only groups with more people than this have a guide
 * @param bottomIsMaximum whether the lowest share is a maximum that need not be filled
 * @param at where it is written
 */
public record Guide(List<Share> shares, int above, boolean bottomIsMaximum, Location at) {

    /** Where nothing is said, groups up to this size have no guide. */
    static final int USUAL_SIZE = 10;

    public Guide {
        shares = List.copyOf(shares);
    }

    /** The share of one grade. */
    public record Share(String grade, BigDecimal share, Location at) {}
}
