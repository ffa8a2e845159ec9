package io.baton.server.calculation;

import io.baton.core.time.Period;
import io.baton.engine.run.AppraisalInputs;
import io.baton.engine.run.Reappraisal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the appraisals of people were made of in the last run of each period, but their own facts. */
@Repository
class KeptInputs {

    private final JdbcClient database;

    KeptInputs(JdbcClient database) {
        this.database = database;
    }

    /** Puts those of some people in place of what was kept of them. */
    void put(Period period, Map<String, AppraisalInputs> people) {
        if (people.isEmpty()) {
            return;
        }
        List<String> ids = List.copyOf(people.keySet());
        database.sql("INSERT INTO appraisal_inputs AS old SELECT participant, ?, ?, inputs"
                        + " FROM unnest(?::text[], ?::text[]) AS given (participant, inputs) ORDER BY participant"
                        + " ON CONFLICT (participant, cycle, period) DO UPDATE SET inputs = excluded.inputs"
                        + " WHERE old.inputs <> excluded.inputs")
                .params(
                        period.cycle(),
                        period.name(),
                        ids.toArray(String[]::new),
                        ids.stream().map(people::get).map(InputsText::of).toArray(String[]::new))
                .update();
    }

    /** Takes away those of all others. */
    void keep(Period period, Collection<String> participants) {
        database.sql("DELETE FROM appraisal_inputs WHERE cycle = ? AND period = ?"
                        + " AND NOT participant = ANY (?::text[])")
                .params(period.cycle(), period.name(), participants.toArray(String[]::new))
                .update();
    }

    /** Those of a person in some periods, read together; whoever asks has made sure that they may be used. */
    Reappraisal.Kept of(String participant, Collection<Period> periods) {
        Map<String, Map<String, AppraisalInputs>> found = new HashMap<>();
        database.sql("SELECT cycle, period, inputs FROM appraisal_inputs WHERE participant = ?"
                        + " AND (cycle, period) IN (SELECT * FROM unnest(?::text[], ?::text[]))")
                .params(
                        participant,
                        periods.stream().map(Period::cycle).toArray(String[]::new),
                        periods.stream().map(Period::name).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                            .put(row.getString(2), InputsText.read(row.getString(3)));
                });
        return period ->
                Optional.ofNullable(found.getOrDefault(period.cycle(), Map.of()).get(period.name()));
    }
}
