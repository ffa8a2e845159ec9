package io.baton.core.pay;

import io.baton.core.formula.Expression;
import java.util.List;
import java.util.Optional;

/**
 * Prizes by rank (requirement F1, rule S2).
 *
 * @param by the figure that is compared
 * @param prizes of the places, from the first; the same for all of a group
 * @param within who is compared: those for whom this text is the same; everybody where empty
 * @param lowest whether the least figure wins
 */
public record Contest(
        Expression by,
        List<Expression> prizes,
        Optional<Expression> within,
        Ties ties,
        boolean lowest,
        Missing missing) {

    public Contest {
        prizes = List.copyOf(prizes);
    }

    /** What those of equal figures get. */
    public enum Ties {
        /** The prizes of their places together, shared to the cent. */
        SHARED,
        /** Each the prize of the best of their places. */
        EACH
    }
}
