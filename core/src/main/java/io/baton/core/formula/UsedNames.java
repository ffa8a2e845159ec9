package io.baton.core.formula;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in a formula. */
public final class UsedNames {

    private UsedNames() {}

    /** Every name where it stands, in the order of the text. */
    public static List<Expression.Name> of(Expression expression) {
        List<Expression.Name> names = new ArrayList<>();
        collect(expression, names);
        return List.copyOf(names);
    }

    private static void collect(Expression expression, List<Expression.Name> names) {
        switch (expression) {
            case Expression.Literal _ -> {}
            case Expression.Name name -> names.add(name);
            case Expression.Negation negation -> collect(negation.operand(), names);
            case Expression.Arithmetic arithmetic -> collect(List.of(arithmetic.left(), arithmetic.right()), names);
            case Expression.Comparison comparison -> collect(List.of(comparison.left(), comparison.right()), names);
            case Expression.Membership membership -> {
                collect(membership.element(), names);
                collect(membership.choices(), names);
            }
            case Expression.Junction junction -> collect(junction.operands(), names);
            case Expression.Not not -> collect(not.operand(), names);
            case Expression.Choice choice ->
                collect(List.of(choice.condition(), choice.whenYes(), choice.whenNo()), names);
            case Expression.Call call -> collect(call.arguments(), names);
        }
    }

    private static void collect(List<Expression> expressions, List<Expression.Name> names) {
        expressions.forEach(expression -> collect(expression, names));
    }
}
