package io.baton.core.formula;

import io.baton.core.document.Location;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** A formula as it was written: what it says, where it says it, not yet checked. */
public sealed interface Expression {

    /** Where it starts. */
    Location at();

    /** The expressions that it is directly made of, from left to right. */
    default List<Expression> parts() {
        return switch (this) {
            case Literal _, Name _ -> List.of();
            case Negation negation -> List.of(negation.operand());
            case Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
            case Comparison comparison -> List.of(comparison.left(), comparison.right());
            case Membership membership ->
                Stream.concat(Stream.of(membership.element()), membership.choices().stream())
                        .toList();
            case Junction junction -> junction.operands();
            case Not not -> List.of(not.operand());
            case Choice choice -> List.of(choice.condition(), choice.whenYes(), choice.whenNo());
            case Call call -> call.arguments();
        };
    }

    /** A constant: its value, its kind, and its text as written ({@code 80%}, {@code 24 hours}). */
    record Literal(Value value, Kind kind, String text, Location at) implements Expression {}

    /** A figure or field; {@code owner} is the fact type in {@code type.field}, else empty. */
    record Name(String owner, String name, Location at) implements Expression {}

    /** {@code - operand}. */
    record Negation(Expression operand, Location at) implements Expression {}

    /** {@code left operator right}; {@code at} is the operator's place. */
    record Arithmetic(Operator operator, Expression left, Expression right, Location at) implements Expression {}

    /** {@code left relation right}; {@code at} is the relation's place. */
    record Comparison(Relation relation, Expression left, Expression right, Location at) implements Expression {}

    /** {@code element in (choices)}; {@code negated} for {@code not in}. */
    record Membership(Expression element, List<Expression> choices, boolean negated, Location at)
            implements Expression {}

    /** {@code operands joined by and / or}, at least two. */
    record Junction(Logic logic, List<Expression> operands, Location at) implements Expression {}

    /** {@code not operand}. */
    record Not(Expression operand, Location at) implements Expression {}

    /** {@code if condition then whenYes else whenNo}. */
    record Choice(Expression condition, Expression whenYes, Expression whenNo, Location at) implements Expression {}

    /** {@code function(arguments)}. */
    record Call(Function function, List<Expression> arguments, Location at) implements Expression {}

    /** The four operations. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The sign in plans. */
        public String sign() {
            return sign;
        }
    }

    /** The comparisons. */
    enum Relation {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** The sign in plans. */
        public String sign() {
            return sign;
        }
    }

    /** How conditions are joined. */
    enum Logic {
        AND,
        OR
    }

    /** The functions. */
    enum Function {
        MIN,
        MAX,
        ROUND,
        ABS,
        COALESCE,
        KNOWN,
        NET,
        YEAR,
        MONTH
    }
}
