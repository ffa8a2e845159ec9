package io.baton.core.fact;

import io.baton.core.value.Kind;

/**
 * A field of a fact type.
 *
 * @param name as formulas call it
 * @param kind any kind but {@link Kind#MONTHS}
 * @param required whether a row without it is a bad row
 * @param decimals digits behind the point that the field holds, 0 to 6, 8 of exchange rates; 0 for kinds that are not numeric
 */
public record Field(String name, Kind kind, boolean required, int decimals) {

    /** Decimals of a field that does not say: wide enough for price × quantity × ratio at scale 14 in all. */
    public static int defaultDecimals(Kind kind) {
        return switch (kind) {
            case MONEY, MONEY_GROSS, COUNT, POINTS -> 4;
            case RATIO, NUMBER -> 6;
            case DAYS -> 2;
            case DURATION, MONTHS, DATE, TIME, TEXT, YES_NO -> 0;
        };
    }
}
