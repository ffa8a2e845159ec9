package io.baton.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The periods that a plan knows: months, quarters and years of the calendar, of a fiscal year or of a week pattern, named
 * windows, and periods that recur. Calendar years are known from 1900 to 2199, years of a week pattern where their first day is listed.
 *
 * @param yearStart the month in which the year starts
 * @param namedByStart whether a fiscal year bears the name of the calendar year in which it starts, not ends
 * @param pattern how months are cut
 * @param yearFirstDays for week patterns: the first day of each year by its number, rising without a gap
 * @param windows named windows by cycle and name; names are unique over all cycles
 * @param recurring periods that recur, such as fortnights, by cycle
 * @param workingDays on which days the company works
 */
public record PeriodCalendar(
        Month yearStart,
        boolean namedByStart,
        Pattern pattern,
        SequencedMap<Integer, LocalDate> yearFirstDays,
        SequencedMap<String, SequencedMap<String, DateRange>> windows,
        SequencedMap<String, Recurring> recurring,
        WorkingDays workingDays) {

    /** Calendar months, quarters and years, no named windows. */
    public static final PeriodCalendar STANDARD =
            new PeriodCalendar(Month.JANUARY, false, Pattern.MONTHS, new LinkedHashMap<>(), new LinkedHashMap<>());

    public PeriodCalendar {
        yearFirstDays = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(yearFirstDays));
        SequencedMap<String, SequencedMap<String, DateRange>> copy = new LinkedHashMap<>();
        windows.forEach(
                (cycle, named) -> copy.put(cycle, Collections.unmodifiableSequencedMap(new LinkedHashMap<>(named))));
        windows = Collections.unmodifiableSequencedMap(copy);
        recurring = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(recurring));
        if (pattern != Pattern.MONTHS && yearFirstDays.isEmpty()) {
            throw new IllegalArgumentException("a week pattern needs the first days of its years");
        }
    }

    /** A calendar without periods that recur, of a company that works from Monday to Friday. */
    public PeriodCalendar(
            Month yearStart,
            boolean namedByStart,
            Pattern pattern,
            SequencedMap<Integer, LocalDate> yearFirstDays,
            SequencedMap<String, SequencedMap<String, DateRange>> windows) {
        this(yearStart, namedByStart, pattern, yearFirstDays, windows, new LinkedHashMap<>(), WorkingDays.WEEKDAYS);
    }

    /** How months are cut out of a year. */
    public enum Pattern {
        /** Calendar months. */
        MONTHS("months"),
        /** Quarters of 4, 4 and 5 weeks. */
        WEEKS_4_4_5("4-4-5"),
        /** Quarters of 4, 5 and 4 weeks. */
        WEEKS_4_5_4("4-5-4"),
        /** Quarters of 5, 4 and 4 weeks. */
        WEEKS_5_4_4("5-4-4");

        private final String label;

        Pattern(String label) {
            this.label = label;
        }

        /** The name in plans. */
        public String label() {
            return label;
        }
    }

    /** The names of all cycles: month, quarter, year, then the cycles of named windows, then those that recur. */
    public Set<String> cycles() {
        Set<String> cycles = new LinkedHashSet<>(PeriodName.CYCLES);
        cycles.addAll(windows.keySet());
        cycles.addAll(recurring.keySet());
        return Collections.unmodifiableSet(cycles);
    }

    /**
     * The period of that name: {@code 2024}, {@code 2024-Q1}, {@code 2024-03}; where the year is fiscal {@code FY2024},
     * {@code FY2024-Q1} and {@code FY2024-M01} beside {@code 2024-03}; with a week pattern only names with FY; the
     * name of a window; or of one that recurs its first day and cycle: {@code 2024-01-05-fortnight}.
     */
    public Optional<Period> parse(String name) {
        for (Map.Entry<String, SequencedMap<String, DateRange>> cycle : windows.entrySet()) {
            DateRange days = cycle.getValue().get(name);
            if (days != null) {
                return Optional.of(new Period(name, cycle.getKey(), days));
            }
        }
        return PeriodName.parse(name)
                .flatMap(wanted -> wanted.in(years()))
                .or(() -> recurringCycles().parse(name));
    }

    private RecurringCycles recurringCycles() {
        return new RecurringCycles(recurring);
    }

    /** Whether the text is the name of a month, quarter or year of some calendar, which no window may bear. */
    public static boolean isPeriodName(String text) {
        return PeriodName.parse(text).isPresent();
    }

    /** What to write instead of a name that {@link #parse} does not know; a sentence without a full stop. */
    public String advice(String name) {
        return PeriodAdvice.on(name, this);
    }

    /** The periods of the cycle that lie wholly inside the days, in order; none where the cycle is not known. */
    public List<Period> within(String cycle, DateRange days) {
        if (windows.containsKey(cycle)) {
            return windowsOf(cycle).stream()
                    .filter(period -> days.contains(period.days()))
                    .toList();
        }
        return PeriodName.CYCLES.contains(cycle)
                ? years().within(cycle, days)
                : recurringCycles().within(cycle, days);
    }

    /** The period of the cycle that holds the day; none in a gap between windows or where the cycle is not known. */
    public Optional<Period> containing(String cycle, LocalDate day) {
        if (windows.containsKey(cycle)) {
            return windowsOf(cycle).stream()
                    .filter(period -> period.days().contains(day))
                    .findFirst();
        }
        return PeriodName.CYCLES.contains(cycle)
                ? years().containing(cycle, day)
                : recurringCycles().containing(cycle, day);
    }

    /**
     * The days that a measure looks at when that period is appraised; open ends are {@link LocalDate#MIN} and {@link
     * LocalDate#MAX}. A year of a week pattern whose first day is not listed is taken to have 52 weeks.
     */
    public DateRange days(MeasureWindow window, Period period) {
        LocalDate last = period.days().to();
        return switch (window) {
            case MeasureWindow.ThePeriod() -> period.days();
            case MeasureWindow.YearToDate() -> new DateRange(years().firstDayOfYearOf(last), last);
            case MeasureWindow.SamePeriodLastYear() -> yearBefore(period);
            case MeasureWindow.LastMonths(int months) -> new DateRange(years().monthsBack(last, months), last);
            case MeasureWindow.ToTheEndOfThePeriod() -> new DateRange(LocalDate.MIN, last);
            case MeasureWindow.BeforeThePeriod() ->
                new DateRange(LocalDate.MIN, period.days().from().minusDays(1));
        };
    }

    /** The number of the (fiscal) year that holds the day; none outside the years that are known. */
    public OptionalInt yearOf(LocalDate day) {
        return years().yearOf(day);
    }

    /** Whether the year is another one than the calendar's, so that its periods are named with FY. */
    public boolean hasFiscalYear() {
        return pattern != Pattern.MONTHS || yearStart != Month.JANUARY;
    }

    Years years() {
        return pattern == Pattern.MONTHS
                ? new MonthYears(yearStart, namedByStart)
                : WeekYears.of(pattern, yearFirstDays);
    }

    private DateRange yearBefore(Period period) {
        boolean byDays = !PeriodName.CYCLES.contains(period.cycle())
                || containing(period.cycle(), period.days().from())
                        .filter(whole -> whole.days().equals(period.days()))
                        .isEmpty();
        return byDays ? sameDaysAYearEarlier(period.days()) : years().yearBefore(period);
    }

    /** Both borders move, so that windows without a gap stay so; a border on 29 February moves to 1 March. */
    private static DateRange sameDaysAYearEarlier(DateRange days) {
        LocalDate from = borderAYearEarlier(days.from());
        LocalDate to = borderAYearEarlier(days.to().plusDays(1)).minusDays(1);
        return new DateRange(to.isBefore(from) ? to : from, to);
    }

    private static LocalDate borderAYearEarlier(LocalDate border) {
        boolean leapDay = border.getMonth() == Month.FEBRUARY && border.getDayOfMonth() == 29;
        return leapDay ? border.plusDays(1).minusYears(1) : border.minusYears(1);
    }

    private List<Period> windowsOf(String cycle) {
        List<Period> periods = new ArrayList<>();
        windows.getOrDefault(cycle, new LinkedHashMap<>())
                .forEach((name, days) -> periods.add(new Period(name, cycle, days)));
        return periods;
    }
}
