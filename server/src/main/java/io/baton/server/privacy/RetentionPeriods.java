package io.baton.server.privacy;

import io.baton.server.access.Account;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long what is kept of somebody is kept: as administrators have set it, and before as the server was started (rule L3). */
@Repository
class RetentionPeriods {

    /** Records of decisions and access are kept at least so long (rule L3). */
    static final int LEAST_YEARS = 3;

    static final int MOST_YEARS = 99;

    private static final int LOCK = 7103;

    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;
    private final Years first;

    RetentionPeriods(
            JdbcClient database,
            AuditTrail trail,
            Clock clock,
            @Value("${baton.erasure.pay-years}") int payYears,
            @Value("${baton.erasure.decision-years}") int decisionYears) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
        this.first = new Years(0, payYears, decisionYears);
    }

    /**
     * The periods, in years from the last day.
     *
     * @param number of how often they were set; 0 as the server was started
     * @param pay of calculations of pay
     * @param decisions of decisions
     */
    record Years(long number, int pay, int decisions) {

        /** After how many years nothing has to be kept any more. */
        int longest() {
            return Math.max(pay, decisions);
        }
    }

    /** When they were set, by whom, and why. */
    record Setting(Years years, Instant at, long by, String reason) {}

    /** What holds now. */
    Years now() {
        return settings().stream().findFirst().map(Setting::years).orElse(first);
    }

    /** All that ever held but the first, the last one first. */
    List<Setting> settings() {
        return database.sql("SELECT * FROM retention ORDER BY id DESC")
                .query((row, _) -> new Setting(
                        new Years(row.getLong("id"), row.getInt("pay_years"), row.getInt("decision_years")),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getLong("set_by"),
                        row.getString("reason")))
                .list();
    }

    /**
     * Sets others.
     *
     * @param next with the number of those that were seen
     * @return whether nobody else has set some since
     */
    @Transactional
    boolean set(Account account, Years next, String reason) {
        database.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> LOCK)
                .single();
        Years before = now();
        if (before.number() != next.number()) {
            return false;
        }
        database.sql("INSERT INTO retention (pay_years, decision_years, reason, set_at, set_by) VALUES (?, ?, ?, ?, ?)")
                .params(next.pay(), next.decisions(), reason, OffsetDateTime.now(clock), account.id())
                .update();
        trail.record(new AuditEvent(
                account.id(),
                AuditEvent.Kind.RETENTION_CHANGED,
                "",
                "pay " + before.pay() + " → " + next.pay() + " years, decisions " + before.decisions() + " → "
                        + next.decisions() + " years: " + reason));
        return true;
    }
}
