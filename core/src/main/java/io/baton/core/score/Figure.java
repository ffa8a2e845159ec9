package io.baton.core.score;

import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.AbstractList;
import java.util.List;

/**
 * A figure and how it came about: the value is always {@code step.apply(values of the inputs)}, so that a number and its
 * explanation cannot drift (rule S7).
 *
 * @param type what it is
 * @param item its name: a measure, an indicator, a dimension, {@code total}…
 * @param kind the kind of the value
 * @param value the value or its absence
 * @param step what was done with the inputs
 * @param inputs what it was made from
 */
public record Figure(Type type, String item, Kind kind, Value value, Step step, List<Figure> inputs) {

    /** The item of the planned figure of a counted indicator. */
    public static final String PLANNED = "planned";

    public Figure {
        inputs = List.copyOf(inputs);
    }

    /** Does the step once and keeps its result. */
    static Figure of(Type type, String item, Kind kind, Step step, List<Figure> inputs) {
        return new Figure(type, item, kind, step.apply(new Values(inputs)), step, inputs);
    }

    /** The values of figures, without a copy of them. */
    private static final class Values extends AbstractList<Value> {

        private final List<Figure> figures;

        Values(List<Figure> figures) {
            this.figures = figures;
        }

        @Override
        public Value get(int index) {
            return figures.get(index).value();
        }

        @Override
        public int size() {
            return figures.size();
        }
    }

    /** A figure that comes from outside. */
    static Figure given(Type type, String item, Kind kind, Value value) {
        return new Figure(type, item, kind, value, new IndicatorStep.Given(value), List.of());
    }

    /** What a figure is; those with a label are lines of the results. */
    public enum Type {
        MEASURE,
        TARGET,
        CONSTANT,
        RATING,
        GROUP_RATING,
        OBJECTIVE,
        UNROUNDED,
        ATTAINED,
        INDICATOR,
        SCORE,
        DIMENSION,
        COMPUTED,
        ADJUSTMENT,
        WEIGHT,
        BONUS,
        DEDUCTION,
        TOTAL,
        GRADE,
        VETO
    }
}
