package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Decided;
import io.baton.core.score.Decision;
import io.baton.core.score.Outcome;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** The final results of a period, as people have decided them by today (rule S1). */
public final class FinalResults {

    private final DecisionRows decisions;

    private FinalResults(DecisionRows decisions) {
        this.decisions = decisions;
    }

    /** Those of the period of a run. */
    public static FinalResults of(RunRequest request) throws IOException {
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            return new FinalResults(DecisionRows.of(database, request));
        } catch (SQLException e) {
            throw new EngineFailure("the decisions could not be read", e);
        }
    }

    /** The final result of a computed one; nothing where nobody has decided it. */
    public Optional<Decided> of(ValidPlan plan, Outcome outcome) {
        return decisions.of(plan, outcome).stages().stream()
                .filter(decided -> decided.stage() == Decision.Stage.FINAL)
                .findFirst();
    }
}
