package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.formula.Expression;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.formula.FormulaParser;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads bounds: numbers with their units, such as {@code 80%}, {@code -5}, {@code 24 hours}. */
final class Bounds {

    private Bounds() {}

    static Optional<Literal> read(Node node, String what, Problems problems) {
        return Scalars.scalar(node, what, problems).flatMap(scalar -> {
            long before = problems.errorCount();
            Optional<Literal> literal = FormulaParser.parse(scalar, problems)
                    .flatMap(Bounds::literal)
                    .filter(found -> found.kind().isNumeric());
            if (literal.isEmpty() && problems.errorCount() == before) {
                problems.error(
                        scalar.at(),
                        what + " takes a number, not '" + Scalars.cut(scalar.text()) + "'",
                        "write such as 12.5, 80%, 24 hours, 7 days, 5 points");
            }
            return literal;
        });
    }

    /** A share from 0 to 1, written {@code 60%} or {@code 0.6}. */
    static Optional<BigDecimal> share(Node node, String what, Problems problems) {
        long before = problems.errorCount();
        Optional<BigDecimal> share = read(node, what, problems)
                .filter(bound -> bound.kind() == Kind.RATIO || bound.kind() == Kind.NUMBER)
                .map(Bounds::amount)
                .filter(amount -> amount.signum() >= 0 && amount.compareTo(BigDecimal.ONE) <= 0);
        if (share.isEmpty() && problems.errorCount() == before) {
            problems.error(node.at(), what + " is a share from 0% to 100%", "write such as 60%");
        }
        return share;
    }

    /** A share as it is written, in per cent. */
    static String percent(BigDecimal share) {
        return Decimals.plain(share.movePointRight(2)) + "%";
    }

    /** A constant, also a negative number. */
    static Optional<Literal> literal(Expression expression) {
        return switch (expression) {
            case Literal literal -> Optional.of(literal);
            case Expression.Negation(
                    Literal(Value.Decimal(BigDecimal amount), Kind kind, String text, Location _),
                    Location at) -> Optional.of(new Literal(Value.of(amount.negate()), kind, "-" + text, at));
            default -> Optional.empty();
        };
    }

    static BigDecimal amount(Literal literal) {
        return literal.value() instanceof Value.Decimal(BigDecimal amount) ? amount : BigDecimal.ZERO;
    }
}
