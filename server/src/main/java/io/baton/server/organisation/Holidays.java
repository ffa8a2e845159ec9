package io.baton.server.organisation;

import io.baton.core.time.DateRange;
import io.baton.core.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars of the organisation: holidays, and the days that are worked to make up for them (requirement D5). */
@Repository
public class Holidays {

    private final JdbcClient database;

    Holidays(JdbcClient database) {
        this.database = database;
    }

    /** The calendars that have days, by name; that of the company, which has none, is the first. */
    public List<String> calendars() {
        return database.sql("SELECT DISTINCT calendar FROM holiday ORDER BY calendar")
                .query(String.class)
                .list();
    }

    /** The days of a calendar, the first ones first. */
    public List<Holiday> of(String calendar) {
        return database.sql("SELECT lower(days) AS first, upper(days) - 1 AS last, is_off, name FROM holiday"
                        + " WHERE calendar = ? ORDER BY days")
                .param(calendar)
                .query((row, _) -> new Holiday(
                        calendar,
                        new DateRange(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                        row.getBoolean("is_off"),
                        row.getString("name")))
                .list();
    }

    /** On which days people work who have these holidays; weeks are from Monday to Friday. */
    public static WorkingDays workingDays(List<Holiday> holidays) {
        return new WorkingDays(WorkingDays.WEEKDAYS.rest(), days(holidays, true), days(holidays, false));
    }

    private static List<DateRange> days(List<Holiday> holidays, boolean isOff) {
        return holidays.stream()
                .filter(holiday -> holiday.isOff() == isOff)
                .map(Holiday::days)
                .toList();
    }
}
