package io.baton.core.formula;

import static io.baton.core.value.Kind.DATE;
import static io.baton.core.value.Kind.DAYS;
import static io.baton.core.value.Kind.DURATION;
import static io.baton.core.value.Kind.MONEY;
import static io.baton.core.value.Kind.MONEY_GROSS;
import static io.baton.core.value.Kind.MONTHS;
import static io.baton.core.value.Kind.NUMBER;
import static io.baton.core.value.Kind.RATIO;
import static io.baton.core.value.Kind.TEXT;
import static io.baton.core.value.Kind.TIME;
import static io.baton.core.value.Kind.YES_NO;

import io.baton.core.formula.Expression.Operator;
import io.baton.core.value.Kind;

/** What mends two kinds that do not go together. */
final class KindAdvice {

    private KindAdvice() {}

    /** Advice for an operation that no rule allows. */
    static String arithmetic(Operator operator, Kind left, Kind right) {
        boolean product = operator == Operator.TIMES || operator == Operator.DIVIDED_BY;
        return product && left.isNumeric() && right.isNumeric() && !both(left, right, MONEY, MONEY_GROSS)
                ? "multiply or divide by a number, a count or a ratio, or divide figures of one kind"
                : unlike(left, right);
    }

    /** Advice for two kinds where one is needed. */
    static String unlike(Kind left, Kind right) {
        if (both(left, right, MONEY, MONEY_GROSS)) {
            return "take the tax off first: net(gross, rate)";
        }
        if (both(left, right, DAYS, DURATION)) {
            return "write hours for differences of times, days for differences of dates";
        }
        if (left == MONTHS || right == MONTHS) {
            return "months are only added to a date or taken from one: date + 3 months";
        }
        if (both(left, right, DATE, NUMBER) || both(left, right, TIME, NUMBER)) {
            return "write dates as 2024-01-31, and lengths with their unit, as 7 days or 24 hours";
        }
        if (both(left, right, DATE, TIME)) {
            return "a time is an instant, a date a day: use figures of one kind";
        }
        if (both(left, right, DATE, DAYS) || both(left, right, TIME, DURATION)) {
            return "write the date or time first";
        }
        if (left == TEXT || right == TEXT) {
            return "texts are only compared with texts, which stand in single quotes";
        }
        if (left == YES_NO || right == YES_NO) {
            return "conditions are joined with and, or, not; for a number write (if … then 1 else 0)";
        }
        if (left == RATIO || right == RATIO) {
            return "a share of a figure is a product, as figure * 80%; use figures of one kind";
        }
        return "use figures of one kind";
    }

    private static boolean both(Kind left, Kind right, Kind one, Kind other) {
        return (left == one && right == other) || (left == other && right == one);
    }
}
