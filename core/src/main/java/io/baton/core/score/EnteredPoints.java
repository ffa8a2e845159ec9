package io.baton.core.score;

import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points that people enter with a reason, for one item. An entry without a reason, or beyond its bounds, does not count
 * and is reported; 0 points change nothing and need no reason.
 *
 * @param item what the entries name
 * @param least the least points of one entry
 * @param most the greatest points of one entry; empty for no bound
 */
record EnteredPoints(String item, BigDecimal least, Optional<BigDecimal> most) {

    /** The entries that count, of one group, or of all where it is empty. */
    List<Rating> accepted(Case person, String group) {
        List<Rating> accepted = new ArrayList<>(2);
        for (Rating rating : person.ratings(item)) {
            if ((group.isEmpty() || rating.group().equals(group)) && isAccepted(person, rating)) {
                accepted.add(rating);
            }
        }
        return accepted;
    }

    private boolean isAccepted(Case person, Rating rating) {
        if (rating.value() instanceof Value.Text(String level)) {
            String bound = Decimals.plain(most.orElse(least));
            person.refuse(item, rating.group(), Refusal.Cause.OUT_OF_BOUNDS, level, bound);
        }
        if (!(rating.value() instanceof Value.Decimal(BigDecimal points))) {
            return false;
        }
        if (points.compareTo(least) < 0 || (most.isPresent() && points.compareTo(most.get()) > 0)) {
            person.refuse(item, rating.group(), Refusal.Cause.OUT_OF_BOUNDS, Decimals.plain(points), bound(points));
            return false;
        }
        if (points.signum() != 0 && rating.reason().isBlank()) {
            person.refuse(item, rating.group(), Refusal.Cause.NO_REASON, Decimals.plain(points));
            return false;
        }
        return true;
    }

    private String bound(BigDecimal points) {
        return Decimals.plain(points.compareTo(least) < 0 ? least : most.orElse(least));
    }
}
