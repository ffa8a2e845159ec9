package io.baton.core.pay;

import io.baton.core.fact.FactType;
import io.baton.core.formula.CheckedFormula;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one fact type that formulas name, in the order in which values of rows are given. */
final class Fields {

    private final Optional<FactType> type;
    private final List<String> figures;
    private final Set<String> own;
    private final Set<String> used = new LinkedHashSet<>();

    /** The fields of a type; of no type where a term has lines for periods. */
    Fields(Optional<FactType> type, List<String> figures) {
        this(type, figures, Set.of());
    }

    /** Fields with names of their own beside those of the type. */
    Fields(Optional<FactType> type, List<String> figures, Set<String> own) {
        this.type = type;
        this.figures = figures;
        this.own = own;
    }

    BoundFormula bind(CheckedFormula formula) {
        return new BoundFormula(
                formula, formula.inputs().stream().map(this::slot).toList());
    }

    private int slot(String name) {
        boolean isField = name.equals(Clawback.DAYS_SINCE)
                || own.contains(name)
                || type.flatMap(known -> known.field(name)).isPresent();
        if (!isField) {
            int figure = figures.indexOf(name);
            if (figure < 0) {
                throw new IllegalStateException("neither a field nor a figure: " + name);
            }
            return figure;
        }
        return place(name);
    }

    /** Where the values of a field stand. */
    int place(String field) {
        used.add(field);
        return -1 - new ArrayList<>(used).indexOf(field);
    }

    /** The names so far. */
    List<String> names() {
        return List.copyOf(used);
    }
}
