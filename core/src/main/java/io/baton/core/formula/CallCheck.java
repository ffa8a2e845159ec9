package io.baton.core.formula;

import io.baton.core.document.Problems;
import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Checks calls: how many arguments, of which kinds. */
final class CallCheck {

    private static final int MANY = Integer.MAX_VALUE;

    private final ShapeCheck parts;
    private final Problems problems;

    CallCheck(ShapeCheck parts, Problems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    Optional<Shape> shape(Expression.Call call) {
        return switch (call.function()) {
            case MIN, MAX -> counted(call, 2, MANY, "(a, b)") ? extreme(call) : Optional.empty();
            case COALESCE ->
                counted(call, 2, MANY, "(a, b)") ? parts.common(call.arguments(), call.at()) : Optional.empty();
            case ROUND -> counted(call, 2, 3, "(x, 2) or round(x, 2, 'half-even')") ? round(call) : Optional.empty();
            case ABS -> counted(call, 1, 1, "(x)") ? numeric(call) : Optional.empty();
            case KNOWN ->
                counted(call, 1, 1, "(x)")
                        ? parts.shape(call.arguments().getFirst()).map(_ -> ShapeCheck.condition())
                        : Optional.empty();
            case NET -> counted(call, 2, 2, "(gross, rate)") ? net(call) : Optional.empty();
            case YEAR, MONTH -> counted(call, 1, 1, "(date)") ? partOfDate(call) : Optional.empty();
        };
    }

    private boolean counted(Expression.Call call, int least, int most, String form) {
        int count = call.arguments().size();
        if (count >= least && count <= most) {
            return true;
        }
        String name = FormulaText.name(call.function());
        problems.error(
                call.at(), name + " has " + count + (count == 1 ? " argument" : " arguments"), "write " + name + form);
        return false;
    }

    private Optional<Shape> extreme(Expression.Call call) {
        Optional<Shape> shape = parts.common(call.arguments(), call.at());
        return shape.filter(found -> fits(
                KindRules.hasExtremes(found.kind()),
                call,
                "numbers, dates or times",
                call.arguments().getFirst()));
    }

    private Optional<Shape> numeric(Expression.Call call) {
        Expression argument = call.arguments().getFirst();
        return parts.shape(argument).filter(found -> fits(found.kind().isNumeric(), call, "a number", argument));
    }

    private Optional<Shape> partOfDate(Expression.Call call) {
        Expression argument = call.arguments().getFirst();
        return parts.shape(argument)
                .filter(found -> fits(found.kind() == Kind.DATE, call, "a date", argument))
                .map(_ -> new Shape(Kind.NUMBER, 0));
    }

    private Optional<Shape> round(Expression.Call call) {
        List<Expression> arguments = call.arguments();
        Optional<Shape> value = numeric(call);
        boolean sound = isLiteral(arguments.get(1), CallCheck::isScale, "the number of decimals, 0 to 12");
        if (arguments.size() == 3) {
            sound &= isLiteral(
                    arguments.get(2), CallCheck::isMode, "'half-up', 'half-even', 'up', 'down', 'floor' or 'ceiling'");
        }
        return sound ? value : Optional.empty();
    }

    private boolean isLiteral(Expression part, Predicate<Expression.Literal> test, String form) {
        boolean sound = part instanceof Expression.Literal literal && test.test(literal);
        if (!sound) {
            problems.error(part.at(), "round cannot take '" + FormulaText.write(part) + "' here", "write " + form);
        }
        return sound && parts.shape(part).isPresent();
    }

    private static boolean isScale(Expression.Literal literal) {
        return literal.kind() == Kind.NUMBER
                && literal.value() instanceof Value.Decimal(BigDecimal scale)
                && scale.stripTrailingZeros().scale() <= 0
                && scale.compareTo(BigDecimal.valueOf(Rounding.DIVISION_SCALE)) <= 0;
    }

    private static boolean isMode(Expression.Literal literal) {
        return literal.value() instanceof Value.Text(String mode)
                && Rounding.parseMode(mode).isPresent();
    }

    private Optional<Shape> net(Expression.Call call) {
        Expression gross = call.arguments().getFirst();
        Expression rate = call.arguments().getLast();
        boolean grossFits = parts.shape(gross)
                .filter(found -> fits(found.kind() == Kind.MONEY_GROSS, call, "money gross first", gross))
                .isPresent();
        boolean rateFits = parts.shape(rate)
                .filter(found ->
                        fits(Set.of(Kind.RATIO, Kind.NUMBER).contains(found.kind()), call, "a ratio second", rate))
                .isPresent();
        return grossFits && rateFits ? Optional.of(new Shape(Kind.MONEY, 0)) : Optional.empty();
    }

    private boolean fits(boolean fitting, Expression.Call call, String need, Expression argument) {
        if (!fitting) {
            String name = FormulaText.name(call.function());
            problems.error(argument.at(), parts.describe(argument), name + " takes " + need);
        }
        return fitting;
    }
}
