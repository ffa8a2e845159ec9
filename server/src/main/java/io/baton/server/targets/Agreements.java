package io.baton.server.targets;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was proposed and agreed about targets; what was said stays. */
@Repository
class Agreements {

    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    Agreements(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whose targets, of what, when. */
    record Key(String person, String item, int year) {

        @Override
        public String toString() {
            return "whose targets";
        }
    }

    /** Those of some people whom one may see, by person; whoever has none is left out. */
    Map<String, Agreement> of(Scope scope, Collection<String> people, String item, int year, LocalDate day) {
        Map<String, Agreement> agreements = new TreeMap<>();
        grouped(database.sql("SELECT a.*, login FROM target_agreement AS a JOIN account ON account.id = a.by"
                                + " WHERE a.person = ANY (:people) AND item = :item AND year = :year"
                                + " AND CAST(:day AS date) IS NOT NULL AND " + scope.where("a.person", ":day")
                                + " ORDER BY a.person, number")
                        .params(scope.parameters())
                        .param("people", people.toArray(String[]::new))
                        .param("item", item)
                        .param("year", year)
                        .param("day", day))
                .forEach(one -> agreements.put(one.person(), one));
        return agreements;
    }

    /** Those whose last step is of that kind, of people whom one may see, the last ones first. */
    List<Agreement> waiting(Scope scope, Agreement.Kind kind, LocalDate day, int most) {
        return grouped(database.sql("SELECT a.*, login FROM target_agreement AS a JOIN account ON account.id = a.by"
                        + " WHERE (a.person, item, year) IN (SELECT last.person, last.item, last.year FROM target_agreement AS last"
                        + "   WHERE step = :kind AND CAST(:day AS date) IS NOT NULL AND "
                        + scope.where("last.person", ":day")
                        + "   AND NOT EXISTS (SELECT FROM target_agreement AS later WHERE later.person = last.person"
                        + "     AND later.item = last.item AND later.year = last.year AND later.number > last.number)"
                        + "   ORDER BY at DESC LIMIT :most)"
                        + " ORDER BY a.person, item, year, number")
                .params(scope.parameters())
                .param("kind", kind.name())
                .param("day", day)
                .param("most", most));
    }

    /** Whose proposals of an account are answered by the wish for other targets, the last ones first. */
    List<Key> asked(long account, int most) {
        return database.sql("SELECT asked.person, asked.item, asked.year FROM target_agreement AS asked"
                        + " JOIN target_agreement AS proposed USING (person, item, year)"
                        + " WHERE asked.step = 'ASKED' AND proposed.number = asked.number - 1 AND proposed.by = :account"
                        + " AND NOT EXISTS (SELECT FROM target_agreement AS later WHERE later.person = asked.person"
                        + "   AND later.item = asked.item AND later.year = asked.year AND later.number > asked.number)"
                        + " ORDER BY asked.at DESC LIMIT :most")
                .param("account", account)
                .param("most", most)
                .query((row, _) -> new Key(row.getString("person"), row.getString("item"), row.getInt("year")))
                .list();
    }

    private static List<Agreement> grouped(JdbcClient.StatementSpec query) {
        Map<Key, List<Agreement.Step>> steps = new LinkedHashMap<>();
        query.query(row -> {
            steps.computeIfAbsent(
                            new Key(row.getString("person"), row.getString("item"), row.getInt("year")),
                            _ -> new ArrayList<>())
                    .add(new Agreement.Step(
                            row.getInt("number"),
                            Agreement.Kind.valueOf(row.getString("step")),
                            row.getString("figures"),
                            row.getString("said"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getLong("by"),
                            row.getString("login")));
        });
        return steps.entrySet().stream()
                .map(one -> new Agreement(
                        one.getKey().person(), one.getKey().item(), one.getKey().year(), one.getValue()))
                .toList();
    }

    /**
     * Adds a step.
     *
     * @param number of the step, by which of two at once one is kept
     * @return whether it was kept
     */
    @Transactional
    boolean add(YearTargets targets, int number, Agreement.Kind kind, String said, long account) {
        boolean isKept =
                database.sql("INSERT INTO target_agreement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                                .params(
                                        targets.person(),
                                        targets.item(),
                                        targets.year(),
                                        number,
                                        kind.name(),
                                        targets.seal(),
                                        said,
                                        OffsetDateTime.now(clock),
                                        account)
                                .update()
                        == 1;
        if (isKept) {
            trail.record(new AuditEvent(account, event(kind), targets.person(), targets.item() + " " + targets.year()));
        }
        return isKept;
    }

    private static AuditEvent.Kind event(Agreement.Kind kind) {
        return switch (kind) {
            case PROPOSED -> AuditEvent.Kind.TARGETS_PROPOSED;
            case ASKED -> AuditEvent.Kind.TARGETS_ASKED;
            case AGREED -> AuditEvent.Kind.TARGETS_AGREED;
        };
    }
}
