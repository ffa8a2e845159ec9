package io.baton.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Years cut into twelve months. A quarter is three months. */
sealed interface Years permits MonthYears, WeekYears {

    int FIRST_YEAR = 1900;
    int LAST_YEAR = 2199;
    int MONTHS = 12;

    /** The number of the year that holds the day, if it is one that can be named. */
    OptionalInt yearOf(LocalDate day);

    /** The first day of a month, 0 to 12; 12 is the first of the next year. Also for years that cannot be named. */
    LocalDate monthStart(int year, int month);

    /** The name of a period; months are numbered from 0. */
    String name(String cycle, int year, int firstMonth);

    /** The period that the name means here. */
    Optional<Period> find(PeriodName name);

    /** The first of the last months that end with that day. */
    LocalDate monthsBack(LocalDate last, int months);

    /** The first day of the year that holds the day, also where it cannot be named. */
    LocalDate firstDayOfYearOf(LocalDate day);

    int firstYear();

    int lastYear();

    static int monthsOf(String cycle) {
        return switch (cycle) {
            case "month" -> 1;
            case "quarter" -> 3;
            default -> MONTHS;
        };
    }

    default Period period(String cycle, int year, int firstMonth) {
        LocalDate from = monthStart(year, firstMonth);
        LocalDate to = monthStart(year, firstMonth + monthsOf(cycle)).minusDays(1);
        return new Period(name(cycle, year, firstMonth), cycle, new DateRange(from, to));
    }

    default List<Period> of(String cycle, int year) {
        List<Period> periods = new ArrayList<>();
        for (int month = 0; month < MONTHS; month += monthsOf(cycle)) {
            periods.add(period(cycle, year, month));
        }
        return periods;
    }

    default Optional<Period> containing(String cycle, LocalDate day) {
        OptionalInt year = yearOf(day);
        return year.isEmpty()
                ? Optional.empty()
                : of(cycle, year.getAsInt()).stream()
                        .filter(period -> period.days().contains(day))
                        .findFirst();
    }

    default List<Period> within(String cycle, DateRange days) {
        int first = yearOf(days.from()).orElse(firstYear());
        int last = yearOf(days.to()).orElse(lastYear());
        List<Period> periods = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            of(cycle, year).stream()
                    .filter(period -> days.contains(period.days()))
                    .forEach(periods::add);
        }
        return List.copyOf(periods);
    }

    /** The same-numbered period of the year before. */
    default DateRange yearBefore(Period period) {
        int year = yearOf(period.days().from()).orElse(firstYear());
        int month = 0;
        while (month < MONTHS - 1
                && monthStart(year, month).isBefore(period.days().from())) {
            month++;
        }
        LocalDate from = monthStart(year - 1, month);
        return new DateRange(
                from, monthStart(year - 1, month + monthsOf(period.cycle())).minusDays(1));
    }
}
