package io.baton.server.planning;

import io.baton.server.audit.AuditEvent;
import io.baton.server.plans.PlanText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The drafts. Nothing is done to one that has changed since its author saw it. */
@Repository
class Drafts {

    private final JdbcClient database;
    private final Clock clock;

    Drafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who does something, to what.
     *
     * @param who somebody or a program
     * @param draft the draft
     * @param version the draft as that one has seen it
     */
    record Deed(Author who, long draft, int version) {}

    /** Begins one; gives its number. */
    @Transactional
    long begin(Author who, PlanText text, PlanText origin) {
        long draft = database.sql("INSERT INTO plan_draft (path, content, origin_path, origin_content, state)"
                        + " VALUES (?, ?, ?, ?, 'DRAFT') RETURNING id")
                .params(text.path(), text.content(), origin.path(), origin.content())
                .query(Long.class)
                .single();
        step(who, draft, Draft.Step.Kind.BEGUN, origin.path());
        return draft;
    }

    /** The one of that number. */
    Optional<Draft> find(long id) {
        return database.sql("SELECT * FROM plan_draft WHERE id = ?")
                .param(id)
                .query((row, _) -> draft(row))
                .optional();
    }

    /** The one of that number; whoever else wants to do something to it waits until the transaction is over. */
    Optional<Draft> held(long id) {
        return database.sql("SELECT * FROM plan_draft WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, _) -> draft(row))
                .optional();
    }

    /** Those of which something can still come, the last ones first. */
    List<Draft> open() {
        return database.sql("SELECT * FROM plan_draft WHERE state IN ('DRAFT', 'PROPOSED') ORDER BY id DESC")
                .query((row, _) -> draft(row))
                .list();
    }

    /** Whether an open draft or one that binds has that path. */
    boolean hasPath(String path) {
        return database.sql("SELECT EXISTS (SELECT FROM plan_draft WHERE path = ? AND state <> 'DROPPED')")
                .param(path)
                .query(Boolean.class)
                .single();
    }

    /** Another text; whether it was a draft as seen. */
    @Transactional
    boolean save(Deed deed, String content) {
        return done(deed, Draft.State.DRAFT, "content = ?", content)
                && step(deed.who(), deed.draft(), Draft.Step.Kind.SAVED, "");
    }

    /** Proposes it with the text as it is to bind. */
    @Transactional
    boolean propose(Deed deed, String content, boolean isRetroactive, String reason) {
        return done(
                        deed,
                        Draft.State.DRAFT,
                        "state = 'PROPOSED', proposed_by = ?, content = ?, retroactive = ?",
                        deed.who().account(),
                        content,
                        isRetroactive)
                && step(deed.who(), deed.draft(), Draft.Step.Kind.PROPOSED, reason);
    }

    /** Makes a proposal a draft again, with a reason where somebody refused it. */
    @Transactional
    boolean takeBack(Deed deed, Draft.Step.Kind how, String reason) {
        return done(deed, Draft.State.PROPOSED, "state = 'DRAFT', proposed_by = NULL, retroactive = false")
                && step(deed.who(), deed.draft(), how, reason);
    }

    /** Says that it binds since that set. */
    @Transactional
    boolean approve(Deed deed, long planSet, String reason) {
        return done(
                        deed,
                        Draft.State.PROPOSED,
                        "state = 'APPROVED', decided_by = ?, plan_set = ?",
                        deed.who().account(),
                        planSet)
                && step(deed.who(), deed.draft(), Draft.Step.Kind.APPROVED, reason);
    }

    /** Gives it up. */
    @Transactional
    boolean drop(Deed deed) {
        return done(deed, Draft.State.DRAFT, "state = 'DROPPED'")
                && step(deed.who(), deed.draft(), Draft.Step.Kind.DROPPED, "");
    }

    private boolean done(Deed deed, Draft.State from, String change, Object... values) {
        return database.sql("UPDATE plan_draft SET version = version + 1, " + change
                                + " WHERE id = ? AND version = ? AND state = ?")
                        .params(values)
                        .params(deed.draft(), deed.version(), from.name())
                        .update()
                == 1;
    }

    private boolean step(Author who, long draft, Draft.Step.Kind kind, String reason) {
        return database.sql("INSERT INTO plan_step (draft, at, by, program, kind, reason) VALUES (:draft, :at,"
                                + " nullif(:by, " + AuditEvent.NOBODY + "), :program, :kind, :reason)")
                        .param("draft", draft)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", who.account())
                        .param("program", who.program())
                        .param("kind", kind.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private Draft draft(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long proposer = row.getLong("proposed_by");
        return new Draft(
                id,
                new PlanText(row.getString("path"), row.getString("content"), true),
                new PlanText(row.getString("origin_path"), row.getString("origin_content"), true),
                row.getInt("version"),
                Draft.State.valueOf(row.getString("state")),
                proposer == 0 ? Optional.empty() : Optional.of(proposer),
                row.getBoolean("retroactive"),
                steps(id));
    }

    private List<Draft.Step> steps(long draft) {
        return database.sql("SELECT * FROM plan_step WHERE draft = ? ORDER BY id")
                .param(draft)
                .query((row, _) -> new Draft.Step(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("program").isEmpty()
                                ? new Author.Person(row.getLong("by"))
                                : new Author.Program(row.getString("program")),
                        Draft.Step.Kind.valueOf(row.getString("kind")),
                        row.getString("reason")))
                .list();
    }
}
