package io.baton.core.formula;

import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Makes constants of tokens; their text is kept as written, its spaces aside. */
final class Literals {

    private final Source source;

    Literals(Source source) {
        this.source = source;
    }

    Expression number(Token number) {
        return literal(Value.of(number.text()), Kind.NUMBER, number.text(), number);
    }

    Expression perCent(Token number, Token sign) {
        BigDecimal ratio = new BigDecimal(number.text()).movePointLeft(2);
        return literal(Value.of(ratio), Kind.RATIO, number.text() + sign.text(), number);
    }

    Expression measured(Token number, Unit unit, Token word) {
        BigDecimal amount = new BigDecimal(number.text());
        if (unit == Unit.MONTHS && amount.stripTrailingZeros().scale() > 0) {
            source.problem(number.start(), "'" + number.text() + " months' are not whole months", "write whole months");
        }
        return literal(Value.of(unit.amount(amount)), unit.kind(), number.text() + " " + word.text(), number);
    }

    Expression date(Token date) {
        return literal(new Value.Day(day(date)), Kind.DATE, date.text(), date);
    }

    private LocalDate day(Token date) {
        try {
            LocalDate day = LocalDate.parse(date.text());
            if (day.getYear() > 0) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // reported below: the text has the form of a date, but the calendar has no such day
        }
        source.problem(date.start(), "there is no day " + date.text(), "write a day of the calendar as year-month-day");
        return LocalDate.EPOCH;
    }

    Expression text(Token text) {
        return literal(new Value.Text(text.text()), Kind.TEXT, FormulaText.quote(text.text()), text);
    }

    Expression yesNo(Token word) {
        return literal(new Value.YesNo(word.text().equals("yes")), Kind.YES_NO, word.text(), word);
    }

    private Expression literal(Value value, Kind kind, String text, Token at) {
        return new Expression.Literal(value, kind, text, source.at(at.start()));
    }
}
