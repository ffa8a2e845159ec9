package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import java.util.List;

/**
 * What caps the grade whatever the score (rule P6); the score stays as it is.
 *
 * @param when the condition
 * @param grade the best grade that is left
 * @param cycles in which cycles; empty for all
 */
public record Veto(String name, Titles title, Expression when, String grade, List<String> cycles, Location at) {

    public Veto {
        cycles = List.copyOf(cycles);
    }

    /** Whether it applies in that cycle. */
    public boolean appliesIn(String cycle) {
        return cycles.isEmpty() || cycles.contains(cycle);
    }
}
