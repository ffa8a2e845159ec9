package io.baton.core.measure;

import io.baton.core.fact.FactType;
import io.baton.core.formula.CheckedFormula;
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
 */
public record CheckedMeasure(
        Measure measure,
        FactType factType,
        Kind kind,
        Optional<CheckedFormula> argument,
        Optional<CheckedFormula> filter) {

    /** The kind of what a row contributes; a count where rows are counted. */
    public Kind contribution() {
        return argument.map(CheckedFormula::kind).orElse(Kind.COUNT);
    }
}
