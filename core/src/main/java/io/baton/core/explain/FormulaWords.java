package io.baton.core.explain;

import io.baton.core.formula.Expression;
import io.baton.core.formula.Expression.Function;
import io.baton.core.formula.Expression.Logic;
import io.baton.core.formula.Expression.Operator;
import io.baton.core.formula.Expression.Relation;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Formulas for people: names replaced by titles or figures, signs as on paper, conditions in words.
 *
 * @param name what stands for a name
 */
record FormulaWords(Words words, ShownValue shown, UnaryOperator<String> name) {

    // how tightly parts hold together, from the loosest
    private static final int CONDITION = 0;
    private static final int COMPARISON = 1;
    private static final int SUM = 2;
    private static final int PRODUCT = 3;
    private static final int WHOLE = 4;

    String write(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> shown.literal(literal);
            case Expression.Name named -> name.apply(named.name());
            case Expression.Negation negation -> "−" + inside(negation.operand(), WHOLE);
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Comparison comparison ->
                inside(comparison.left(), SUM) + " " + sign(comparison.relation()) + " "
                        + inside(comparison.right(), SUM);
            case Expression.Membership membership ->
                words.say(
                        membership.negated() ? Phrase.FORMULA_NOT_IN : Phrase.FORMULA_IN,
                        inside(membership.element(), SUM),
                        list(membership.choices()));
            case Expression.Junction junction -> junction(junction);
            case Expression.Not not -> words.say(Phrase.FORMULA_NOT, inside(not.operand(), WHOLE));
            case Expression.Choice choice ->
                words.say(
                        Phrase.FORMULA_IF,
                        write(choice.condition()),
                        inside(choice.whenYes(), COMPARISON),
                        inside(choice.whenNo(), COMPARISON));
            case Expression.Call call -> words.say(function(call.function()), list(call.arguments()));
        };
    }

    private String arithmetic(Expression.Arithmetic arithmetic) {
        int level = level(arithmetic);
        return inside(arithmetic.left(), level) + " " + sign(arithmetic.operator()) + " "
                + inside(arithmetic.right(), level + 1);
    }

    private String junction(Expression.Junction junction) {
        String between = words.say(junction.logic() == Logic.AND ? Phrase.FORMULA_AND : Phrase.FORMULA_OR);
        return String.join(
                between,
                junction.operands().stream()
                        .map(operand -> inside(operand, COMPARISON))
                        .toList());
    }

    private String list(List<Expression> items) {
        return String.join(
                words.say(Phrase.LIST_COMMA), items.stream().map(this::write).toList());
    }

    private String inside(Expression expression, int least) {
        String text = write(expression);
        return level(expression) < least ? "(" + text + ")" : text;
    }

    private static int level(Expression expression) {
        return switch (expression) {
            case Expression.Choice _, Expression.Junction _, Expression.Not _ -> CONDITION;
            case Expression.Comparison _, Expression.Membership _ -> COMPARISON;
            case Expression.Arithmetic arithmetic ->
                switch (arithmetic.operator()) {
                    case PLUS, MINUS -> SUM;
                    case TIMES, DIVIDED_BY -> PRODUCT;
                };
            case Expression.Negation _ -> PRODUCT;
            case Expression.Literal _, Expression.Name _, Expression.Call _ -> WHOLE;
        };
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "−";
            case TIMES -> "×";
            case DIVIDED_BY -> "÷";
        };
    }

    private static String sign(Relation relation) {
        return switch (relation) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "≠";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "≤";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> "≥";
        };
    }

    private static Phrase function(Function function) {
        return switch (function) {
            case MIN -> Phrase.FUNCTION_MIN;
            case MAX -> Phrase.FUNCTION_MAX;
            case ROUND -> Phrase.FUNCTION_ROUND;
            case ABS -> Phrase.FUNCTION_ABS;
            case COALESCE -> Phrase.FUNCTION_COALESCE;
            case KNOWN -> Phrase.FUNCTION_KNOWN;
            case NET -> Phrase.FUNCTION_NET;
            case YEAR -> Phrase.FUNCTION_YEAR;
            case MONTH -> Phrase.FUNCTION_MONTH;
        };
    }
}
