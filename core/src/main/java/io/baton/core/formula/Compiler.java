package io.baton.core.formula;

import io.baton.core.formula.Expression.Function;
import io.baton.core.formula.Expression.Logic;
import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import io.baton.core.value.ValueOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Turns a checked expression into closures once, so that running it looks nothing up. */
final class Compiler {

    private final Shapes shapes;
    private final List<String> inputs;

    Compiler(Shapes shapes, List<String> inputs) {
        this.shapes = shapes;
        this.inputs = inputs;
    }

    Program compile(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> _ -> literal.value();
            case Expression.Name name -> input(inputs.indexOf(name.name()));
            case Expression.Negation negation -> known(compile(negation.operand()), Operations::negate);
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.Membership membership -> membership(membership);
            case Expression.Junction junction -> junction(junction);
            case Expression.Not not -> known(compile(not.operand()), Operations::not);
            case Expression.Choice choice -> choice(choice);
            case Expression.Call call -> call(call);
        };
    }

    private List<Program> compile(List<Expression> expressions) {
        return expressions.stream().map(this::compile).toList();
    }

    private static Program input(int index) {
        return inputs -> inputs.get(index);
    }

    private static Program known(Program operand, UnaryOperator<Value> operation) {
        return inputs -> {
            Value value = operand.run(inputs);
            return value.isPresent() ? operation.apply(value) : value;
        };
    }

    static Program bothKnown(Program left, Program right, BinaryOperator<Value> operation) {
        return inputs -> {
            Value first = left.run(inputs);
            Value second = right.run(inputs);
            return first.isPresent() && second.isPresent()
                    ? operation.apply(first, second)
                    : Absences.stronger(first, second);
        };
    }

    private Program arithmetic(Expression.Arithmetic arithmetic) {
        Kind left = kind(arithmetic.left());
        Kind right = kind(arithmetic.right());
        String text = FormulaText.write(arithmetic);
        BinaryOperator<Value> operation = switch (arithmetic.operator()) {
            case PLUS -> left.isNumeric() ? Operations.plus(text) : Operations.shift(right, 1, text);
            case MINUS ->
                left.isNumeric()
                        ? Operations.minus(text)
                        : left == right ? Operations.between(left) : Operations.shift(right, -1, text);
            case TIMES -> Operations.times(text);
            case DIVIDED_BY -> Operations.divide(FormulaText.write(arithmetic.right()), text);
        };
        return bothKnown(compile(arithmetic.left()), compile(arithmetic.right()), operation);
    }

    private Program comparison(Expression.Comparison comparison) {
        return QuotientComparison.of(comparison)
                .map(quotient -> quotient.compile(this))
                .orElseGet(() -> bothKnown(
                        compile(comparison.left()),
                        compile(comparison.right()),
                        (left, right) -> new Value.YesNo(Operations.holds(comparison.relation(), left, right))));
    }

    /** {@code x in (a, b)} is {@code x = a or x = b}, with the same three values. */
    private Program membership(Expression.Membership membership) {
        Program element = compile(membership.element());
        List<Program> choices = compile(membership.choices());
        Program in = inputs -> {
            Value value = element.run(inputs);
            Value unknown = value;
            for (Program choice : choices) {
                Value other = choice.run(inputs);
                boolean known = value.isPresent() && other.isPresent();
                if (known && Operations.holds(Expression.Relation.EQUAL, value, other)) {
                    return new Value.YesNo(true);
                }
                unknown = known ? unknown : Absences.stronger(unknown, other);
            }
            return unknown.isPresent() ? new Value.YesNo(false) : unknown;
        };
        return membership.negated() ? known(in, Operations::not) : in;
    }

    private Program junction(Expression.Junction junction) {
        List<Program> operands = compile(junction.operands());
        Value deciding = new Value.YesNo(junction.logic() == Logic.OR);
        Value otherwise = new Value.YesNo(junction.logic() == Logic.AND);
        return inputs -> {
            Value result = otherwise;
            for (Program operand : operands) {
                Value value = operand.run(inputs);
                if (value.equals(deciding)) {
                    return deciding;
                }
                result = Absences.stronger(result, value);
            }
            return result;
        };
    }

    private Program choice(Expression.Choice choice) {
        Program condition = compile(choice.condition());
        Program whenYes = compile(choice.whenYes());
        Program whenNo = compile(choice.whenNo());
        return inputs -> switch (condition.run(inputs)) {
            case Value.YesNo(boolean yes) -> yes ? whenYes.run(inputs) : whenNo.run(inputs);
            case Value unknown -> unknown;
        };
    }

    private Program call(Expression.Call call) {
        List<Program> arguments = compile(call.arguments());
        Program first = arguments.getFirst();
        return switch (call.function()) {
            case MIN, MAX -> extreme(arguments, call.function() == Function.MIN ? -1 : 1);
            case ROUND -> round(first, call.arguments());
            case ABS -> known(first, Operations::abs);
            case COALESCE -> coalesce(arguments);
            case KNOWN -> inputs -> new Value.YesNo(first.run(inputs).isPresent());
            case NET -> {
                String rate = FormulaText.write(call.arguments().getLast());
                yield bothKnown(first, arguments.getLast(), Operations.net("1 + " + rate));
            }
            case YEAR ->
                known(first, value -> Operations.number(Operations.day(value).getYear()));
            case MONTH ->
                known(first, value -> Operations.number(Operations.day(value).getMonthValue()));
        };
    }

    private static Program extreme(List<Program> arguments, int sign) {
        return inputs -> {
            Value best = arguments.getFirst().run(inputs);
            for (Program argument : arguments.subList(1, arguments.size())) {
                Value next = argument.run(inputs);
                if (best.isPresent() && next.isPresent()) {
                    best = ValueOrder.INSTANCE.compare(next, best) * sign > 0 ? next : best;
                } else {
                    best = Absences.stronger(best, next);
                }
            }
            return best;
        };
    }

    private static Program coalesce(List<Program> arguments) {
        return inputs -> {
            Value value = arguments.getFirst().run(inputs);
            for (int i = 1; i < arguments.size() && !value.isPresent(); i++) {
                Value next = arguments.get(i).run(inputs);
                value = next.isPresent() ? next : Absences.stronger(value, next);
            }
            return value;
        };
    }

    private static Program round(Program value, List<Expression> arguments) {
        int scale = Operations.amount(literal(arguments.get(1))).intValueExact();
        RoundingMode mode = RoundingMode.HALF_UP;
        if (arguments.size() == 3 && literal(arguments.get(2)) instanceof Value.Text(String name)) {
            mode = Rounding.parseMode(name).orElseThrow();
        }
        Rounding rounding = new Rounding(scale, mode);
        return known(value, rounding::round);
    }

    private static Value literal(Expression expression) {
        return ((Expression.Literal) expression).value();
    }

    /** The value of a constant part: a number, or one with a sign. */
    static Optional<BigDecimal> constant(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal
            when literal.value() instanceof Value.Decimal(BigDecimal amount) -> Optional.of(amount);
            case Expression.Negation negation -> constant(negation.operand()).map(BigDecimal::negate);
            default -> Optional.empty();
        };
    }

    private Kind kind(Expression expression) {
        return shapes.of(expression).kind();
    }
}
