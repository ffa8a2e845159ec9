package io.baton.core.plan;

import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;

/**
 * Where digits are lost (rule N1). Scores stay exact until the total.
 *
 * @param money indicator values that are money
 * @param ratio indicator values that are ratios; scale 4 is two decimals of per cent
 * @param points indicator values that are points
 * @param count indicator values that are counts or numbers
 * @param days indicator values that are days; durations are whole seconds
 * @param score the total, and scores where they are shown
 */
public record RoundingRules(
        Rounding money, Rounding ratio, Rounding points, Rounding count, Rounding days, Rounding score) {

    /** Two decimals of everything (of per cent for ratios), half away from zero. */
    public static final RoundingRules STANDARD = new RoundingRules(
            Rounding.halfUp(2),
            Rounding.halfUp(4),
            Rounding.halfUp(2),
            Rounding.halfUp(2),
            Rounding.halfUp(2),
            Rounding.halfUp(2));

    /** The rounding of an indicator value of that kind, which must be numeric. */
    public Rounding of(Kind kind) {
        return switch (kind) {
            case MONEY, MONEY_GROSS -> money;
            case RATIO -> ratio;
            case POINTS -> points;
            case COUNT, NUMBER -> count;
            case DAYS -> days;
            case DURATION -> Rounding.halfUp(0);
            case MONTHS, DATE, TIME, TEXT, YES_NO ->
                throw new IllegalArgumentException("a " + kind.label() + " is not rounded");
        };
    }
}
