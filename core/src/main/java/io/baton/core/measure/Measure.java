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
 * @param aggregation how rows become one figure
 * @param selection which rows count
 * @param text the measure as written, for explanations
 * @param at where it is written
 */
public record Measure(
        String name, Titles title, Aggregation aggregation, Selection selection, String text, Location at) {

    /** The same measure with that title. */
    public Measure withTitle(Titles other) {
        return new Measure(name, other, aggregation, selection, text, at);
    }

    /** How rows become one figure. */
    public Aggregate aggregate() {
        return aggregation.aggregate();
    }

    /** What is aggregated, a row-level expression; empty for count. */
    public Optional<Expression> argument() {
        return aggregation.argument();
    }

    /** The type of the rows. */
    public String factType() {
        return selection.factType();
    }

    /** Which rows count, a row-level condition; empty for all. */
    public Optional<Expression> filter() {
        return selection.filter();
    }

    /** The field whose day puts a row into a period. */
    public String dateField() {
        return selection.dateField();
    }

    /** Which days count. */
    public MeasureWindow window() {
        return selection.window();
    }

    /**
     * How rows become one figure.
     *
     * @param aggregate what is done with the rows
     * @param argument what is aggregated, a row-level expression; empty for count
     * @param per what the rows are grouped by first; empty for none
     * @param atLeast how many there must be
     * @param checklist the form in which the argument was written; empty where it was a formula
     */
    public record Aggregation(
            Aggregate aggregate,
            Optional<Expression> argument,
            Optional<Per> per,
            AtLeast atLeast,
            Optional<Checklist> checklist) {}

    /**
     * Which rows count.
     *
     * @param factType the type of the rows
     * @param filter a row-level condition; empty for all
     * @param dateField the field (date or time) whose day puts a row into a period
     * @param window which days count
     * @param whose the facts of whom
     */
    public record Selection(
            String factType, Optional<Expression> filter, String dateField, MeasureWindow window, Whose whose) {}

    /** The facts of whom count for a participant. */
    public enum Whose {
        /** The participant's own. */
        OWN,
        /** Those of everyone whose superior, on the day of the fact, is the participant. */
        TEAM,
        /** Those of everyone who, on the day of the fact, stands below the participant, at any depth. */
        LINE
    }

    /** The aggregates. */
    public enum Aggregate {
        /** Sum of the argument; 0 without rows. */
        SUM,
        /** Number of rows; 0 without rows. */
        COUNT,
        /** Number of different known values of the argument, of each group apart; 0 without rows. */
        DISTINCT,
        /** Mean of the known values, or of the means of the groups; not available without one. */
        MEAN,
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
