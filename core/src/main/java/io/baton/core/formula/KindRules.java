package io.baton.core.formula;

import static io.baton.core.value.Kind.COUNT;
import static io.baton.core.value.Kind.DATE;
import static io.baton.core.value.Kind.DAYS;
import static io.baton.core.value.Kind.DURATION;
import static io.baton.core.value.Kind.MONTHS;
import static io.baton.core.value.Kind.NUMBER;
import static io.baton.core.value.Kind.RATIO;
import static io.baton.core.value.Kind.TEXT;
import static io.baton.core.value.Kind.TIME;
import static io.baton.core.value.Kind.YES_NO;

import io.baton.core.formula.Expression.Operator;
import io.baton.core.value.Kind;
import java.util.Optional;
import java.util.Set;

/** Which kinds go together, and what they make (rules N4, N7). */
final class KindRules {

    private static final Set<Kind> SCALARS = Set.of(NUMBER, COUNT, RATIO);

    private KindRules() {}

    /** The kind of both, where a number takes the kind of the other. */
    static Optional<Kind> common(Kind left, Kind right) {
        if (left == right || (right == NUMBER && left.isNumeric())) {
            return Optional.of(left);
        }
        return left == NUMBER && right.isNumeric() ? Optional.of(right) : Optional.empty();
    }

    /** The kind of {@code left operator right}. */
    static Optional<Kind> arithmetic(Operator operator, Kind left, Kind right) {
        return switch (operator) {
            case PLUS -> sum(left, right);
            case MINUS -> difference(left, right);
            case TIMES -> product(left, right);
            case DIVIDED_BY -> quotient(left, right);
        };
    }

    private static Optional<Kind> sum(Kind left, Kind right) {
        boolean shifted = (left == DATE && (right == DAYS || right == MONTHS)) || (left == TIME && right == DURATION);
        if (shifted) {
            return Optional.of(left);
        }
        return left.isNumeric() && right.isNumeric() ? common(left, right) : Optional.empty();
    }

    private static Optional<Kind> difference(Kind left, Kind right) {
        if (left == DATE && right == DATE) {
            return Optional.of(DAYS);
        }
        return left == TIME && right == TIME ? Optional.of(DURATION) : sum(left, right);
    }

    private static Optional<Kind> product(Kind left, Kind right) {
        if (!left.isNumeric() || !right.isNumeric()) {
            return Optional.empty();
        }
        // 80 % of 10 orders are 8 orders, not 8 ratios: the weaker scalar gives way
        for (Kind scalar : new Kind[] {NUMBER, RATIO, COUNT}) {
            if (left == scalar) {
                return Optional.of(right);
            }
            if (right == scalar) {
                return Optional.of(left);
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> quotient(Kind left, Kind right) {
        if (!left.isNumeric() || !right.isNumeric()) {
            return Optional.empty();
        }
        if (left == right) {
            return Optional.of(left == NUMBER ? NUMBER : RATIO);
        }
        return SCALARS.contains(right) ? Optional.of(left) : Optional.empty();
    }

    /** Whether values of a kind have an order: all but yes/no. */
    static boolean isOrdered(Kind kind) {
        return kind != YES_NO && kind != MONTHS;
    }

    /** Whether the least and the greatest of values of a kind can be taken. */
    static boolean hasExtremes(Kind kind) {
        return isOrdered(kind) && kind != TEXT;
    }
}
