package io.baton.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.OptionalInt;

/** Years of calendar months that start in the same month each year. */
record MonthYears(Month start, boolean namedByStart) implements Years {

    @Override
    public OptionalInt yearOf(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return OptionalInt.empty();
        }
        int year = startYear(day) + nameOffset();
        return year < FIRST_YEAR || year > LAST_YEAR ? OptionalInt.empty() : OptionalInt.of(year);
    }

    @Override
    public LocalDate monthStart(int year, int month) {
        return LocalDate.of(year - nameOffset(), start, 1).plusMonths(month);
    }

    @Override
    public String name(String cycle, int year, int firstMonth) {
        String name = isCalendar() ? "" + year : "FY" + year;
        return switch (cycle) {
            case "month" -> monthStart(year, firstMonth).toString().substring(0, 7);
            case "quarter" -> name + "-Q" + (firstMonth / 3 + 1);
            default -> name;
        };
    }

    @Override
    public Optional<Period> find(PeriodName name) {
        boolean month = name.cycle().equals("month");
        if (month && !name.fiscal()) {
            return containing("month", LocalDate.of(name.year(), name.number(), 1));
        }
        return name.fiscal() == isCalendar()
                ? Optional.empty()
                : Optional.of(period(name.cycle(), name.year(), (name.number() - 1) * Years.monthsOf(name.cycle())));
    }

    @Override
    public LocalDate monthsBack(LocalDate last, int months) {
        LocalDate back = last.minusMonths(months);
        boolean monthEnds = last.getDayOfMonth() == last.lengthOfMonth();
        return (monthEnds ? back.withDayOfMonth(back.lengthOfMonth()) : back).plusDays(1);
    }

    @Override
    public LocalDate firstDayOfYearOf(LocalDate day) {
        return LocalDate.of(startYear(day), start, 1);
    }

    @Override
    public int firstYear() {
        return FIRST_YEAR;
    }

    @Override
    public int lastYear() {
        return LAST_YEAR;
    }

    private int startYear(LocalDate day) {
        return day.getMonth().compareTo(start) < 0 ? day.getYear() - 1 : day.getYear();
    }

    private int nameOffset() {
        return isCalendar() || namedByStart ? 0 : 1;
    }

    private boolean isCalendar() {
        return start == Month.JANUARY;
    }
}
