package io.baton.server.privacy;

import io.baton.server.access.AccountBook;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.FactErasure;
import io.baton.server.organisation.PeopleBook;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes what is kept of a person nobody's: the name, the login, and all that people wrote go; facts, results and amounts stay
 * under the number, so that totals, ranks and books are what they were (rule L3).
 */
@Component
class Eraser {

    /** What goes as a whole. */
    private static final List<String> GOES = List.of(
            "DELETE FROM plan_acknowledged WHERE person = :person",
            "UPDATE target_agreement SET said = '' WHERE person = :person",
            "DELETE FROM plan_preview_row WHERE participant = :person",
            "DELETE FROM webhook_delivery WHERE subject = :person",
            // the next run makes them again, of facts that say no more than numbers
            "DELETE FROM appraisal_inputs WHERE participant = :person",
            // nobody knows what stands in files; they can be brought again
            "DELETE FROM upload WHERE load IS NULL",
            "UPDATE upload SET content = NULL WHERE content IS NOT NULL",
            "UPDATE upload SET name = '" + FactErasure.NOTHING + "' WHERE made_by = ANY (:accounts)",
            """
            UPDATE outcome SET lines = (SELECT jsonb_agg(CASE WHEN line @> '%1$s' THEN line || '{"value": "%2$s"}' ELSE line END
                ORDER BY place) FROM jsonb_array_elements(lines) WITH ORDINALITY AS t (line, place))
            WHERE participant = :person AND lines @> '[%1$s]'""".formatted("{\"kind\": \"exempt\", \"item\": \"given\"}", FactErasure.NOTHING));

    /** What people write about anybody, by table; there the name gives way to the number. */
    private static final Map<String, List<String>> WRITTEN = Map.of(
            "erasure", List.of("reason", "release", "refusal"),
            "fact_answer", List.of("answer"),
            "plan_preview", List.of("fault"),
            "plan_review", List.of("policy", "competitors", "products", "regions", "decision"),
            "plan_set", List.of("reason"),
            "plan_step", List.of("reason"),
            "retention", List.of("reason"),
            "run", List.of("fault"),
            "upload", List.of("name"));

    /** Where logins stand. */
    private static final Map<String, String> SIGNED =
            Map.of("api_token", "made_by", "catalogue", "set_by", "fact_load", "sender", "plan_set", "set_by");

    private static final String COLUMNS = """
            SELECT quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) AS held, quote_ident(c.column_name) AS called
            FROM information_schema.columns AS c JOIN information_schema.tables AS t USING (table_schema, table_name)
            WHERE t.table_type = 'BASE TABLE' AND c.table_schema IN ('public', 'fact') AND c.data_type IN ('text', 'jsonb', 'ARRAY')
            ORDER BY 1, 2""";

    private final PeopleBook people;
    private final AccountBook accounts;
    private final FactErasure facts;
    private final AuditTrail trail;
    private final JdbcClient database;

    Eraser(PeopleBook people, AccountBook accounts, FactErasure facts, AuditTrail trail, JdbcClient database) {
        this.people = people;
        this.accounts = accounts;
        this.facts = facts;
        this.trail = trail;
        this.database = database;
    }

    /**
     * Does it, within a transaction.
     *
     * @param sender who does so, as loads name it
     * @return the columns in which the name or login still stands, such as the text of a plan
     */
    List<String> erase(Subject subject, String sender) {
        Called called = Called.of(subject.person(), name(subject), subject.logins());
        people.erase(subject.scope());
        for (int i = 0; i < subject.accounts().size(); i++) {
            String now = accounts.erase(subject.accounts().get(i));
            sign(subject.logins().get(i), now);
        }
        GOES.forEach(statement -> database.sql(statement)
                .param("person", subject.person())
                .param("accounts", subject.accounts().toArray(Long[]::new))
                .update());
        facts.erase(new FactErasure.Erased(subject.person(), called.pattern(), sender));
        WRITTEN.forEach((table, columns) -> columns.forEach(column -> replace(subject, called, table, column)));
        trail.erase(subject.person());
        return leftIn(called);
    }

    private String name(Subject subject) {
        return database.sql("SELECT name FROM person WHERE " + subject.scope().where("id", "CURRENT_DATE"))
                .params(subject.scope().parameters())
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void sign(String login, String now) {
        SIGNED.forEach((table, column) -> database.sql(
                        "UPDATE " + table + " SET " + column + " = ? WHERE lower(" + column + ") = lower(?)")
                .params(now, login)
                .update());
    }

    private void replace(Subject subject, Called called, String table, String column) {
        database.sql("UPDATE " + table + " SET " + column + " = regexp_replace(" + column
                        + ", :names, :number, 'gi') WHERE " + column + " ~* :names")
                .param("names", called.pattern())
                .param("number", subject.person().replace("\\", "\\\\"))
                .update();
    }

    private List<String> leftIn(Called called) {
        if (called.names().isEmpty()) {
            return List.of();
        }
        return database
                .sql(COLUMNS)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(2) + "::text"))
                .list()
                .stream()
                .filter(column -> holds(column, called))
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    /** A column, and its text in SQL. */
    private record Column(String table, String name, String text) {}

    private boolean holds(Column column, Called called) {
        // to look for a text is quick, and tells of most rows that the expression need not be asked
        return database.sql("SELECT EXISTS (SELECT FROM " + column.table() + " WHERE " + column.text()
                        + " LIKE ANY (:parts) AND " + column.text() + " ~ :names)")
                .param(
                        "parts",
                        called.names().stream()
                                .map(name -> "%" + name.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                                .toArray(String[]::new))
                .param("names", called.pattern())
                .query(Boolean.class)
                .single();
    }
}
