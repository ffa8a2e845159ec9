package io.baton.core.score;

import io.baton.core.document.CodePointOrder;
import java.util.Comparator;

/** Ratings by item, group, rater and what they say, so that the order of the files does not matter (rule N5). */
enum RatingOrder implements Comparator<Rating> {
    INSTANCE;

    private static final Comparator<Rating> ORDER = Comparator.comparing(Rating::item, CodePointOrder.INSTANCE)
            .thenComparing(Rating::group, CodePointOrder.INSTANCE)
            .thenComparing(Rating::customer, CodePointOrder.INSTANCE)
            .thenComparing(Rating::rater, CodePointOrder.INSTANCE)
            .thenComparing(rating -> Texts.of(rating.value()), CodePointOrder.INSTANCE)
            .thenComparing(Rating::reason, CodePointOrder.INSTANCE);

    @Override
    public int compare(Rating one, Rating other) {
        return ORDER.compare(one, other);
    }
}
