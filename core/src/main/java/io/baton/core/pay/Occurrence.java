package io.baton.core.pay;

import io.baton.core.time.Period;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A deal, a payment of it or a period that is priced once.
 *
 * @param key of the deal, or the name of the period
 * @param period whose figures count
 * @param order the day by which it follows others
 * @param around what its formulas see
 * @param base what is paid on, or why there is nothing
 * @param by what picks the tier, or why there is nothing
 * @param portion which part of the deal this is, of one; what is due once for a deal follows it
 * @param left how much of the base returns have left, of one; fixed amounts follow it
 * @param trail the steps of its line so far
 */
record Occurrence(
        String key,
        Period period,
        LocalDate order,
        Surroundings around,
        Value base,
        Value by,
        BigDecimal portion,
        BigDecimal left,
        Trail trail) {

    /** One after the other as they are credited (rule M1). */
    static final Comparator<Occurrence> IN_ORDER = (one, other) -> {
        int days = one.order.compareTo(other.order);
        return days == 0 ? one.key.compareTo(other.key) : days;
    };

    /** A period itself, with what came out of the stage of everybody as its fields. */
    static DealFacts of(Period period, List<Value> fields) {
        return new DealFacts(period.name(), period.days().to(), BigDecimal.ONE, fields);
    }
}
