package io.baton.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.time.PeriodCalendar.Pattern;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodCalendarTest {

    private static final PeriodCalendar APRIL = fiscal(Month.APRIL, false);
    private static final PeriodCalendar OCTOBER_BY_START = fiscal(Month.OCTOBER, true);
    private static final PeriodCalendar WEEKS = weeks(Pattern.WEEKS_4_4_5);
    private static final PeriodCalendar WINDOWS = windows();

    @ParameterizedTest
    @CsvSource({
        "2024,       year,    2024-01-01 .. 2024-12-31",
        "2024-Q1,    quarter, 2024-01-01 .. 2024-03-31",
        "2024-Q4,    quarter, 2024-10-01 .. 2024-12-31",
        "2024-02,    month,   2024-02-01 .. 2024-02-29",
        "2023-02,    month,   2023-02-01 .. 2023-02-28",
        "1900-01,    month,   1900-01-01 .. 1900-01-31",
        "2199-12,    month,   2199-12-01 .. 2199-12-31",
    })
    void knowsCalendarPeriods(String name, String cycle, String days) {
        assertThat(PeriodCalendar.STANDARD.parse(name)).contains(period(name, cycle, days));
    }

    @ParameterizedTest
    @CsvSource({
        "FY2025,     year,    FY2025,    2024-04-01 .. 2025-03-31",
        "FY2025-Q1,  quarter, FY2025-Q1, 2024-04-01 .. 2024-06-30",
        "FY2025-Q4,  quarter, FY2025-Q4, 2025-01-01 .. 2025-03-31",
        "FY2025-M01, month,   2024-04,   2024-04-01 .. 2024-04-30",
        "FY2025-M12, month,   2025-03,   2025-03-01 .. 2025-03-31",
        "2024-03,    month,   2024-03,   2024-03-01 .. 2024-03-31",
    })
    void knowsFiscalPeriodsNamedByTheirEnd(String written, String cycle, String name, String days) {
        assertThat(APRIL.parse(written)).contains(period(name, cycle, days));
    }

    @ParameterizedTest
    @CsvSource({
        "FY2024,     year,    2024-10-01 .. 2025-09-30",
        "FY2024-Q2,  quarter, 2025-01-01 .. 2025-03-31",
    })
    void knowsFiscalPeriodsNamedByTheirStart(String name, String cycle, String days) {
        assertThat(OCTOBER_BY_START.parse(name)).contains(period(name, cycle, days));
    }

    @ParameterizedTest
    @CsvSource({
        "FY2023,     year,    2023-01-30 .. 2024-01-28",
        "FY2024,     year,    2024-01-29 .. 2025-02-02",
        "FY2025,     year,    2025-02-03 .. 2026-02-01",
        "FY2024-M01, month,   2024-01-29 .. 2024-02-25",
        "FY2024-M02, month,   2024-02-26 .. 2024-03-24",
        "FY2024-M03, month,   2024-03-25 .. 2024-04-28",
        "FY2024-Q1,  quarter, 2024-01-29 .. 2024-04-28",
        "FY2024-M12, month,   2024-12-23 .. 2025-02-02",
        "FY2025-M12, month,   2025-12-29 .. 2026-02-01",
        "FY2024-Q4,  quarter, 2024-10-28 .. 2025-02-02",
    })
    void cutsYearsByWeeksAndAddsTheFiftyThirdToTheLastMonth(String name, String cycle, String days) {
        assertThat(WEEKS.parse(name)).contains(period(name, cycle, days));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKS_4_4_5, 2024-02-25, 2024-03-24",
        "WEEKS_4_5_4, 2024-02-25, 2024-03-31",
        "WEEKS_5_4_4, 2024-03-03, 2024-03-31"
    })
    void knowsThreePatterns(Pattern pattern, LocalDate firstMonthEnds, LocalDate secondMonthEnds) {
        PeriodCalendar calendar = weeks(pattern);

        assertThat(calendar.parse("FY2024-M01").orElseThrow().days().to()).isEqualTo(firstMonthEnds);
        assertThat(calendar.parse("FY2024-M02").orElseThrow().days().to()).isEqualTo(secondMonthEnds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendar | FY2024    | the year is the calendar's here: write 2024-Q1 instead of FY2024-Q1",
                "calendar | 2024-13   | write a period such as 2024-01, 2024-Q1, 2024",
                "calendar | 2024-Q5   | write a period such as 2024-01, 2024-Q1, 2024",
                "calendar | 1899      | write a period such as 2024-01, 2024-Q1, 2024",
                "calendar | ''        | write a period such as 2024-01, 2024-Q1, 2024",
                "april    | 2024      | the year is not the calendar's here: write a period such as 2023-04, FY2024-Q1, FY2024",
                "april    | 2024-Q1   | the year is not the calendar's here: write a period such as 2023-04, FY2024-Q1, FY2024",
                "april    | FY2025-03 | write a period such as 2023-04, FY2024-Q1, FY2024",
                "april    | 2024-M01  | write a period such as 2023-04, FY2024-Q1, FY2024",
                "weeks    | 2024-03   | the year is not the calendar's here: write a period such as FY2023-M01, FY2023-Q1, FY2023",
                "weeks    | FY2027    | the first day of 2027 is not listed under 'year begins on'",
                "windows  | W3        | write a period such as 2024-01, 2024-Q1, 2024, W1, OVER",
            })
    void refusesOtherNamesWithAdvice(String calendar, String name, String advice) {
        assertThat(calendar(calendar).parse(name)).isEmpty();
        assertThat(calendar(calendar).advice(name)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "calendar, month,   2024-01-02 .. 2024-04-30, 2024-02 2024-03 2024-04",
        "calendar, quarter, 2023-12-31 .. 2024-12-30, 2024-Q1 2024-Q2 2024-Q3",
        "calendar, year,    2024-01-01 .. 2024-12-31, 2024",
        "calendar, year,    2024-01-02 .. 2025-12-30, ''",
        "april,    year,    2023-01-01 .. 2025-12-31, FY2024 FY2025",
        "april,    month,   2024-03-01 .. 2024-05-31, 2024-03 2024-04 2024-05",
        "weeks,    quarter, 2024-01-29 .. 2024-12-31, FY2024-Q1 FY2024-Q2 FY2024-Q3",
        "weeks,    year,    2000-01-01 .. 2050-12-31, FY2023 FY2024 FY2025 FY2026",
        "windows,  quota,   2024-02-01 .. 2024-12-31, W2",
        "windows,  other,   2024-01-01 .. 2024-12-31, ''",
    })
    void listsPeriodsThatLieWhollyInside(String calendar, String cycle, String days, String names) {
        assertThat(calendar(calendar).within(cycle, range(days)).stream().map(Period::name))
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ", -1)));
    }

    @Test
    void listsPeriodsOfOpenDays() {
        List<Period> years = PeriodCalendar.STANDARD.within("year", DateRange.ALWAYS);

        assertThat(years).hasSize(300);
        assertThat(APRIL.within("year", new DateRange(LocalDate.of(2190, 4, 1), LocalDate.MAX)))
                .hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "calendar, month,   2024-02-29, 2024-02",
        "april,    year,    2024-03-31, FY2024",
        "april,    year,    2024-04-01, FY2025",
        "april,    quarter, 2024-02-29, FY2024-Q4",
        "weeks,    month,   2025-02-02, FY2024-M12",
        "weeks,    month,   2025-02-03, FY2025-M01",
        "weeks,    month,   2023-01-29, ''",
        "weeks,    month,   2027-01-31, FY2026-M12",
        "weeks,    month,   2027-02-01, ''",
        "windows,  quota,   2024-02-28, W1",
        "windows,  quota,   2024-02-29, W2",
        "windows,  quota,   2024-06-01, ''",
        "windows,  other,   2024-06-01, ''",
    })
    void findsThePeriodOfADay(String calendar, String cycle, LocalDate day, String name) {
        assertThat(calendar(calendar).containing(cycle, day).map(Period::name))
                .isEqualTo(name.isEmpty() ? Optional.empty() : Optional.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "calendar, 2024-02,    2023-02-01 .. 2023-02-28",
        "calendar, 2025-02,    2024-02-01 .. 2024-02-29",
        "calendar, 2024-Q1,    2023-01-01 .. 2023-03-31",
        "calendar, 2024,       2023-01-01 .. 2023-12-31",
        "april,    FY2025-Q4,  2024-01-01 .. 2024-03-31",
        "april,    FY2025,     2023-04-01 .. 2024-03-31",
        "april,    2025-02,    2024-02-01 .. 2024-02-29",
        "weeks,    FY2025-M01, 2024-01-29 .. 2024-02-25",
        "weeks,    FY2025-M12, 2024-12-23 .. 2025-02-02",
        "weeks,    FY2025-Q4,  2024-10-28 .. 2025-02-02",
        "weeks,    FY2025,     2024-01-29 .. 2025-02-02",
        "weeks,    FY2023,     2022-01-31 .. 2023-01-29",
        "windows,  W1,         2023-01-30 .. 2023-02-28",
        "windows,  W2,         2023-03-01 .. 2023-05-30",
        "windows,  W4,         2024-02-10 .. 2024-02-29",
        "windows,  LEAP,       2023-02-28 .. 2023-02-28",
    })
    void knowsTheSamePeriodLastYear(String calendar, String name, String days) {
        assertThat(days(calendar, new MeasureWindow.SamePeriodLastYear(), name)).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource({
        "calendar, 2024-02,    2024-01-01 .. 2024-02-29",
        "calendar, 2024,       2024-01-01 .. 2024-12-31",
        "april,    2024-03,    2023-04-01 .. 2024-03-31",
        "april,    FY2025-Q1,  2024-04-01 .. 2024-06-30",
        "weeks,    FY2024-M03, 2024-01-29 .. 2024-04-28",
        "windows,  W1,         2024-01-01 .. 2024-02-28",
        "windows,  OVER,       2024-01-01 .. 2024-01-15",
    })
    void knowsTheYearToDate(String calendar, String name, String days) {
        assertThat(days(calendar, new MeasureWindow.YearToDate(), name)).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource({
        "calendar, 2024-02,    3,  2023-12-01 .. 2024-02-29",
        "calendar, 2024-02,    1,  2024-02-01 .. 2024-02-29",
        "calendar, 2023-02,    12, 2022-03-01 .. 2023-02-28",
        "calendar, 2024-04,    2,  2024-03-01 .. 2024-04-30",
        "calendar, 2024-Q1,    12, 2023-04-01 .. 2024-03-31",
        "weeks,    FY2024-M03, 3,  2024-01-29 .. 2024-04-28",
        "weeks,    FY2025-M01, 2,  2024-12-23 .. 2025-03-02",
        "weeks,    FY2024-M02, 15, 2022-12-26 .. 2024-03-24",
        "windows,  W1,         3,  2023-11-29 .. 2024-02-28",
        "windows,  W2,         1,  2024-05-01 .. 2024-05-30",
        "windows,  MAY,        3,  2024-03-01 .. 2024-05-30",
    })
    void knowsTheLastMonths(String calendar, String name, int months, String days) {
        assertThat(days(calendar, new MeasureWindow.LastMonths(months), name)).hasToString(days);
    }

    @Test
    void leavesTheOtherWindowsOpen() {
        assertThat(days("calendar", new MeasureWindow.ThePeriod(), "2024-02")).hasToString("2024-02-01 .. 2024-02-29");
        assertThat(days("calendar", new MeasureWindow.ToTheEndOfThePeriod(), "2024-02"))
                .hasToString(".. 2024-02-29");
        assertThat(days("calendar", new MeasureWindow.BeforeThePeriod(), "2024-02"))
                .hasToString(".. 2024-01-31");
    }

    @Test
    void namesItsCycles() {
        assertThat(PeriodCalendar.STANDARD.cycles()).containsExactly("month", "quarter", "year");
        assertThat(WINDOWS.cycles()).containsExactly("month", "quarter", "year", "quota", "late");
    }

    @Property
    void everyDayLiesInOnePeriodWhoseNameLeadsBackToIt(
            @ForAll("calendars") PeriodCalendar calendar, @ForAll @IntRange(max = 1400) int offset) {
        LocalDate day = LocalDate.of(2023, 1, 30).plusDays(offset);
        for (String cycle : List.of("month", "quarter", "year")) {
            Period period = calendar.containing(cycle, day).orElseThrow();
            assertThat(period.days().contains(day)).isTrue();
            assertThat(calendar.parse(period.name())).contains(period);
            LocalDate next = period.days().to().plusDays(1);
            calendar.containing(cycle, next)
                    .ifPresent(following -> assertThat(following.days().from()).isEqualTo(next));
        }
    }

    @Property
    void lastYearOfTwoPeriodsInARowIsWithoutGap(
            @ForAll("calendars") PeriodCalendar calendar, @ForAll @IntRange(max = 1000) int offset) {
        LocalDate day = LocalDate.of(2024, 1, 29).plusDays(offset);
        MeasureWindow lastYear = new MeasureWindow.SamePeriodLastYear();
        for (String cycle : List.of("month", "quarter", "year")) {
            Period period = calendar.containing(cycle, day).orElseThrow();
            calendar.containing(cycle, period.days().to().plusDays(1))
                    .ifPresent(next -> assertThat(calendar.days(lastYear, next).from())
                            .isEqualTo(calendar.days(lastYear, period).to().plusDays(1)));
        }
    }

    @Provide
    Arbitrary<PeriodCalendar> calendars() {
        return Arbitraries.of(
                PeriodCalendar.STANDARD,
                APRIL,
                OCTOBER_BY_START,
                WEEKS,
                weeks(Pattern.WEEKS_4_5_4),
                weeks(Pattern.WEEKS_5_4_4));
    }

    private static DateRange days(String calendar, MeasureWindow window, String period) {
        return calendar(calendar).days(window, calendar(calendar).parse(period).orElseThrow());
    }

    private static PeriodCalendar calendar(String name) {
        return switch (name) {
            case "april" -> APRIL;
            case "weeks" -> WEEKS;
            case "windows" -> WINDOWS;
            default -> PeriodCalendar.STANDARD;
        };
    }

    private static Period period(String name, String cycle, String days) {
        return new Period(name, cycle, range(days));
    }

    private static DateRange range(String days) {
        String[] ends = days.split(" \\.\\. ", -1);
        return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private static PeriodCalendar fiscal(Month start, boolean namedByStart) {
        return new PeriodCalendar(start, namedByStart, Pattern.MONTHS, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** 2024 has 53 weeks, the others 52. */
    private static PeriodCalendar weeks(Pattern pattern) {
        SequencedMap<Integer, LocalDate> firstDays = new LinkedHashMap<>();
        firstDays.put(2023, LocalDate.of(2023, 1, 30));
        firstDays.put(2024, LocalDate.of(2024, 1, 29));
        firstDays.put(2025, LocalDate.of(2025, 2, 3));
        firstDays.put(2026, LocalDate.of(2026, 2, 2));
        return new PeriodCalendar(Month.JANUARY, false, pattern, firstDays, new LinkedHashMap<>());
    }

    private static PeriodCalendar windows() {
        SequencedMap<String, DateRange> quota = new LinkedHashMap<>();
        quota.put("W1", range("2024-01-30 .. 2024-02-28"));
        quota.put("W2", range("2024-02-29 .. 2024-05-30"));
        SequencedMap<String, DateRange> late = new LinkedHashMap<>();
        late.put("OVER", range("2023-12-20 .. 2024-01-15"));
        late.put("LEAP", range("2024-02-29 .. 2024-02-29"));
        late.put("MAY", range("2024-05-01 .. 2024-05-30"));
        late.put("W4", range("2025-02-10 .. 2025-02-28"));
        SequencedMap<String, SequencedMap<String, DateRange>> cycles = new LinkedHashMap<>();
        cycles.put("quota", quota);
        cycles.put("late", late);
        return new PeriodCalendar(Month.JANUARY, false, Pattern.MONTHS, new LinkedHashMap<>(), cycles);
    }
}
