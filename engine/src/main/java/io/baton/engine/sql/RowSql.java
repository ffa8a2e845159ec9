package io.baton.engine.sql;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.Expression;
import io.baton.core.formula.Expression.Function;
import io.baton.core.formula.Expression.Logic;
import io.baton.core.formula.Expression.Operator;
import io.baton.core.formula.RowConstant;
import io.baton.core.formula.RowConstants;
import io.baton.core.formula.Shape;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a row-level formula as an SQL expression that gives the same value for every row.
 *
 * <p>Columns are named as the fields. Numbers are exact: sums and products are calculated in DECIMAL(38), a figure too
 * large for it is an error of the engine, never another number. A missing field is NULL, and a value that is not
 * available is NULL. The numeric result has at most {@link Shape#scale} decimals; a bare field keeps its column's type,
 * so the result of SUM is to be cast to DECIMAL(38, scale). Every compound expression stands in parentheses.
 */
public final class RowSql {

    /** What dates move by at most, in days and in seconds; further ones are not available, as in {@link CheckedFormula}. */
    private static final String DAYS_TYPE = "DECIMAL(7,0)";

    private static final String SECONDS_TYPE = "DECIMAL(10,0)";

    private final CheckedFormula formula;
    private final RowConstants constants;

    private RowSql(CheckedFormula formula, RowConstants constants) {
        this.formula = formula;
        this.constants = constants;
    }

    /**
     * The SQL expression of a formula.
     *
     * @param formula from {@link io.baton.core.formula.FormulaChecker#checkRowLevel}; others are not accepted
     * @param constants what {@code today}, {@code now}, {@code period_start} and {@code period_end} are
     */
    public static String render(CheckedFormula formula, RowConstants constants) {
        return new RowSql(formula, constants).sql(formula.expression());
    }

    private String sql(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> SqlLiteral.of(literal.value());
            case Expression.Name name -> name(name);
            case Expression.Negation negation -> "(-" + sql(negation.operand()) + ")";
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.Membership membership -> membership(membership);
            case Expression.Junction junction ->
                "(" + list(junction.operands(), junction.logic() == Logic.AND ? " AND " : " OR ") + ")";
            case Expression.Not not -> "(NOT " + sql(not.operand()) + ")";
            case Expression.Choice choice -> choice(choice);
            case Expression.Call call -> call(call);
        };
    }

    private String list(List<Expression> parts, String separator) {
        return parts.stream().map(this::sql).collect(Collectors.joining(separator));
    }

    private String name(Expression.Name name) {
        Optional<RowConstant> constant = RowConstant.of(name.name());
        return constant.map(found -> SqlLiteral.of(constants.value(found)))
                .orElseGet(() -> SqlLiteral.identifier(name.name()));
    }

    private String arithmetic(Expression.Arithmetic arithmetic) {
        return switch (arithmetic.operator()) {
            case PLUS, MINUS -> sum(arithmetic);
            case TIMES ->
                "(" + wide(arithmetic.left(), scale(arithmetic.left())) + " * " + sql(arithmetic.right()) + ")";
            case DIVIDED_BY -> throw notRowLevel(arithmetic);
        };
    }

    private String sum(Expression.Arithmetic sum) {
        String sign = " " + sum.operator().sign() + " ";
        Kind left = kind(sum.left());
        Kind right = kind(sum.right());
        if (left == Kind.TIME && right == Kind.TIME) {
            return "date_diff('second', " + sql(sum.right()) + ", " + sql(sum.left()) + ")";
        }
        if (left == Kind.DATE && right == Kind.DATE) {
            return "(" + sql(sum.left()) + " - " + sql(sum.right()) + ")";
        }
        if (left == Kind.DATE && right == Kind.MONTHS) {
            return "CAST(" + sql(sum.left()) + sign + "INTERVAL " + sql(sum.right()) + " MONTH AS DATE)";
        }
        if (left == Kind.DATE) {
            return "(" + sql(sum.left()) + sign + whole(sum.right(), DAYS_TYPE, "INTEGER") + ")";
        }
        if (left == Kind.TIME) {
            String seconds = whole(sum.right(), SECONDS_TYPE, "BIGINT");
            return "(" + sql(sum.left()) + sign + "to_microseconds(" + seconds + " * 1000000))";
        }
        int scale = scale(sum);
        return "(" + wide(sum.left(), scale) + sign + wide(sum.right(), scale) + ")";
    }

    /** Cut downwards to a whole number; NULL where it is out of the bounds. */
    private String whole(Expression part, String bounds, String type) {
        String number = scale(part) == 0 ? sql(part) : "floor(" + sql(part) + ")";
        return "CAST(TRY_CAST(" + number + " AS " + bounds + ") AS " + type + ")";
    }

    /** In 38 digits, because engines calculate in the width of the operands and fail where the result is wider. */
    private String wide(Expression part, int scale) {
        boolean wideAlready = part instanceof Expression.Arithmetic arithmetic
                && scale(arithmetic) == scale
                && !isDifference(arithmetic);
        return wideAlready ? sql(part) : "CAST(" + sql(part) + " AS DECIMAL(38," + scale + "))";
    }

    private boolean isDifference(Expression.Arithmetic arithmetic) {
        return arithmetic.operator() == Operator.MINUS
                && !kind(arithmetic.left()).isNumeric();
    }

    /**
     * Parts that become values of one type. Engines drop decimals where the type that holds both would have more than 38
     * digits, which does not happen between columns and short literals of 18.
     */
    private List<String> aligned(List<Expression> parts) {
        int scale = parts.stream().mapToInt(this::scale).max().orElse(0);
        boolean alike = parts.stream().allMatch(part -> scale(part) == scale);
        return alike || parts.stream().allMatch(RowSql::isNarrow)
                ? parts.stream().map(this::sql).toList()
                : parts.stream().map(part -> wide(part, scale)).toList();
    }

    private static boolean isNarrow(Expression part) {
        return switch (part) {
            case Expression.Name _ -> true;
            case Expression.Literal literal -> SqlLiteral.isNarrow(literal.value());
            case Expression.Negation negation -> isNarrow(negation.operand());
            default -> false;
        };
    }

    private String membership(Expression.Membership membership) {
        List<Expression> parts = new ArrayList<>(List.of(membership.element()));
        parts.addAll(membership.choices());
        List<String> all = aligned(parts);
        String in = membership.negated() ? " NOT IN (" : " IN (";
        return "(" + all.getFirst() + in + String.join(", ", all.subList(1, all.size())) + "))";
    }

    private String comparison(Expression.Comparison comparison) {
        String relation = switch (comparison.relation()) {
            case NOT_EQUAL -> "<>";
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                comparison.relation().sign();
        };
        List<String> sides = aligned(List.of(comparison.left(), comparison.right()));
        return "(" + sides.getFirst() + " " + relation + " " + sides.getLast() + ")";
    }

    /** An unknown condition gives no value, where a plain ELSE would take it for no. */
    private String choice(Expression.Choice choice) {
        String condition = sql(choice.condition());
        List<String> branches = aligned(List.of(choice.whenYes(), choice.whenNo()));
        return "CASE WHEN " + condition + " THEN " + branches.getFirst() + " WHEN NOT " + condition + " THEN "
                + branches.getLast() + " END";
    }

    private String call(Expression.Call call) {
        if (call.function() == Function.COALESCE) {
            return "coalesce(" + String.join(", ", aligned(call.arguments())) + ")";
        }
        if (call.function() == Function.KNOWN) {
            return "(" + sql(call.arguments().getFirst()) + " IS NOT NULL)";
        }
        throw notRowLevel(call);
    }

    private Kind kind(Expression part) {
        return formula.shapeOf(part).kind();
    }

    private int scale(Expression part) {
        return formula.shapeOf(part).scale();
    }

    private static IllegalArgumentException notRowLevel(Expression part) {
        return new IllegalArgumentException("not checked as a row-level formula: " + part);
    }
}
