package io.baton.core.formula;

import io.baton.core.document.Location;
import java.util.List;

/** Expressions with all places alike, to compare what they say. */
final class Unplaced {

    private static final Location NOWHERE = new Location("nowhere", 1, 1);

    private Unplaced() {}

    static Expression of(Expression expression) {
        return switch (expression) {
            case Expression.Literal e -> new Expression.Literal(e.value(), e.kind(), e.text(), NOWHERE);
            case Expression.Name e -> new Expression.Name(e.owner(), e.name(), NOWHERE);
            case Expression.Negation e -> new Expression.Negation(of(e.operand()), NOWHERE);
            case Expression.Arithmetic e ->
                new Expression.Arithmetic(e.operator(), of(e.left()), of(e.right()), NOWHERE);
            case Expression.Comparison e ->
                new Expression.Comparison(e.relation(), of(e.left()), of(e.right()), NOWHERE);
            case Expression.Membership e ->
                new Expression.Membership(of(e.element()), of(e.choices()), e.negated(), NOWHERE);
            case Expression.Junction e -> new Expression.Junction(e.logic(), of(e.operands()), NOWHERE);
            case Expression.Not e -> new Expression.Not(of(e.operand()), NOWHERE);
            case Expression.Choice e ->
                new Expression.Choice(of(e.condition()), of(e.whenYes()), of(e.whenNo()), NOWHERE);
            case Expression.Call e -> new Expression.Call(e.function(), of(e.arguments()), NOWHERE);
        };
    }

    private static List<Expression> of(List<Expression> expressions) {
        return expressions.stream().map(Unplaced::of).toList();
    }
}
