package io.baton.server.privacy;

import io.baton.server.organisation.Today;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when the law wants what is kept of somebody: it counts from the last day of the last assignment (rule L3). */
@Component
class Retention {

    private final JdbcClient database;
    private final Today today;
    private final int payYears;
    private final int decisionYears;

    Retention(
            JdbcClient database,
            Today today,
            @Value("${baton.erasure.pay-years}") int payYears,
            @Value("${baton.erasure.decision-years}") int decisionYears) {
        this.database = database;
        this.today = today;
        this.payYears = payYears;
        this.decisionYears = decisionYears;
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
        Optional<LocalDate> pay = last.map(one -> one.plusYears(payYears));
        Optional<LocalDate> decisions = last.map(one -> one.plusYears(decisionYears));
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
}
