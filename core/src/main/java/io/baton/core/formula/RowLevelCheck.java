package io.baton.core.formula;

import io.baton.core.document.Problems;
import io.baton.core.formula.Expression.Function;
import io.baton.core.formula.Expression.Operator;
import io.baton.core.formula.Expression.Relation;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Refuses in row-level formulas what engines do differently, or not exactly. */
final class RowLevelCheck {

    /** Leaves 24 digits before the point of DECIMAL(38) for sums. */
    private static final int MOST_DECIMALS = 14;

    /** In SQL an if names its condition twice; so ifs in conditions of ifs double the text each time. */
    private static final int MOST_NESTED_CONDITIONS = 3;

    /** A hundred years, so that moved dates stay within every engine's calendar. */
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(1200);

    private static final Set<Function> ALLOWED = Set.of(Function.COALESCE, Function.KNOWN);
    private static final Set<Relation> EQUALITY = Set.of(Relation.EQUAL, Relation.NOT_EQUAL);

    private final Shapes shapes;
    private final Problems problems;
    private boolean allowed = true;

    RowLevelCheck(Shapes shapes, Problems problems) {
        this.shapes = shapes;
        this.problems = problems;
    }

    boolean isAllowed(Expression expression) {
        visit(expression, 0);
        return allowed;
    }

    private void visit(Expression expression, int conditions) {
        switch (expression) {
            case Expression.Literal literal -> literal(literal);
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.Choice choice -> visit(choice.condition(), deeper(choice, conditions));
            case Expression.Call call -> call(call);
            case Expression.Name _,
                    Expression.Negation _,
                    Expression.Membership _,
                    Expression.Junction _,
                    Expression.Not _ -> {}
        }
        int visited = expression instanceof Expression.Choice ? 1 : 0;
        int looked = isMovedByMonths(expression) ? 1 : expression.parts().size();
        expression.parts().stream().limit(looked).skip(visited).forEach(part -> visit(part, conditions));
    }

    /** The one place for months: {@code date + 3 months}, {@code date - 3 months}. */
    private static boolean isMovedByMonths(Expression whole) {
        return whole instanceof Expression.Arithmetic arithmetic
                && arithmetic.right() instanceof Expression.Literal literal
                && literal.kind() == Kind.MONTHS
                && literal.value() instanceof Value.Decimal(BigDecimal months)
                && months.compareTo(MOST_MONTHS) <= 0;
    }

    private void literal(Expression.Literal literal) {
        if (literal.kind() == Kind.MONTHS) {
            refuse(
                    literal,
                    "row by row, a number of months stands only directly behind a date, and is 1200 at most",
                    "write such as: date + 3 months");
        }
    }

    private int deeper(Expression.Choice choice, int conditions) {
        if (conditions == MOST_NESTED_CONDITIONS) {
            refuse(choice, "an if stands too deep in conditions of other ifs", "join the conditions with and, or, not");
        }
        return conditions + 1;
    }

    private void call(Expression.Call call) {
        if (!ALLOWED.contains(call.function())) {
            String name = FormulaText.name(call.function());
            String mend = call.function() == Function.NET
                    ? "declare a net field in the catalogue: { kind: money, from: gross, less tax: rate }"
                    : "use " + name + " in the formula of an indicator, over the measure's value";
            refuse(call, name + " is not calculated row by row", mend);
        }
    }

    private void arithmetic(Expression.Arithmetic arithmetic) {
        if (arithmetic.operator() == Operator.DIVIDED_BY) {
            refuse(
                    arithmetic,
                    "'/' is not calculated row by row, because sums of quotients are not exact",
                    "divide measures in the formula of an indicator, or multiply by a decimal number");
        }
        if (scale(arithmetic) > MOST_DECIMALS && fits(arithmetic)) {
            tooManyDecimals(arithmetic, scale(arithmetic));
        }
    }

    /** Whether the parts are within the bound, so that one product is reported once. */
    private boolean fits(Expression.Arithmetic arithmetic) {
        return scale(arithmetic.left()) <= MOST_DECIMALS && scale(arithmetic.right()) <= MOST_DECIMALS;
    }

    private int scale(Expression part) {
        return shapes.find(part).map(Shape::scale).orElse(0);
    }

    private void tooManyDecimals(Expression.Arithmetic arithmetic, int scale) {
        List<String> factors = new ArrayList<>();
        collectFactors(arithmetic, factors);
        refuse(
                arithmetic,
                "the product has " + scale + " decimals, but " + MOST_DECIMALS + " are the most: "
                        + String.join(", ", factors),
                "give fields fewer decimals in the catalogue, as in { kind: money, decimals: 2 }");
    }

    private void collectFactors(Expression part, List<String> factors) {
        if (part instanceof Expression.Arithmetic product && product.operator() == Operator.TIMES) {
            collectFactors(product.left(), factors);
            collectFactors(product.right(), factors);
        } else {
            factors.add(FormulaText.write(part) + " has " + scale(part));
        }
    }

    private void comparison(Expression.Comparison comparison) {
        boolean texts = shapes.find(comparison.left())
                .filter(left -> left.kind() == Kind.TEXT)
                .isPresent();
        if (texts && !EQUALITY.contains(comparison.relation())) {
            refuse(
                    comparison,
                    "'" + comparison.relation().sign() + "' orders texts, which engines do differently",
                    "compare texts with =, != or in");
        }
    }

    private void refuse(Expression at, String what, String mend) {
        problems.error(at.at(), what, mend);
        allowed = false;
    }
}
