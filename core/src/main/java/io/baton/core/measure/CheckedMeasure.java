package io.baton.core.measure;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.FactType;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.FormulaChecker;
import io.baton.core.value.Kind;
import java.util.Optional;

/**
 * A measure whose names are known and whose kinds fit.
 *
 * @param measure as the plan says it
 * @param factType the type of its rows
 * @param kind the kind of its value
 * @param argument what is aggregated, row by row; empty for count
 * @param filter which rows count, yes or no; empty for all
 * @param lateEntries when facts are too late to count; empty where they never are
 * @param crediting to whom the facts are credited; empty where to their own participant
 * @param currency in which currency the facts are, whose amounts it reads; empty where all are in that of the plan
 */
public record CheckedMeasure(
        Measure measure,
        FactType factType,
        Kind kind,
        Optional<CheckedFormula> argument,
        Optional<CheckedFormula> filter,
        Optional<LateEntries> lateEntries,
        Optional<CreditRules> crediting,
        Optional<FactCurrency> currency) {

    /** The most decimals of an amount in the currency of the plan; leaves 14 digits before the point of 38. */
    private static final int MOST_DECIMALS = 24;

    /** The same measure over facts that are credited so. */
    public CheckedMeasure creditedBy(Optional<CreditRules> rules) {
        return new CheckedMeasure(measure, factType, kind, argument, filter, lateEntries, rules, currency);
    }

    /** The same measure over facts in such currencies, where it reads an amount of them. */
    public CheckedMeasure exchanged(Optional<FactCurrency> currencies) {
        Optional<FactCurrency> needed = currencies.filter(_ -> readsMoney());
        FactType seen = needed.map(found -> found.exchanged(factType)).orElse(factType);
        return new CheckedMeasure(
                measure,
                factType,
                kind,
                argument.map(formula -> FormulaChecker.overOtherDecimals(formula, seen)),
                filter.map(formula -> FormulaChecker.overOtherDecimals(formula, seen)),
                lateEntries,
                crediting,
                needed);
    }

    /** Whether it reads an amount of the row, which has a currency. */
    public boolean readsMoney() {
        boolean grouped = measure.aggregation().per().stream()
                .anyMatch(per -> per instanceof Per.Field(String name)
                        && factType.field(name).filter(FactCurrency::isMoney).isPresent());
        return grouped
                || filtersMoney()
                || argument.filter(formula -> FactCurrency.isReadBy(formula, factType))
                        .isPresent();
    }

    /** Whether the condition asks for an amount of the row; without a rate it is not known then which rows count. */
    public boolean filtersMoney() {
        return filter.filter(formula -> FactCurrency.isReadBy(formula, factType))
                .isPresent();
    }

    /** Whether what a row contributes has too many decimals to be summed up exactly. */
    public boolean isTooFine() {
        return currency.isPresent() && scale() > MOST_DECIMALS;
    }

    /** The same measure without the facts that come too late. */
    public CheckedMeasure without(Optional<LateEntries> late) {
        return new CheckedMeasure(measure, factType, kind, argument, filter, late, crediting, currency);
    }

    /**
     * Whether a row contributes its share of the value and not the value itself: always to a sum, so that the parts of a
     * deal add up to it; to other aggregates where the value is money or a count.
     */
    public boolean isShared() {
        boolean split = crediting.flatMap(CreditRules::splits).isPresent();
        return split
                && switch (measure.aggregate()) {
                    case SUM -> true;
                    case MEAN, MIN, MAX, FIRST, LAST -> isAmount();
                    case COUNT, DISTINCT -> false;
                };
    }

    private boolean isAmount() {
        return switch (contribution()) {
            case MONEY, MONEY_GROSS, COUNT -> true;
            case RATIO, DAYS, DURATION, POINTS, NUMBER, MONTHS, DATE, TIME, TEXT, YES_NO -> false;
        };
    }

    /** Decimals of what a row contributes; 0 where it is no number. */
    public int scale() {
        int shares = isShared() ? crediting.map(CreditRules::shareDecimals).orElse(0) : 0;
        return argument.map(formula -> formula.shape().scale()).orElse(0) + shares;
    }

    /** The kind of what a row contributes; a count where rows are counted. */
    public Kind contribution() {
        return argument.map(CheckedFormula::kind).orElse(Kind.COUNT);
    }
}
