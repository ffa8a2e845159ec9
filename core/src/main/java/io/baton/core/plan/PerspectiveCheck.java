package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import java.util.List;
import java.util.Optional;

/** Checks that perspectives are known where they are named, and named where they are known (requirement D8). */
record PerspectiveCheck(Plan plan, Problems problems) {

    void check() {
        for (Indicator indicator : plan.indicators()) {
            known(indicator.about().perspective(), plan.where("indicators", indicator.name(), "perspective"));
        }
        for (Scorecard card : plan.scorecards()) {
            Dimensions.all(card).forEach(dimension -> known(dimension.perspective(), dimension.at()));
        }
        plan.perspectives().stream()
                .filter(perspective -> isEmpty(perspective.name()))
                .forEach(perspective -> problems.warning(
                        perspective.at(),
                        "nothing that has a weight belongs to the perspective '" + perspective.name() + "'",
                        "write 'perspective: " + perspective.name() + "' at indicators or dimensions"));
    }

    private boolean isEmpty(String perspective) {
        return plan.scorecards().stream()
                .noneMatch(card -> PerspectiveItems.of(plan, card).containsKey(perspective)
                        || Dimensions.all(card).stream()
                                .anyMatch(dimension -> dimension.rollUp().isPresent()
                                        && dimension.perspective().equals(Optional.of(perspective))));
    }

    private void known(Optional<String> name, Location at) {
        List<String> known = plan.perspectives().stream().map(Perspective::name).toList();
        name.filter(perspective -> !known.contains(perspective))
                .ifPresent(perspective -> problems.error(
                        at,
                        "there is no perspective '" + perspective + "'",
                        known.isEmpty()
                                ? "add 'perspectives: { " + perspective + ": {} }' to the plan"
                                : Suggestion.forUnknown(perspective, known)));
    }
}
