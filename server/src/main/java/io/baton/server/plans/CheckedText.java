package io.baton.server.plans;

import io.baton.core.document.Problem;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;

/**
 * The text of a plan after it was read.
 *
 * @param plan the plan; empty where an error was found
 * @param before the versions whose place it takes by its own text
 * @param catalogue by which it was read; empty where that is none
 * @param problems all that is wrong with it and with what it follows
 */
public record CheckedText(
        Optional<ValidPlan> plan, List<ValidPlan> before, Optional<Catalogue> catalogue, List<Problem> problems) {

    public CheckedText {
        before = List.copyOf(before);
        problems = List.copyOf(problems);
    }
}
