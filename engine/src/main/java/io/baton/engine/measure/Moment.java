package io.baton.engine.measure;

import io.baton.core.formula.RowConstants;
import io.baton.core.score.AsOf;
import io.baton.core.time.DateRange;
import io.baton.core.time.MeasureWindow;
import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import java.time.LocalDate;

/**
 * When a measure is taken: the period, the calendar that its windows follow, and the time that counts as now.
 *
 * @param calendar the plan's calendar
 * @param period the period that is appraised
 * @param lastDay the last day of the whole period, where only some of its days are looked at
 * @param asOf today and now
 */
public record Moment(PeriodCalendar calendar, Period period, LocalDate lastDay, AsOf asOf) {

    /** Of a period in one piece. */
    public Moment(PeriodCalendar calendar, Period period, AsOf asOf) {
        this(calendar, period, period.days().to(), asOf);
    }

    /** Of some days of a period. */
    public static Moment of(PeriodCalendar calendar, Period period, DateRange days, AsOf asOf) {
        return new Moment(
                calendar,
                new Period(period.name(), period.cycle(), days),
                period.days().to(),
                asOf);
    }

    /** The days of a window, seen from the period. */
    public DateRange days(MeasureWindow window) {
        return calendar.days(window, period);
    }

    /** What the constants of row-level formulas stand for. */
    public RowConstants constants() {
        return new RowConstants(
                asOf.today(), asOf.now(), period.days().from(), period.days().to());
    }
}
