package io.baton.core.score;

import io.baton.core.score.IndicatorStep.OnCurve;
import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Proportions of a whole. */
final class Shares {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** Decimals of weights in per cent where they are shown. */
    private static final int SHOWN_SCALE = 2;

    private Shares() {}

    /** The sum of weighted points by the sum of weights; without any loss where the weights add up to 100. */
    static BigDecimal divide(BigDecimal points, BigDecimal weight) {
        return weight.compareTo(WHOLE) == 0 ? points.movePointLeft(2) : Decimals.divide(points, weight);
    }

    /** No result, for too little of the weight is available (rule N2); both are shares of one. */
    static Value tooLittle(BigDecimal available, BigDecimal needs) {
        return Value.notAvailable(Reason.Cause.TOO_LITTLE_WEIGHT, percent(available), percent(needs));
    }

    private static String percent(BigDecimal share) {
        return Decimals.plain(share.movePointRight(2).setScale(SHOWN_SCALE, RoundingMode.HALF_UP));
    }

    /** Share × value ÷ sum of the shares, of each; 0 where there is no value. */
    static List<BigDecimal> contributions(List<Value> values, List<BigDecimal> shares) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal share : shares) {
            sum = sum.add(share);
        }
        List<BigDecimal> contributions = new ArrayList<>(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            contributions.add(
                    sum.signum() != 0 && values.get(i) instanceof Value.Decimal(BigDecimal amount)
                            ? divide(amount.multiply(shares.get(i)), sum)
                            : BigDecimal.ZERO);
        }
        return contributions;
    }

    /** The shares in per cent with two decimals, adding up to 100 by largest remainder (rule N6); zeros stay zero. */
    static List<BigDecimal> shown(List<BigDecimal> shares) {
        for (BigDecimal share : shares) {
            if (share.signum() != 0) {
                return Decimals.spread(WHOLE, shares, SHOWN_SCALE);
            }
        }
        return shares;
    }

    /**
     * Rounds a value that weights and means have made. Quotients are kept at scale 12, so that one that does not end is
     * off by some 10⁻¹²; seen at scale 10 first, an exact half is again an exact half (rule N1).
     */
    static Value round(Value value, Rounding rounding) {
        return value instanceof Value.Decimal(BigDecimal exact)
                ? Value.of(rounding.round(exact.setScale(OnCurve.EXACT_SCALE, RoundingMode.HALF_UP)))
                : value;
    }

    /** The operation on both numbers; the first absent one where there is one. */
    static Value both(Value left, Value right, BinaryOperator<BigDecimal> operation) {
        return switch (left) {
            case Value.Decimal(BigDecimal first)
            when right instanceof Value.Decimal(BigDecimal second) -> Value.of(operation.apply(first, second));
            case Value.Decimal _ -> right;
            default -> left;
        };
    }

    /** The state of two absences together: the one that they share, else not yet where one may still come (rule N3). */
    static Absence common(Absence one, Absence other) {
        if (one == other) {
            return one;
        }
        return one == Absence.NOT_YET || other == Absence.NOT_YET ? Absence.NOT_YET : Absence.NOT_AVAILABLE;
    }
}
