package io.baton.server.planning;

import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import io.baton.server.access.Account;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Today;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarterly reviews of plans; one is due each quarter, also where nothing changes. */
@Service
class Reviews {

    private final JdbcClient database;
    private final AuditTrail trail;
    private final Today today;
    private final Clock clock;

    Reviews(JdbcClient database, AuditTrail trail, Today today, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.today = today;
        this.clock = clock;
    }

    /** The quarter of today. */
    String quarter() {
        return PeriodCalendar.STANDARD
                .containing("quarter", today.now())
                .map(Period::name)
                .orElseThrow();
    }

    /** Whether that of the quarter of today was not written down yet. */
    boolean isDue() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM plan_review WHERE quarter = ?)")
                .param(quarter())
                .query(Boolean.class)
                .single();
    }

    /** Writes that of the quarter of today down; what was written before stays beside it. */
    @Transactional
    void keep(Account account, Review.Seen seen, String decision, boolean changes) {
        database.sql(
                        "INSERT INTO plan_review (quarter, policy, competitors, products, regions, decision, changes, by, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        quarter(),
                        seen.policy(),
                        seen.competitors(),
                        seen.products(),
                        seen.regions(),
                        decision,
                        changes,
                        account.id(),
                        OffsetDateTime.now(clock))
                .update();
        trail.record(new AuditEvent(account.id(), AuditEvent.Kind.PLANS_REVIEWED, "", quarter() + ": " + decision));
    }

    /** All of them, the last one first. */
    List<Review> all() {
        return database.sql("SELECT * FROM plan_review ORDER BY id DESC")
                .query((row, _) -> new Review(
                        row.getString("quarter"),
                        new Review.Seen(
                                row.getString("policy"),
                                row.getString("competitors"),
                                row.getString("products"),
                                row.getString("regions")),
                        row.getString("decision"),
                        row.getBoolean("changes"),
                        row.getLong("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
