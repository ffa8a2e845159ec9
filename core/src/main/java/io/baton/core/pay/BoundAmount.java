package io.baton.core.pay;

import io.baton.core.formula.Expression;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An amount whose formulas are bound. */
sealed interface BoundAmount {

    /** The number, or why there is none. A table pays 0 where none of its rows holds. */
    Value evaluate(Surroundings around);

    /** One formula. */
    record One(BoundFormula formula) implements BoundAmount {
        @Override
        public Value evaluate(Surroundings around) {
            return formula.evaluate(around);
        }
    }

    /** A table. */
    record Looked(List<BoundFormula> by, Amount.Pick pick, Optional<BoundFormula> across, Grid rows, Lookups lookups)
            implements BoundAmount {
        @Override
        public Value evaluate(Surroundings around) {
            return switch (rows) {
                case Grid.Numbers numbers -> row(numbers, around);
                case Grid.Texts texts -> text(texts, by.getFirst().evaluate(around), around);
            };
        }

        private Value text(Grid.Texts texts, Value wanted, Surroundings around) {
            lookups.seen(texts.rows(), wanted);
            return cell(texts.find(wanted), around);
        }

        private Value row(Grid.Numbers rows, Surroundings around) {
            int chosen = Bands.NOWHERE;
            for (int i = 0; i < by.size(); i++) {
                Value driver = by.get(i).evaluate(around);
                if (!(driver instanceof Value.Decimal(BigDecimal amount))) {
                    return driver;
                }
                lookups.seen(rows.rows(), driver);
                if (rows.bands().isRefused(amount)) {
                    return outside(amount);
                }
                int place = rows.bands().place(amount);
                chosen =
                        i == 0 ? place : pick == Amount.Pick.LOWEST ? Math.min(chosen, place) : Math.max(chosen, place);
            }
            return cell(
                    chosen == Bands.NOWHERE
                            ? Optional.empty()
                            : Optional.of(rows.bands().bands().get(chosen).of()),
                    around);
        }

        private Value cell(Optional<Found> found, Surroundings around) {
            if (found.isEmpty()) {
                return Value.of(BigDecimal.ZERO);
            }
            return switch (found.get()) {
                case Found.Cell(BoundFormula formula) -> formula.evaluate(around);
                case Found.Columns(Grid columns) -> column(columns, around);
                case Found.Missing(Value absent) -> absent;
            };
        }

        private Value column(Grid columns, Surroundings around) {
            Value where = across.orElseThrow().evaluate(around);
            if (columns instanceof Grid.Numbers numbers && where instanceof Value.Decimal(BigDecimal amount)) {
                lookups.seen(numbers.rows(), where);
                return numbers.bands().isRefused(amount)
                        ? outside(amount)
                        : cell(numbers.bands().find(amount), around);
            }
            return columns instanceof Grid.Texts texts ? text(texts, where, around) : where;
        }

        private static Value outside(BigDecimal amount) {
            return Value.notAvailable(Reason.Cause.OUTSIDE_TABLE, Decimals.plain(amount));
        }
    }

    /** Rows or columns with their formulas bound. */
    sealed interface Grid {
        record Numbers(Bands<Found> bands, Amount.Rows rows) implements Grid {}

        record Texts(List<Choice> choices, Amount.Rows rows) implements Grid {
            Optional<Found> find(Value wanted) {
                if (!(wanted instanceof Value.Text(String text))) {
                    return Optional.of(new Found.Missing(wanted));
                }
                return choices.stream()
                        .filter(choice -> choice.text().equals(text))
                        .map(Choice::of)
                        .findFirst();
            }
        }
    }

    /** What a text picks. */
    record Choice(String text, Found of) {}

    /** What a row holds. */
    sealed interface Found {
        record Cell(BoundFormula formula) implements Found {}

        record Columns(Grid columns) implements Found {}

        /** What was looked up with is absent itself. */
        record Missing(Value absent) implements Found {}
    }

    /** Binds an amount; what its tables are looked up with is seen. */
    static BoundAmount of(Amount amount, Function<Expression, BoundFormula> bind, Lookups lookups) {
        return switch (amount) {
            case Amount.Formula(Expression expression) -> new One(bind.apply(expression));
            case Amount.Table table ->
                new Looked(
                        table.by().stream().map(bind).toList(),
                        table.pick(),
                        table.across().map(bind),
                        grid(table.rows(), bind),
                        lookups);
        };
    }

    private static Grid grid(Amount.Rows rows, Function<Expression, BoundFormula> bind) {
        return switch (rows) {
            case Amount.Rows.Bounds(Bands<Amount.Cell> bands) ->
                new Grid.Numbers(
                        new Bands<>(
                                bands.bands().stream()
                                        .map(band -> new Bands.Band<>(band.from(), found(band.of(), bind)))
                                        .toList(),
                                bands.end(),
                                bands.below(),
                                bands.above()),
                        rows);
            case Amount.Rows.Choices(List<Amount.Choice> choices) ->
                new Grid.Texts(
                        choices.stream()
                                .map(choice -> new Choice(choice.text(), found(choice.cell(), bind)))
                                .toList(),
                        rows);
        };
    }

    private static Found found(Amount.Cell cell, Function<Expression, BoundFormula> bind) {
        return switch (cell) {
            case Amount.Cell.One(Expression amount) -> new Found.Cell(bind.apply(amount));
            case Amount.Cell.Across(Amount.Rows columns) -> new Found.Columns(grid(columns, bind));
        };
    }
}
