package io.baton.core.formula;

import io.baton.core.formula.Expression.Operator;
import io.baton.core.formula.Expression.Relation;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * {@code dividend / divisor relation constant}, decided as {@code dividend relation constant × divisor}: the digits that
 * a division loses cannot decide it.
 */
record QuotientComparison(Expression dividend, Expression divisor, Relation relation, BigDecimal constant) {

    /** A comparison that is directly one of a quotient with a constant, on either side. */
    static Optional<QuotientComparison> of(Expression.Comparison comparison) {
        return of(comparison.left(), comparison.relation(), comparison.right())
                .or(() -> of(comparison.right(), mirrored(comparison.relation()), comparison.left()));
    }

    private static Optional<QuotientComparison> of(Expression quotient, Relation relation, Expression constant) {
        return quotient instanceof Expression.Arithmetic division && division.operator() == Operator.DIVIDED_BY
                ? Compiler.constant(constant)
                        .map(amount -> new QuotientComparison(division.left(), division.right(), relation, amount))
                : Optional.empty();
    }

    private static Relation mirrored(Relation relation) {
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> relation;
            case LESS -> Relation.GREATER;
            case LESS_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            case GREATER -> Relation.LESS;
            case GREATER_OR_EQUAL -> Relation.LESS_OR_EQUAL;
        };
    }

    Program compile(Compiler compiler) {
        String text = FormulaText.write(divisor);
        return Compiler.bothKnown(compiler.compile(dividend), compiler.compile(divisor), (left, right) -> {
            BigDecimal whole = Operations.amount(right);
            return whole.signum() > 0
                    ? new Value.YesNo(
                            Operations.holds(relation, Operations.amount(left).compareTo(constant.multiply(whole))))
                    : Operations.noQuotient(text, whole);
        });
    }
}
