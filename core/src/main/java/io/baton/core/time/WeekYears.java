package io.baton.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** Years of 52 or 53 weeks with explicit first days; a 53rd week joins the last month. */
record WeekYears(List<Integer> weeks, SequencedMap<Integer, LocalDate> firstDays) implements Years {

    private static final int WEEKS_PER_YEAR = 52;

    static WeekYears of(PeriodCalendar.Pattern pattern, SequencedMap<Integer, LocalDate> firstDays) {
        List<Integer> weeks = switch (pattern) {
            case MONTHS -> throw new IllegalArgumentException("months are not cut by weeks");
            case WEEKS_4_4_5 -> List.of(4, 4, 5);
            case WEEKS_4_5_4 -> List.of(4, 5, 4);
            case WEEKS_5_4_4 -> List.of(5, 4, 4);
        };
        return new WeekYears(weeks, firstDays);
    }

    @Override
    public OptionalInt yearOf(LocalDate day) {
        for (int year : firstDays.sequencedKeySet().reversed()) {
            if (!day.isBefore(firstDay(year))) {
                return day.isBefore(firstDay(year + 1)) ? OptionalInt.of(year) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public LocalDate monthStart(int year, int month) {
        if (month >= MONTHS) {
            return firstDay(year + month / MONTHS);
        }
        int passed = 0;
        for (int i = 0; i < month; i++) {
            passed += weeks.get(i % 3);
        }
        return firstDay(year).plusWeeks(passed);
    }

    @Override
    public String name(String cycle, int year, int firstMonth) {
        return switch (cycle) {
            case "month" -> "FY" + year + "-M" + (firstMonth < 9 ? "0" : "") + (firstMonth + 1);
            case "quarter" -> "FY" + year + "-Q" + (firstMonth / 3 + 1);
            default -> "FY" + year;
        };
    }

    @Override
    public Optional<Period> find(PeriodName name) {
        return name.fiscal() && firstDays.containsKey(name.year())
                ? Optional.of(period(name.cycle(), name.year(), (name.number() - 1) * Years.monthsOf(name.cycle())))
                : Optional.empty();
    }

    /** Whole months of the pattern where the day ends one, else calendar months. */
    @Override
    public LocalDate monthsBack(LocalDate last, int months) {
        Optional<Period> month =
                containing("month", last).filter(period -> period.days().to().equals(last));
        if (month.isEmpty()) {
            return last.minusMonths(months).plusDays(1);
        }
        int year = yearOf(last).orElseThrow();
        int first = of("month", year).indexOf(month.get()) + 1 - months;
        return monthStart(year + Math.floorDiv(first, MONTHS), Math.floorMod(first, MONTHS));
    }

    @Override
    public LocalDate firstDayOfYearOf(LocalDate day) {
        int year = firstYear();
        while (day.isBefore(firstDay(year))) {
            year--;
        }
        while (!day.isBefore(firstDay(year + 1))) {
            year++;
        }
        return firstDay(year);
    }

    @Override
    public int firstYear() {
        return firstDays.firstEntry().getKey();
    }

    @Override
    public int lastYear() {
        return firstDays.lastEntry().getKey();
    }

    private LocalDate firstDay(int year) {
        LocalDate listed = firstDays.get(year);
        if (listed != null) {
            return listed;
        }
        return year < firstYear()
                ? firstDays.firstEntry().getValue().minusWeeks((long) WEEKS_PER_YEAR * (firstYear() - year))
                : firstDays.lastEntry().getValue().plusWeeks((long) WEEKS_PER_YEAR * (year - lastYear()));
    }
}
