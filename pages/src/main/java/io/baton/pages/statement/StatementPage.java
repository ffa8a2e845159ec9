package io.baton.pages.statement;

import io.baton.pages.Head;
import io.baton.pages.Pages;
import io.baton.pages.Words;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * The pay of one person in a period, all of it text.
 *
 * @param head plan, period, what pins the statement
 * @param who whose it is
 * @param notices what the reader must know
 * @param totals what is paid, one for each currency
 * @param lines what makes the totals
 * @param left what is not all paid yet, and is in no total
 * @param isDraft whether nothing was posted
 */
public record StatementPage(
        Head head,
        Who who,
        List<String> notices,
        List<Total> totals,
        List<Line> lines,
        List<Left> left,
        boolean isDraft) {

    public StatementPage {
        notices = List.copyOf(notices);
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
        left = List.copyOf(left);
    }

    /** Writes it as one HTML file that needs nothing else. */
    public void write(Words words, Writer target) {
        Pages.write("statement/statement.jte", Map.of("words", words, "page", this), target);
    }

    /**
     * Whose statement it is.
     *
     * @param number the participant's number
     * @param name what people call the person; empty where nobody said
     * @param place role and unit
     */
    public record Who(String number, String name, String place) {

        /** The name, or else the number. */
        public String called() {
            return name.isEmpty() ? number : name;
        }
    }

    /** What is paid in a currency. */
    public record Total(String amount, String currency) {}

    /**
     * What a line is about.
     *
     * @param title the term
     * @param item the deal or period
     * @param period the period that it belongs to
     */
    public record About(String title, String item, String period) {}

    /**
     * A line.
     *
     * @param mark what it corrects; empty where it belongs to this period and is the first of its kind
     * @param counts whether it counts in the total
     */
    public record Line(
            About about, String mark, String before, String amount, String currency, boolean counts, How how) {}

    /** Something that is not all paid: how far it has come, and why no further. */
    public record Left(
            About about,
            String expected,
            String earned,
            String payable,
            String posted,
            String currency,
            String reason,
            How how) {}

    /**
     * How a line came about.
     *
     * @param steps one sentence each
     * @param rows the rows behind it
     */
    public record How(List<String> steps, List<Row> rows) {
        public How {
            steps = List.copyOf(steps);
            rows = List.copyOf(rows);
        }

        /** Whether there is nothing to say. */
        public boolean isEmpty() {
            return steps.isEmpty() && rows.isEmpty();
        }
    }

    /**
     * A row of the data.
     *
     * @param title what it is, and its key
     * @param place file and line; empty where it stands in no file
     * @param cells its fields
     */
    public record Row(String title, String place, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A field of a row. */
    public record Cell(String field, String value) {}
}
