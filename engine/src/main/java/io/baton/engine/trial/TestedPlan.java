package io.baton.engine.trial;

import io.baton.core.coverage.PayReach;
import io.baton.core.coverage.PlanCoverage;
import io.baton.core.document.Problem;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import io.baton.core.score.PlanExamples;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan after all of its tests, those with figures and those with rows.
 *
 * @param results how the tests went
 * @param coverage what they reach of the plan
 */
public record TestedPlan(List<PlanExamples.Result> results, PlanCoverage coverage) {

    private static final int WHOLE = 100;

    public TestedPlan {
        results = List.copyOf(results);
    }

    /** Runs the tests. */
    public static TestedPlan of(ValidPlan plan, Catalogue catalogue) throws IOException {
        List<PlanExamples.Result> results = new ArrayList<>(PlanExamples.run(plan));
        PayReach paid = new PayReach(plan.plan().pay());
        Path scratch = Files.createTempDirectory("baton-test-plan");
        try {
            results.addAll(PlanTrials.run(plan, catalogue, scratch, paid));
        } finally {
            ScratchFolder.delete(scratch);
        }
        List<Outcome> outcomes =
                results.stream().flatMap(result -> result.outcomes().stream()).toList();
        return new TestedPlan(results, PlanCoverage.of(plan, outcomes, paid));
    }

    /** How many tests pass. */
    public long passed() {
        return results.stream().filter(PlanExamples.Result::passes).count();
    }

    /** Whether all of them do. */
    public boolean passes() {
        return passed() == results.size();
    }

    /** What came out otherwise than expected. */
    public List<Problem> differences() {
        return results.stream().flatMap(result -> result.differences().stream()).toList();
    }

    /** Whether they reach at least that share of the plan, in per cent. */
    public boolean reaches(int percent) {
        return coverage.reached().size() * WHOLE >= percent * coverage.goals().size();
    }
}
