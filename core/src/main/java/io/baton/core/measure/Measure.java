package io.baton.core.measure;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.time.MeasureWindow;
import java.util.Optional;

/**
 * A figure aggregated from the facts of one type, as the plan says it: {@code sum(contract.net) where kind = 'new' on
 * signed_on, year to date}.
 *
 * @param name as formulas call it
 * @param title for people
 * @param aggregate how rows become one figure
 * @param factType the type of the rows
 * @param argument what is aggregated, a row-level expression; empty for count
 * @param filter which rows count, a row-level condition; empty for all
 * @param dateField the field (date or time) whose day puts a row into a period
 * @param window which days count
 * @param text the measure as written, for explanations
 * @param at where it is written
 */
public record Measure(
        String name,
        Titles title,
        Aggregate aggregate,
        String factType,
        Optional<Expression> argument,
        Optional<Expression> filter,
        String dateField,
        MeasureWindow window,
        String text,
        Location at) {

    /** The same measure with that title. */
    public Measure withTitle(Titles other) {
        return new Measure(name, other, aggregate, factType, argument, filter, dateField, window, text, at);
    }

    /** The aggregates. */
    public enum Aggregate {
        /** Sum of the argument; 0 without rows. */
        SUM,
        /** Number of rows; 0 without rows. */
        COUNT,
        /** Number of different known values of the argument; 0 without rows. */
        DISTINCT,
        /** Least known value; not available without one. */
        MIN,
        /** Greatest known value; not available without one. */
        MAX,
        /** Value of the row with the least date, then least key, among rows with a known value. */
        FIRST,
        /** Value of the row with the greatest date, then greatest key, among rows with a known value. */
        LAST
    }
}
