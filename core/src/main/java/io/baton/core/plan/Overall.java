package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * Overall ratings blended with the computed score (requirement D4, rules R1, R2).
 *
 * @param cycles in which cycles; empty for all
 * @param groups the rater groups, weights sum to 100
 * @param scale what raters answer; one that the plan names is made 0 to 100 before it is blended
 * @param missing what happens where a group has no answers
 * @param at where it is written
 */
public record Overall(List<String> cycles, List<Group> groups, Scale scale, MissingGroups missing, Location at) {

    public Overall {
        cycles = List.copyOf(cycles);
        groups = List.copyOf(groups);
    }

    /** Whether the blend applies in that cycle. */
    public boolean appliesIn(String cycle) {
        return cycles.isEmpty() || cycles.contains(cycle);
    }

    /**
     * A rater group.
     *
     * @param title for people; the name in every language where nothing is said
     * @param fromComputed whether its rating is the computed score plus an adjustment, instead of an own rating
     * @param adjustUpTo the greatest adjustment up or down; 0 for none
     * @param required whether there is no total without it
     * @param anonymous whether answers end at the group's figure and count
     * @param atLeast the least number of answers; below it the group leaves the score; 1 where nothing is said, 3 where
     *     anonymous (rule R3)
     * @param closesAfter how many days after the last day of the period its figure appears; empty: at once (rule R4)
     */
    public record Group(
            String name,
            Titles title,
            BigDecimal weight,
            boolean fromComputed,
            BigDecimal adjustUpTo,
            boolean required,
            boolean anonymous,
            int atLeast,
            OptionalInt closesAfter,
            Location at) {}
}
