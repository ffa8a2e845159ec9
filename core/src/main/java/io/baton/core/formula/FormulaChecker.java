package io.baton.core.formula;

import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.value.Kind;
import java.util.Optional;

/** Checks names and kinds before anything is calculated, all errors at once (rules N4, N7, P3). */
public final class FormulaChecker {

    private FormulaChecker() {}

    /** Checks a formula over figures. */
    public static Optional<CheckedFormula> check(Expression expression, Names names, Problems problems) {
        ShapeCheck check = new ShapeCheck((name, text) -> shapeOf(name, text, names, problems), problems);
        return checked(expression, check, problems)
                ? Optional.of(CheckedFormula.compile(expression, check.shapes()))
                : Optional.empty();
    }

    /**
     * Checks a formula over the fields of one row. Only what SQL engines do exactly alike is allowed: {@code + - *},
     * comparison, {@code and or not}, {@code in}, {@code if}, {@code coalesce}, {@code known}, differences of dates and
     * times, dates moved by days or by months that are written, times moved by durations. Names are fields, bare or as {@code type.field}, and the
     * constants of {@link RowConstant}.
     */
    public static Optional<CheckedFormula> checkRowLevel(Expression expression, FactType type, Problems problems) {
        ShapeCheck check = new ShapeCheck(new RowScope(type, problems), problems);
        boolean fits = checked(expression, check, problems);
        boolean allowed = new RowLevelCheck(check.shapes(), problems).isAllowed(expression);
        return fits && allowed ? Optional.of(CheckedFormula.compile(expression, check.shapes())) : Optional.empty();
    }

    /** A formula over the fields of one row, which was checked, over a type whose fields have other decimals. */
    public static CheckedFormula overOtherDecimals(CheckedFormula formula, FactType type) {
        ShapeCheck check = new ShapeCheck(new RowScope(type, new Problems()), new Problems());
        check.shape(formula.expression());
        return CheckedFormula.compile(formula.expression(), check.shapes());
    }

    private static boolean checked(Expression expression, ShapeCheck check, Problems problems) {
        Optional<Shape> shape = check.shape(expression);
        if (shape.isPresent() && shape.get().kind() == Kind.MONTHS) {
            problems.error(expression.at(), "months are no value of their own", "add them to a date: date + 3 months");
            return false;
        }
        return shape.isPresent();
    }

    private static Optional<Shape> shapeOf(Expression.Name name, boolean besideText, Names names, Problems problems) {
        Optional<Kind> kind = names.kindOf(name.owner(), name.name());
        if (kind.isEmpty()) {
            String written = FormulaText.write(name);
            String mend = name.owner().isEmpty()
                    ? besideText ? Names.quoted(written) : Suggestion.forUnknown(written, names.known())
                    : "fields of facts belong into a measure, as in sum(" + written + ")";
            problems.error(name.at(), "unknown name '" + written + "'", mend);
        }
        return kind.map(found -> new Shape(found, 0));
    }
}
