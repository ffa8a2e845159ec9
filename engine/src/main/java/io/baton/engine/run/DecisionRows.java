package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Decision;
import io.baton.core.score.Outcome;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people had decided by today about the results of a period, by participant (rule S1). */
final class DecisionRows {

    private final Map<String, List<Decision>> decisions;

    private DecisionRows(Map<String, List<Decision>> decisions) {
        this.decisions = decisions;
    }

    static DecisionRows of(EmbeddedDuckDb database, RunRequest request) throws SQLException {
        if (request.data().isMissing("decisions")) {
            return new DecisionRows(Map.of());
        }
        String query = "SELECT participant, stage, total, grade, \"by\", \"on\", reason FROM "
                + request.data().table("decisions") + " WHERE period = "
                + EmbeddedDuckDb.text(request.period().name()) + " AND \"on\" <= DATE '"
                + request.asOf().today() + "' ORDER BY participant, \"on\", baton_line";
        Map<String, List<Decision>> found = new HashMap<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(decision(row));
            }
        }
        return new DecisionRows(found);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        Decision.Stage stage = row.getString(2).equals(Decision.Stage.FINAL.label())
                ? Decision.Stage.FINAL
                : Decision.Stage.CALIBRATED;
        return new Decision(
                stage,
                Optional.ofNullable(row.getBigDecimal(3)),
                Optional.ofNullable(row.getString(4)).filter(grade -> !grade.isEmpty()),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7));
    }

    /** Those about the result of one participant, the first ones first. */
    List<Decision> of(String participant) {
        return decisions.getOrDefault(participant, List.of());
    }

    /** What people made of that participant's result. */
    DecidedStages of(ValidPlan plan, Outcome outcome) {
        List<Decision> own = of(outcome.participant().id());
        return own.isEmpty() ? DecidedStages.NONE : DecidedStages.of(plan.plan(), outcome, own);
    }
}
