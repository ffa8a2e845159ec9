package io.baton.server.directory;

import io.baton.core.time.DateRange;
import io.baton.core.time.WorkingDays;
import io.baton.server.organisation.Holiday;
import io.baton.server.page.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Draws a year of a calendar. */
final class YearOfDays {

    private static final int WEEK = DayOfWeek.values().length;

    private final WorkingDays calendar;
    private final List<Holiday> holidays;
    private final Words words;

    /**
     * Of one calendar.
     *
     * @param holidays what its unusual days are called
     */
    YearOfDays(WorkingDays calendar, List<Holiday> holidays, Words words) {
        this.calendar = calendar;
        this.holidays = holidays;
        this.words = words;
    }

    List<Year.Month> months(int year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> month(YearMonth.of(year, month)))
                .toList();
    }

    long working(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).filter(calendar::isWorking).count();
    }

    private Year.Month month(YearMonth month) {
        LocalDate first = month.atDay(1);
        List<Year.Day> days =
                new ArrayList<>(Collections.nCopies(first.getDayOfWeek().getValue() - 1, Year.Day.NONE));
        List<LocalDate> dates = first.datesUntil(first.plusMonths(1)).toList();
        dates.forEach(date -> days.add(day(date)));
        while (days.size() % WEEK != 0) {
            days.add(Year.Day.NONE);
        }
        long working = dates.stream().filter(calendar::isWorking).count();
        return new Year.Month(
                month.toString(),
                words.say("month.count", words.count(working)),
                IntStream.range(0, days.size() / WEEK)
                        .mapToObj(week -> new Year.Week(days.subList(week * WEEK, (week + 1) * WEEK)))
                        .toList(),
                named(new DateRange(first, month.atEndOfMonth())));
    }

    private List<String> named(DateRange month) {
        return holidays.stream()
                .filter(holiday -> !holiday.name().isEmpty())
                .flatMap(holiday -> holiday.days().intersection(month).stream()
                        .map(days -> words.say("month.named", days(days), holiday.name())))
                .toList();
    }

    private static String days(DateRange days) {
        int first = days.from().getDayOfMonth();
        int last = days.to().getDayOfMonth();
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    /** Holidays, and days of rest on which people work all the same, are unusual. */
    private Year.Day day(LocalDate date) {
        boolean isWorking = calendar.isWorking(date);
        boolean isRest = calendar.rest().contains(date.getDayOfWeek());
        String mark = isWorking == isRest ? words.say(isWorking ? "mark.on" : "mark.off") : "";
        return new Year.Day(String.valueOf(date.getDayOfMonth()), mark, isWorking);
    }
}
