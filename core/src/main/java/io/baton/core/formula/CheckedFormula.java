package io.baton.core.formula;

import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * A formula whose names are known and whose kinds fit, ready to run. Immutable, and safe for any number of threads.
 *
 * <p>{@code + - *} are exact, division has {@value io.baton.core.value.Rounding#DIVISION_SCALE} decimals half away from
 * zero, and a quotient is compared with a constant without dividing. A divisor that is zero or negative makes the value
 * not available (rule N2), and so does an input that is absent; "not yet" wins over other states, because it still
 * changes. Conditions have three values: {@code no and unknown} is no, {@code yes or unknown} is yes.
 */
public final class CheckedFormula {

    private final Expression expression;
    private final Shapes shapes;
    private final Shape shape;
    private final List<String> inputs;
    private final Program program;
    private final Optional<CheckedFormula> denominator;

    private CheckedFormula(Expression expression, Shapes shapes, List<String> inputs) {
        this.expression = expression;
        this.shapes = shapes;
        this.shape = shapes.of(expression);
        this.inputs = inputs;
        this.program = new Compiler(shapes, inputs).compile(expression);
        this.denominator = outermostDivisor(expression).map(divisor -> new CheckedFormula(divisor, shapes, inputs));
    }

    static CheckedFormula compile(Expression expression, Shapes shapes) {
        List<String> inputs = UsedNames.of(expression).stream()
                .map(Expression.Name::name)
                .distinct()
                .toList();
        return new CheckedFormula(expression, shapes, inputs);
    }

    /** What was checked. */
    public Expression expression() {
        return expression;
    }

    /** The kind of the value. */
    public Kind kind() {
        return shape.kind();
    }

    /** The shape of the value. */
    public Shape shape() {
        return shape;
    }

    /** The shape of a part of this formula, which is told by its identity. */
    public Shape shapeOf(Expression part) {
        return shapes.of(part);
    }

    /** The names of the inputs in the order of their first appearance; of {@code type.field} the field. */
    public List<String> inputs() {
        return inputs;
    }

    /**
     * Calculates the value.
     *
     * @param values the values or absences of {@link #inputs}, in that order, each of its kind
     * @return a value of {@link #kind}, or its absence
     */
    public Value evaluate(List<Value> values) {
        if (values.size() != inputs.size()) {
            throw new IllegalArgumentException(values.size() + " values for the inputs " + inputs);
        }
        return program.run(values);
    }

    /**
     * A choice that was decided.
     *
     * @param yes whether its condition holds
     */
    public record Decision(Expression.Choice choice, boolean yes) {}

    /**
     * How the choices of this formula are decided for these values, outer ones first. Choices on the side that is not
     * taken are not decided, nor are those whose condition is unknown.
     *
     * @param values as in {@link #evaluate}
     */
    public List<Decision> decisions(List<Value> values) {
        List<Decision> decisions = new ArrayList<>();
        decide(expression, values, decisions);
        return decisions;
    }

    private void decide(Expression part, List<Value> values, List<Decision> decisions) {
        if (!(part instanceof Expression.Choice choice)) {
            part.parts().forEach(inner -> decide(inner, values, decisions));
            return;
        }
        decide(choice.condition(), values, decisions);
        if (new Compiler(shapes, inputs).compile(choice.condition()).run(values) instanceof Value.YesNo(boolean yes)) {
            decisions.add(new Decision(choice, yes));
            decide(yes ? choice.whenYes() : choice.whenNo(), values, decisions);
        }
    }

    /**
     * The divisor of the outermost division, the leftmost of several equally far out; with the same {@link #inputs} as
     * this formula, so that the same values can be passed.
     */
    public Optional<CheckedFormula> denominator() {
        return denominator;
    }

    private static Optional<Expression> outermostDivisor(Expression root) {
        Queue<Expression> parts = new ArrayDeque<>(List.of(root));
        while (!parts.isEmpty()) {
            Expression part = parts.remove();
            if (part instanceof Expression.Arithmetic arithmetic
                    && arithmetic.operator() == Expression.Operator.DIVIDED_BY) {
                return Optional.of(arithmetic.right());
            }
            parts.addAll(part.parts());
        }
        return Optional.empty();
    }
}
