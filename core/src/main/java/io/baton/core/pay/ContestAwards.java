package io.baton.core.pay;

import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Hands out the prizes of a contest in a group (requirement F1). */
record ContestAwards(Contest contest, int scale, boolean explained) implements Groups.Awarding {

    @Override
    public List<Award> of(List<Claims.Part> parts) {
        List<BigDecimal> prizes = prizes(parts.getFirst());
        boolean same = parts.stream().map(ContestAwards::prizes).allMatch(theirs -> isSame(theirs, prizes));
        if (!same) {
            Award none = Award.absent(Value.notAvailable(Reason.Cause.NOT_THE_SAME));
            return Collections.nCopies(parts.size(), none);
        }
        List<BigDecimal> figures =
                parts.stream().map(part -> PoolAwards.number(part.amount())).toList();
        List<Award> awards = new ArrayList<>(Collections.nCopies(parts.size(), Award.NOTHING));
        for (ContestPrizes.Place place : ContestPrizes.of(figures, contest, prizes, scale)) {
            Trail trail = new Trail(explained);
            trail.add(
                    place.tied() > 1 ? PayStep.What.PRIZE_TIED : PayStep.What.PRIZE,
                    place.prize(),
                    BigDecimal.valueOf(place.rank()),
                    BigDecimal.valueOf(parts.size()),
                    figures.get(place.who()),
                    BigDecimal.valueOf(place.tied()));
            awards.set(place.who(), new Award(Value.of(place.prize()), trail.steps()));
        }
        return awards;
    }

    private static List<BigDecimal> prizes(Claims.Part part) {
        return part.given().stream().map(PoolAwards::number).toList();
    }

    private static boolean isSame(List<BigDecimal> one, List<BigDecimal> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i).compareTo(other.get(i)) != 0) {
                return false;
            }
        }
        return true;
    }
}
