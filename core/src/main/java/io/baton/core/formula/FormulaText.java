package io.baton.core.formula;

import io.baton.core.formula.Expression.Function;
import io.baton.core.formula.Expression.Logic;
import io.baton.core.formula.Expression.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes formulas in their one canonical form: single spaces, ASCII signs, no parenthesis that is not needed. */
public final class FormulaText {

    // levels of precedence, from the loosest
    private static final int CHOICE = 0;
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int SUM = 5;
    private static final int PRODUCT = 6;
    private static final int NEGATION = 7;
    private static final int PRIMARY = 8;

    private FormulaText() {}

    /** The canonical text; reading it gives an equal expression, places aside. */
    public static String write(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.text();
            case Expression.Name name -> name.owner().isEmpty() ? name.name() : name.owner() + "." + name.name();
            case Expression.Negation negation -> "-" + operand(negation.operand(), NEGATION);
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Comparison comparison ->
                operand(comparison.left(), SUM) + " " + comparison.relation().sign() + " "
                        + operand(comparison.right(), SUM);
            case Expression.Membership membership ->
                operand(membership.element(), SUM)
                        + (membership.negated() ? " not in " : " in ")
                        + list(membership.choices());
            case Expression.Junction junction -> junction(junction);
            case Expression.Not not -> "not " + operand(not.operand(), NOT);
            case Expression.Choice choice ->
                "if " + operand(choice.condition(), OR) + " then " + operand(choice.whenYes(), OR) + " else "
                        + operand(choice.whenNo(), CHOICE);
            case Expression.Call call -> name(call.function()) + list(call.arguments());
        };
    }

    private static String arithmetic(Expression.Arithmetic arithmetic) {
        int level = level(arithmetic);
        return operand(arithmetic.left(), level) + " " + arithmetic.operator().sign() + " "
                + operand(arithmetic.right(), level + 1);
    }

    private static String junction(Expression.Junction junction) {
        int inner = level(junction) + 1;
        return junction.operands().stream()
                .map(operand -> operand(operand, inner))
                .collect(Collectors.joining(junction.logic() == Logic.AND ? " and " : " or "));
    }

    private static String list(List<Expression> items) {
        return items.stream().map(FormulaText::write).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String operand(Expression expression, int least) {
        String text = write(expression);
        return level(expression) < least ? "(" + text + ")" : text;
    }

    private static int level(Expression expression) {
        return switch (expression) {
            case Expression.Choice _ -> CHOICE;
            case Expression.Junction junction -> junction.logic() == Logic.OR ? OR : AND;
            case Expression.Not _ -> NOT;
            case Expression.Comparison _, Expression.Membership _ -> COMPARISON;
            case Expression.Arithmetic arithmetic -> isSum(arithmetic.operator()) ? SUM : PRODUCT;
            case Expression.Negation _ -> NEGATION;
            case Expression.Literal _, Expression.Name _, Expression.Call _ -> PRIMARY;
        };
    }

    private static boolean isSum(Operator operator) {
        return operator == Operator.PLUS || operator == Operator.MINUS;
    }

    /** A text literal: in single quotes, quotes inside doubled. */
    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The name of a function in formulas. */
    static String name(Function function) {
        return function.name().toLowerCase(Locale.ROOT);
    }

    /** The function of that name. */
    static Optional<Function> function(String name) {
        return Arrays.stream(Function.values())
                .filter(function -> name(function).equals(name))
                .findFirst();
    }

    /** The names of all functions. */
    static List<String> functions() {
        return Arrays.stream(Function.values()).map(FormulaText::name).toList();
    }
}
