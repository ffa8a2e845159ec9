package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaChecker;
import io.baton.core.formula.Names;
import io.baton.core.formula.UsedNames;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures that formulas of a plan may use, as far as they are checked. A broken figure is known, but has no kind: a
 * formula over one is not checked further, so that one mistake is reported once.
 */
final class Figures implements Names {

    /** What formulas know of the period and of the moment of calculation. */
    static final Map<String, Kind> CONSTANTS =
            Map.of("today", Kind.DATE, "now", Kind.TIME, "period_start", Kind.DATE, "period_end", Kind.DATE);

    private static final List<String> SECTIONS = List.of("targets", "parameters", "measures", "indicators");

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> declared = new LinkedHashSet<>();
    private final Problems problems;

    Figures(Plan plan, Problems problems) {
        this.problems = problems;
        SECTIONS.forEach(section -> declared.addAll(plan.keysOf(section)));
    }

    void add(String name, Kind kind) {
        kinds.put(name, kind);
    }

    void addBroken(String name) {
        broken.add(name);
    }

    boolean isBroken(String name) {
        return broken.contains(name);
    }

    boolean isKnown(String name) {
        return kinds.containsKey(name) || broken.contains(name);
    }

    Map<String, Kind> kinds() {
        return kinds;
    }

    @Override
    public Optional<Kind> kindOf(String owner, String name) {
        if (!owner.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(CONSTANTS.get(name)).or(() -> Optional.ofNullable(kinds.get(name)));
    }

    @Override
    public Collection<String> known() {
        List<String> known = new ArrayList<>(declared);
        known.addAll(CONSTANTS.keySet());
        return known;
    }

    /** The formula with its kinds; empty, and reported once, where something does not fit. */
    Optional<CheckedFormula> check(Expression formula) {
        return check(formula, this);
    }

    /** The same where other names are known besides. */
    Optional<CheckedFormula> check(Expression formula, Names names) {
        List<Expression.Name> inputs = UsedNames.of(formula);
        if (inputs.stream().noneMatch(name -> isBroken(name.name()))) {
            return FormulaChecker.check(formula, names, problems);
        }
        inputs.stream()
                .filter(name -> name.owner().isEmpty() && !isBroken(name.name()))
                .filter(name -> names.kindOf("", name.name()).isEmpty())
                .forEach(name -> problems.error(
                        name.at(),
                        "unknown name '" + name.name() + "'",
                        Suggestion.forUnknown(name.name(), names.known())));
        return Optional.empty();
    }
}
