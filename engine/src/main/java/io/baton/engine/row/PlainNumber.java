package io.baton.engine.row;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers that a format writes with an exponent or with more digits than it knows, as plain digits and a point. */
final class PlainNumber {

    private static final int MOST_DIGITS = 60;

    /** Excel shows and compares 15 significant digits; those behind them are noise of binary fractions. */
    private static final MathContext WORKBOOK = new MathContext(15, RoundingMode.HALF_UP);

    private PlainNumber() {}

    /** The number without an exponent; unchanged where it is none or far too long. */
    static String of(String text) {
        return text.indexOf('e') < 0 && text.indexOf('E') < 0 ? text : plain(text, MathContext.UNLIMITED);
    }

    /** The number of a workbook as Excel shows it in full. */
    static String ofWorkbook(String text) {
        return plain(text, WORKBOOK);
    }

    private static String plain(String text, MathContext digits) {
        try {
            BigDecimal exact = new BigDecimal(text);
            if (Math.abs((long) exact.scale()) > MOST_DIGITS || exact.precision() > MOST_DIGITS) {
                return exact.signum() == 0 ? "0" : text;
            }
            BigDecimal rounded = exact.round(digits);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return text;
        }
    }
}
