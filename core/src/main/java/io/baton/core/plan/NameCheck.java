package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks that every figure has a name of its own, which is no word of the language or of the results. */
final class NameCheck {

    /** Words of formulas, of scorecards, of ratings and of results. */
    private static final Set<String> RESERVED = reserved();

    private final Plan plan;
    private final Problems problems;
    private final Map<String, String> taken = new HashMap<>();

    NameCheck(Plan plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
    }

    private static Set<String> reserved() {
        Set<String> words = new HashSet<>(Figures.CONSTANTS.keySet());
        words.addAll(Set.of("if", "then", "else", "and", "or", "not", "in", "yes", "no", "on", "where"));
        words.addAll(Set.of("weights", "of", "show", "overall", "adjustment", "total", "grade", "rank"));
        return Set.copyOf(words);
    }

    void check() {
        plan.targets().forEach(target -> take(target.name(), "a target", at("targets", target.name())));
        plan.parameters().forEach(parameter -> take(parameter.name(), "a parameter", parameter.at()));
        plan.measures().forEach(measure -> take(measure.name(), "a measure", at("measures", measure.name())));
        plan.indicators().forEach(indicator -> take(indicator.name(), "an indicator", indicator.at()));
        plan.vetoes().forEach(veto -> take(veto.name(), "a veto", veto.at()));
        plan.bonus().items().forEach(item -> take(item.name(), "a bonus item", item.at()));
        plan.deductions().items().forEach(item -> take(item.name(), "a deduction item", item.at()));
    }

    private Location at(String key, String name) {
        return plan.whereKey(key, name);
    }

    private void take(String name, String what, Location at) {
        if (RESERVED.contains(name)) {
            problems.error(at, "'" + name + "' is a word of the language, no name for " + what, "choose another name");
        }
        String before = taken.putIfAbsent(name, what);
        if (before != null) {
            problems.error(
                    at,
                    "the name '" + name + "' is taken by " + before + " already",
                    "rename one of them: measures, targets, parameters, indicators, vetoes, bonus and deduction items share their names");
        }
    }
}
