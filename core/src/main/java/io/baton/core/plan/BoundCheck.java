package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Checks that bounds of curves and bands are in the kind of the value that they are compared with. */
record BoundCheck(Problems problems) {

    /** A ratio from here on, written without %, is a slip. */
    private static final BigDecimal GREAT_RATIO = BigDecimal.TEN;

    void check(List<Literal> bounds, Kind kind) {
        for (Literal bound : bounds) {
            if (bound.kind() != Kind.NUMBER && bound.kind() != kind && kind != Kind.NUMBER) {
                problems.error(
                        bound.at(),
                        "the bound " + bound.text() + " is a " + bound.kind().label() + ", but the value is "
                                + kind.label(),
                        "write it as " + example(kind));
            }
        }
        greatRatio(bounds, kind)
                .ifPresent(bound -> problems.warning(
                        bound.at(),
                        "the bound " + bound.text() + " of a ratio is "
                                + Bounds.amount(bound).movePointRight(2).toPlainString() + "%",
                        "did you mean " + bound.text() + "%?"));
    }

    private static Optional<Literal> greatRatio(List<Literal> bounds, Kind kind) {
        return bounds.stream()
                .filter(bound -> kind == Kind.RATIO && bound.kind() == Kind.NUMBER)
                .filter(bound -> Bounds.amount(bound).abs().compareTo(GREAT_RATIO) >= 0)
                .findFirst();
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case MONEY, MONEY_GROSS -> "an amount: 100000";
            case RATIO -> "a share: 80%";
            case COUNT, NUMBER -> "a number: 3";
            case DAYS -> "days: 7 days";
            case DURATION -> "a time: 24 hours";
            case POINTS -> "points: 85";
            case MONTHS, DATE, TIME, TEXT, YES_NO -> "a number";
        };
    }
}
