package io.baton.core.formula;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the tests of formulas start from: texts that begin at column 10 of line 3, and a figure of every kind. */
final class Formulas {

    static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("sales", Kind.MONEY),
            Map.entry("cost", Kind.MONEY),
            Map.entry("billed", Kind.MONEY_GROSS),
            Map.entry("rate", Kind.RATIO),
            Map.entry("orders", Kind.COUNT),
            Map.entry("visits", Kind.COUNT),
            Map.entry("lead_days", Kind.DAYS),
            Map.entry("took", Kind.DURATION),
            Map.entry("mark", Kind.POINTS),
            Map.entry("factor", Kind.NUMBER),
            Map.entry("signed", Kind.DATE),
            Map.entry("today", Kind.DATE),
            Map.entry("asked", Kind.TIME),
            Map.entry("answered", Kind.TIME),
            Map.entry("role", Kind.TEXT),
            Map.entry("unit", Kind.TEXT),
            Map.entry("exempt", Kind.YES_NO),
            Map.entry("signed_up", Kind.YES_NO));

    static final Names NAMES = new Names() {
        @Override
        public Optional<Kind> kindOf(String owner, String name) {
            return owner.isEmpty() ? Optional.ofNullable(KINDS.get(name)) : Optional.empty();
        }

        @Override
        public Collection<String> known() {
            return KINDS.keySet();
        }
    };

    private Formulas() {}

    static Node.Scalar scalar(String text) {
        return new Node.Scalar(text, new Location("plan.yaml", 3, 10));
    }

    static Expression parsed(String text) {
        Problems problems = new Problems();
        return FormulaParser.parse(scalar(text), problems)
                .orElseThrow(() -> new AssertionError(text + " -> " + problems.list()));
    }

    static CheckedFormula checked(String text) {
        Problems problems = new Problems();
        return FormulaChecker.check(parsed(text), NAMES, problems)
                .orElseThrow(() -> new AssertionError(text + " -> " + problems.list()));
    }

    static CheckedFormula checkedRow(String text, FactType type) {
        Problems problems = new Problems();
        return FormulaChecker.checkRowLevel(parsed(text), type, problems)
                .orElseThrow(() -> new AssertionError(text + " -> " + problems.list()));
    }

    /** The problems of reading and, where it can be read, checking; one a line. */
    static String problems(String text) {
        Problems problems = new Problems();
        boolean accepted = FormulaParser.parse(scalar(text), problems)
                .flatMap(expression -> FormulaChecker.check(expression, NAMES, problems))
                .isPresent();
        return lines(accepted, problems);
    }

    static String rowProblems(String text, FactType type) {
        Problems problems = new Problems();
        boolean accepted = FormulaParser.parse(scalar(text), problems)
                .flatMap(expression -> FormulaChecker.checkRowLevel(expression, type, problems))
                .isPresent();
        return lines(accepted, problems);
    }

    private static String lines(boolean accepted, Problems problems) {
        if (accepted == problems.hasErrors()) {
            throw new AssertionError("accepted with errors, or refused without: " + problems.list());
        }
        return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    /** Evaluates with the named values; a figure that is not named is absent because its field is empty. */
    static Value value(String text, Map<String, Value> values) {
        CheckedFormula formula = checked(text);
        return formula.evaluate(formula.inputs().stream()
                .map(name -> values.getOrDefault(name, empty(name)))
                .toList());
    }

    static Value empty(String name) {
        return Value.notAvailable(io.baton.core.value.Reason.Cause.EMPTY_FIELD, name);
    }

    static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }
}
