package io.baton.core.measure;

import io.baton.core.document.Location;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;

/**
 * In which currency the facts of a type are, where not all are in that of the plan, and whose day picks the rate (rule
 * M16). All money of a row is in the same one, and is turned into that of the plan before anything else is done with it.
 *
 * @param factType the type
 * @param field the field with the three capitals of the currency
 * @param on the date field whose day picks the rate
 * @param into the currency of the plan
 * @param at where it is written
 */
public record FactCurrency(String factType, String field, String on, String into, Location at) {

    /** The most decimals of a rate. */
    public static final int RATE_DECIMALS = 8;

    /** The type whose amounts are in the currency of the plan: they have more decimals. */
    FactType exchanged(FactType type) {
        return new FactType(
                type.name(),
                type.participant(),
                type.key(),
                type.fields().stream().map(FactCurrency::exchanged).toList());
    }

    private static Field exchanged(Field field) {
        return isMoney(field)
                ? new Field(field.name(), field.kind(), field.required(), field.decimals() + RATE_DECIMALS)
                : field;
    }

    /** Whether a formula reads an amount of the row. */
    static boolean isReadBy(CheckedFormula formula, FactType type) {
        return formula.inputs().stream()
                .anyMatch(name -> type.field(name).filter(FactCurrency::isMoney).isPresent());
    }

    /** Whether a field holds an amount, which has a currency. */
    public static boolean isMoney(Field field) {
        return field.kind() == Kind.MONEY || field.kind() == Kind.MONEY_GROSS;
    }

    /**
     * What a figure is over rows that have no rate: still to come, for a rate that was forgotten is a failure, and never 1.
     *
     * @param day of the first such row; empty where it has none
     * @param currency of that row; empty where it has none
     */
    public Value missing(String day, String currency) {
        if (currency.isEmpty() || day.isEmpty()) {
            return Value.notYet(Reason.Cause.EMPTY_FIELD, currency.isEmpty() ? field : on);
        }
        return Value.notYet(Reason.Cause.NO_EXCHANGE_RATE, currency, into, day);
    }
}
