package io.baton.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods that follow each other without a gap, in both directions (rule M17); the last day is included. */
public sealed interface Recurring {

    /** What a plan writes. */
    String FORM = "half months|[1-9][0-9]{0,2} (day|week|month)s? from (19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}";

    /** The period that holds the day. */
    DateRange containing(LocalDate day);

    /** As a plan writes it. */
    String text();

    /** From the 1st to the 15th, and from the 16th to the end of the month. */
    record HalfMonths() implements Recurring {

        private static final String TEXT = "half months";
        private static final int LAST_OF_FIRST = 15;

        @Override
        public DateRange containing(LocalDate day) {
            return day.getDayOfMonth() <= LAST_OF_FIRST
                    ? new DateRange(day.withDayOfMonth(1), day.withDayOfMonth(LAST_OF_FIRST))
                    : new DateRange(day.withDayOfMonth(LAST_OF_FIRST + 1), day.withDayOfMonth(day.lengthOfMonth()));
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /**
     * Periods of equal length, such as fortnights.
     *
     * @param length in days, at least 1
     * @param from the first day of one of them
     */
    record Days(int length, LocalDate from) implements Recurring {

        @Override
        public DateRange containing(LocalDate day) {
            long past = Math.floorDiv(ChronoUnit.DAYS.between(from, day), (long) length);
            LocalDate first = from.plusDays(past * length);
            return new DateRange(first, first.plusDays(length - 1L));
        }

        @Override
        public String text() {
            return length + (length == 1 ? " day" : " days") + " from " + from;
        }
    }

    /**
     * Periods of months: twelve months from 10 March end on 9 March. One that would start on a day that its month does not
     * have starts on the last day of that month.
     *
     * @param length in months, at least 1
     * @param from the first day of one of them
     */
    record Months(int length, LocalDate from) implements Recurring {

        @Override
        public DateRange containing(LocalDate day) {
            long past = Math.floorDiv(months(day) - months(from), (long) length);
            // later in its month than the day: the period before
            long number = start(past).isAfter(day) ? past - 1 : past;
            return new DateRange(start(number), start(number + 1).minusDays(1));
        }

        private LocalDate start(long number) {
            return from.plusMonths(number * length);
        }

        private static long months(LocalDate day) {
            return day.getYear() * 12L + day.getMonthValue();
        }

        @Override
        public String text() {
            return length + (length == 1 ? " month" : " months") + " from " + from;
        }
    }

    /** Reads what a plan writes, such as {@code 14 days from 2024-01-05}; empty for anything else. */
    static Optional<Recurring> parse(String text) {
        Matcher form =
                Pattern.compile("([0-9]+) (day|week|month)s? from (\\S+)").matcher(text);
        if (!text.matches(FORM)) {
            return Optional.empty();
        }
        if (!form.matches()) {
            return Optional.of(new HalfMonths());
        }
        int length = Integer.parseInt(form.group(1));
        return day(form.group(3)).map(from -> switch (form.group(2)) {
            case "month" -> new Months(length, from);
            case "week" -> new Days(7 * length, from);
            default -> new Days(length, from);
        });
    }

    /** The day of that ISO date; empty where there is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            // no such day, such as 2024-02-30: the caller reports it
            return Optional.empty();
        }
    }
}
