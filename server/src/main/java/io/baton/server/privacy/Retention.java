package io.baton.server.privacy;

import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when the law wants what is kept of somebody: it counts from the last day of the last assignment (rule L3). */
@Component
class Retention {

    private static final int LONG_AGO = 1000;

    private static final String GONE = """
            SELECT id, name, last, (last + make_interval(years => :years))::date AS until
            FROM person CROSS JOIN LATERAL (SELECT coalesce(
                (SELECT max(upper(days) - 1) FROM assignment WHERE assignment.person = person.id),
                (SELECT max(last_day) FROM outcome WHERE outcome.participant = person.id)) AS last) known
            WHERE last IS NOT NULL
              AND NOT EXISTS (SELECT FROM assignment WHERE assignment.person = person.id AND NOT days << daterange(:day::date, NULL))
              AND NOT EXISTS (SELECT FROM erasure WHERE erasure.person = person.id
                AND (state = 'PROPOSED' OR (state = 'DONE' AND decided_at::date >= last)))
              AND\s""";

    private final JdbcClient database;
    private final Today today;
    private final RetentionPeriods periods;

    Retention(JdbcClient database, Today today, RetentionPeriods periods) {
        this.database = database;
        this.today = today;
        this.periods = periods;
    }

    /**
     * How long somebody has to be kept.
     *
     * @param isEmployed whether there is an assignment of today or later
     * @param last the last day of the last assignment, or of the last result where there is none; empty where neither is known
     * @param pay the day until which calculations of pay are kept
     * @param decisions the day until which decisions are kept
     * @param isRunning whether one of them has not come yet
     */
    record Kept(
            boolean isEmployed,
            Optional<LocalDate> last,
            Optional<LocalDate> pay,
            Optional<LocalDate> decisions,
            boolean isRunning) {}

    Kept of(Subject subject) {
        LocalDate day = today.now();
        String where = subject.scope().where("person", "CURRENT_DATE");
        boolean isEmployed = database.sql(
                        "SELECT EXISTS (SELECT FROM assignment WHERE NOT days << daterange(:day::date, NULL)" + " AND "
                                + where + ")")
                .params(subject.scope().parameters())
                .param("day", day)
                .query(Boolean.class)
                .single();
        Optional<LocalDate> last = isEmployed ? Optional.empty() : last(subject);
        RetentionPeriods.Years years = periods.now();
        Optional<LocalDate> pay = last.map(one -> one.plusYears(years.pay()));
        Optional<LocalDate> decisions = last.map(one -> one.plusYears(years.decisions()));
        boolean isRunning = pay.filter(until -> !until.isBefore(day)).isPresent()
                || decisions.filter(until -> !until.isBefore(day)).isPresent();
        return new Kept(isEmployed, last, pay, decisions, isRunning);
    }

    private Optional<LocalDate> last(Subject subject) {
        return database.sql("SELECT coalesce((SELECT max(upper(days) - 1) FROM assignment WHERE "
                        + subject.scope().where("person", "CURRENT_DATE")
                        + "), (SELECT max(last_day) FROM outcome WHERE "
                        + subject.scope().where("participant", "CURRENT_DATE") + "))")
                .params(subject.scope().parameters())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /**
     * Somebody who has left, and whom no period holds any more.
     *
     * @param last the last day
     * @param until the day until which something had to be kept
     */
    @Personal
    record Over(String person, String name, LocalDate last, LocalDate until) {}

    /** Which of them are asked for: those behind one of them, or all; not those of whom it is proposed or done already. */
    List<Over> over(Scope scope, Optional<Over> after, int most) {
        return database.sql("WITH gone AS (" + GONE + scope.where("person.id", "CURRENT_DATE") + ")"
                        + " SELECT id, name, last, until FROM gone WHERE until < :day"
                        + " AND (until, id) > (:until::date, :after) ORDER BY until, id LIMIT :most")
                .params(scope.parameters())
                .param("day", today.now())
                .param("years", periods.now().longest())
                .param("until", after.map(Over::until).orElse(LocalDate.EPOCH.minusYears(LONG_AGO)))
                .param("after", after.map(Over::person).orElse(""))
                .param("most", most)
                .query((row, _) -> new Over(
                        row.getString("id"),
                        row.getString("name"),
                        row.getObject("last", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** How many there are whom no period holds any more on a day. */
    long over(Scope scope, LocalDate day) {
        return database.sql("WITH gone AS (" + GONE + scope.where("person.id", "CURRENT_DATE")
                        + ") SELECT count(*) FROM gone WHERE until < :on")
                .params(scope.parameters())
                .param("day", today.now())
                .param("on", day)
                .param("years", periods.now().longest())
                .query(Long.class)
                .single();
    }
}
