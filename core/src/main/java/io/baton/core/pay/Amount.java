package io.baton.core.pay;

import io.baton.core.formula.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand wherever a pay term takes a number: a constant or formula, or a table that picks one (rule M4). */
public sealed interface Amount {

    /** A constant or formula. */
    record Formula(Expression expression) implements Amount {}

    /**
     * A table that is looked up.
     *
     * @param by what picks the row; several pick a row each
     * @param pick which of the rows counts that several drivers pick
     * @param across what picks the column; empty where the table has one dimension
     * @param rows the rows
     */
    record Table(List<Expression> by, Pick pick, Optional<Expression> across, Rows rows) implements Amount {
        public Table {
            by = List.copyOf(by);
        }
    }

    /** Which row counts where several drivers pick one each. */
    enum Pick {
        LOWEST,
        HIGHEST
    }

    /** Rows over numbers or texts. */
    sealed interface Rows {

        /** Rows over bounds. */
        record Bounds(Bands<Cell> bands) implements Rows {}

        /**
         * Rows over texts, such as grades.
         *
         * @param choices in the order of the plan
         */
        record Choices(List<Choice> choices) implements Rows {
            public Choices {
                choices = List.copyOf(choices);
            }
        }
    }

    /** What a text picks. */
    record Choice(String text, Cell cell) {}

    /** Its formulas. */
    default Stream<Expression> expressions() {
        return switch (this) {
            case Formula(Expression expression) -> Stream.of(expression);
            case Table(List<Expression> by, Pick _, Optional<Expression> across, Rows rows) ->
                Stream.concat(Stream.concat(by.stream(), across.stream()), expressions(rows));
        };
    }

    private static Stream<Expression> expressions(Rows rows) {
        Stream<Cell> cells = switch (rows) {
            case Rows.Bounds(Bands<Cell> bands) -> bands.bands().stream().map(Bands.Band::of);
            case Rows.Choices(List<Choice> choices) -> choices.stream().map(Choice::cell);
        };
        return cells.flatMap(cell -> switch (cell) {
            case Cell.One(Expression amount) -> Stream.of(amount);
            case Cell.Across(Rows columns) -> expressions(columns);
        });
    }

    /** What stands in a row. */
    sealed interface Cell {

        /** A constant or formula. */
        record One(Expression amount) implements Cell {}

        /** A row of columns. */
        record Across(Rows columns) implements Cell {}
    }
}
