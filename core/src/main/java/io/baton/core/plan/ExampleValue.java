package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.formula.FormulaParser;
import io.baton.core.plan.PlanExample.Expected.What;
import io.baton.core.value.Kind;
import java.util.Optional;

/** Checks one value of a test beside a plan: a constant as in formulas, or {@code not available}. */
record ExampleValue(Node.Scalar text, Problems problems) {

    static final String NOT_AVAILABLE = "not available";

    void check(What what, Optional<Kind> kind) {
        switch (what) {
            case INDICATOR -> kind.ifPresent(this::check);
            case SCORE, DIMENSION, PERSPECTIVE, TOTAL, CALIBRATED_TOTAL, FINAL_TOTAL -> check(Kind.POINTS);
            case PAY, POSTED -> check(Kind.MONEY);
            case GRADE, CALIBRATED_GRADE, FINAL_GRADE -> {}
        }
    }

    void check(Kind kind) {
        if (text.text().equals(NOT_AVAILABLE)) {
            return;
        }
        long before = problems.errorCount();
        Optional<Literal> literal = FormulaParser.parse(text, problems).flatMap(Bounds::literal);
        if (literal.isEmpty() && problems.errorCount() == before) {
            problems.error(
                    text.at(),
                    "'" + Scalars.cut(text.text()) + "' is not a value",
                    "write such as 12.5, 85%, 2024-01-31, yes, 'text', not available");
        }
        literal.filter(found -> !fits(found.kind(), kind))
                .ifPresent(found -> problems.error(
                        text.at(),
                        "'" + Scalars.cut(text.text()) + "' is " + found.kind().label() + ", but " + kind.label()
                                + " is wanted",
                        "write a value of that kind"));
    }

    private static boolean fits(Kind given, Kind wanted) {
        return given == wanted
                || (given == Kind.NUMBER && wanted.isNumeric())
                || (wanted == Kind.NUMBER && given.isNumeric());
    }
}
