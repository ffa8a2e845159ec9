package io.baton.core.time;

/** Which days a measure looks at, relative to the period that is appraised. */
public sealed interface MeasureWindow {

    /** The days of the period. */
    record ThePeriod() implements MeasureWindow {}

    /** From the first day of the (fiscal) year that holds the period's last day, to the end of the period. */
    record YearToDate() implements MeasureWindow {}

    /**
     * The same period of the year before: by calendar for months, quarters, years; of named windows and of some days of a
     * period: the same days a year earlier.
     */
    record SamePeriodLastYear() implements MeasureWindow {}

    /**
     * The last months to the end of the period: from the day after the period's end moved back by that many months.
     *
     * @param months at least 1
     */
    record LastMonths(int months) implements MeasureWindow {}

    /** Everything up to the end of the period. */
    record ToTheEndOfThePeriod() implements MeasureWindow {}

    /** Everything before the first day of the period. */
    record BeforeThePeriod() implements MeasureWindow {}
}
