package io.baton.core.plan;

import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Checks lists of cycles: a cycle without a scorecard can never apply. */
record CycleCheck(Plan plan, Problems problems) {

    void check(List<String> cycles, String... path) {
        List<String> known = plan.scorecards().stream()
                .filter(card -> !card.dimensions().isEmpty())
                .map(Scorecard::cycle)
                .toList();
        for (String cycle : cycles) {
            if (!known.contains(cycle)) {
                List<String> place = new ArrayList<>(List.of(path));
                place.add(cycle);
                problems.error(
                        plan.where(place.toArray(String[]::new)),
                        "there is no scorecard with weights for '" + cycle + "', so that this can never apply",
                        Suggestion.forUnknown(cycle, known));
            }
        }
    }
}
