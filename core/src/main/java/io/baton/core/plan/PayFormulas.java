package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.Expression;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.value.Kind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks the formulas and tables of pay, and remembers them with the figures that they name (rules N4, N7). */
final class PayFormulas {

    private final Figures figures;
    private final Problems problems;
    private final IdentityHashMap<Expression, CheckedFormula> checked = new IdentityHashMap<>();
    private final Set<String> used = new TreeSet<>();

    PayFormulas(Figures figures, Problems problems) {
        this.figures = figures;
        this.problems = problems;
    }

    IdentityHashMap<Expression, CheckedFormula> checked() {
        return checked;
    }

    /** The figures of a period that the formulas name, sorted. */
    List<String> used() {
        return List.copyOf(used);
    }

    /** Bounds are in the kind of what they are compared with (rule N4). */
    void edges(Bands<?> bands, Kind kind, Location at) {
        List<Expression.Literal> literals = bands.bands().stream()
                .map(band -> PayPriceWriter.literal(band.from(), at))
                .collect(Collectors.toList());
        bands.end().ifPresent(end -> literals.add(PayPriceWriter.literal(end, at)));
        new BoundCheck(problems).check(literals, kind);
    }

    Optional<Kind> amount(Amount amount, PayNames names, Location at) {
        return switch (amount) {
            case Amount.Formula(Expression expression) -> kind(expression, names);
            case Amount.Table table -> table(table, names, at);
        };
    }

    void amount(Amount amount, PayNames names, Set<Kind> wanted, Location at) {
        amount(amount, names, at).ifPresent(kind -> fits(kind, wanted, at));
    }

    private Optional<Kind> table(Amount.Table table, PayNames names, Location at) {
        if (table.by().size() > 1 && table.rows() instanceof Amount.Rows.Choices) {
            problems.error(at, "several drivers pick no row of texts", "write bounds as rows, or name one driver");
        }
        for (Expression by : table.by()) {
            kind(by, names).ifPresent(kind -> rows(table.rows(), kind, at));
        }
        Optional<Kind> across = table.across().flatMap(by -> kind(by, names));
        return cells(table.rows(), names, across, at);
    }

    private void rows(Amount.Rows rows, Kind kind, Location at) {
        switch (rows) {
            case Amount.Rows.Bounds(Bands<Amount.Cell> bands) -> {
                if (kind.isNumeric()) {
                    edges(bands, kind, at);
                } else {
                    problems.error(at, "a " + kind.label() + " picks no row of numbers", "write the texts as rows");
                }
            }
            case Amount.Rows.Choices _ -> {
                if (kind != Kind.TEXT) {
                    problems.error(at, "a " + kind.label() + " picks no row of texts", "write bounds as rows");
                }
            }
        }
    }

    private Optional<Kind> cells(Amount.Rows rows, PayNames names, Optional<Kind> across, Location at) {
        List<Amount.Cell> cells = switch (rows) {
            case Amount.Rows.Bounds(Bands<Amount.Cell> bands) ->
                bands.bands().stream().map(Bands.Band::of).toList();
            case Amount.Rows.Choices(List<Amount.Choice> choices) ->
                choices.stream().map(Amount.Choice::cell).toList();
        };
        Optional<Kind> found = Optional.empty();
        for (Amount.Cell cell : cells) {
            Optional<Kind> kind = switch (cell) {
                case Amount.Cell.One(Expression amount) -> kind(amount, names);
                case Amount.Cell.Across(Amount.Rows columns) -> {
                    across.ifPresent(picks -> rows(columns, picks, at));
                    yield cells(columns, names, Optional.empty(), at);
                }
            };
            if (found.filter(known -> known != Kind.NUMBER).isEmpty()) {
                found = kind.or(() -> Optional.<Kind>empty());
            } else if (kind.isPresent() && kind.get() != Kind.NUMBER && !kind.equals(found)) {
                problems.error(
                        at,
                        "the table holds " + found.get().label() + " and "
                                + kind.get().label(),
                        "write amounts of one kind");
            }
        }
        return found;
    }

    void of(Expression formula, PayNames names, Set<Kind> wanted, Location at) {
        kind(formula, names).ifPresent(kind -> fits(kind, wanted, formula.at().equals(at) ? at : formula.at()));
    }

    private void fits(Kind kind, Set<Kind> wanted, Location at) {
        if (!wanted.contains(kind)) {
            String kinds = wanted.stream().map(Kind::label).sorted().collect(Collectors.joining(" or "));
            problems.error(at, "this is a " + kind.label() + ", where " + kinds + " is wanted", "write such a value");
        }
    }

    /** The kind of a formula that fits; what it names is remembered. */
    Optional<Kind> kind(Expression formula, PayNames names) {
        Optional<CheckedFormula> found = figures.check(formula, names);
        found.ifPresent(fitting -> {
            checked.put(formula, fitting);
            fitting.inputs().stream().filter(name -> !names.isField(name)).forEach(used::add);
        });
        return found.map(CheckedFormula::kind);
    }
}
