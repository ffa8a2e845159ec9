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
 * @param day the day of its credit, or of the payment
 * @param order the day by which it follows others
 * @param entered the day on which a late one was entered, by which late ones follow those in time; {@link LocalDate#MIN} else
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
        LocalDate day,
        LocalDate order,
        LocalDate entered,
        Surroundings around,
        Value base,
        Value by,
        BigDecimal portion,
        BigDecimal left,
        Trail trail) {

    /** One that was entered in time. */
    Occurrence(
            String key,
            Period period,
            LocalDate day,
            LocalDate order,
            Surroundings around,
            Value base,
            Value by,
            BigDecimal portion,
            BigDecimal left,
            Trail trail) {
        this(key, period, day, order, LocalDate.MIN, around, base, by, portion, left, trail);
    }

    /** One after the other as they are credited (rule M1). */
    static final Comparator<Occurrence> IN_ORDER = (one, other) -> {
        int days = one.order.compareTo(other.order);
        int late = days == 0 ? one.entered.compareTo(other.entered) : days;
        return late == 0 ? one.key.compareTo(other.key) : late;
    };

    /** The same behind everything up to a day, among those that were entered late. */
    Occurrence behind(LocalDate last, LocalDate late) {
        return new Occurrence(key, period, day, last, late, around, base, by, portion, left, trail);
    }

    /** Whether it is a return that is rated by itself. */
    boolean isBack() {
        return left.signum() < 0;
    }

    /** A period itself, with what came out of the stage of everybody as its fields. */
    static DealFacts of(Period period, List<Value> fields) {
        return new DealFacts(period.name(), period.days().to(), BigDecimal.ONE, fields);
    }
}
