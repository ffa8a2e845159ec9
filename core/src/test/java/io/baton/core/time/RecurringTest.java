package io.baton.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods that recur. */
class RecurringTest {

    private static PeriodCalendar calendar(String cycle, String text) {
        LinkedHashMap<String, Recurring> recurring = new LinkedHashMap<>();
        recurring.put(cycle, Recurring.parse(text).orElseThrow());
        return new PeriodCalendar(
                Month.JANUARY,
                false,
                PeriodCalendar.Pattern.MONTHS,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                recurring,
                WorkingDays.WEEKDAYS);
    }

    @ParameterizedTest
    @DisplayName("M17 twelve months from 10 Mar 2031 end 9 Mar 2032; half months, fortnights, the last day included")
    @CsvSource({
        "12 months from 2031-03-10, 2031-03-10, 2031-03-10 .. 2032-03-09",
        "12 months from 2031-03-10, 2032-03-09, 2031-03-10 .. 2032-03-09",
        "12 months from 2031-03-10, 2032-03-10, 2032-03-10 .. 2033-03-09",
        "12 months from 2031-03-10, 2031-03-09, 2030-03-10 .. 2031-03-09",
        "1 month from 2031-01-31, 2031-02-28, 2031-02-28 .. 2031-03-30",
        "1 month from 2031-01-31, 2031-02-27, 2031-01-31 .. 2031-02-27",
        "1 month from 2031-01-31, 2031-03-31, 2031-03-31 .. 2031-04-29",
        "6 months from 2028-02-29, 2029-02-28, 2029-02-28 .. 2029-08-28",
        "half months, 2024-02-15, 2024-02-01 .. 2024-02-15",
        "half months, 2024-02-16, 2024-02-16 .. 2024-02-29",
        "14 days from 2024-01-05, 2024-01-18, 2024-01-05 .. 2024-01-18",
        "14 days from 2024-01-05, 2024-01-04, 2023-12-22 .. 2024-01-04",
        "2 weeks from 2024-01-05, 2024-01-19, 2024-01-19 .. 2024-02-01",
        "1 day from 2024-01-05, 2024-03-03, 2024-03-03 .. 2024-03-03"
    })
    void holdsTheDay(String text, LocalDate day, String days) {
        Recurring recurring = Recurring.parse(text).orElseThrow();

        assertThat(recurring.containing(day)).hasToString(days);
        assertThat(Recurring.parse(recurring.text())).contains(recurring);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0 days from 2024-01-05",
                "14 days",
                "14 days from 2024-02-30",
                "halves",
                "2 years from 2024-01-01"
            })
    void readsNothingElse(String text) {
        assertThat(Recurring.parse(text)).isEmpty();
    }

    @Test
    void namesAPeriodByItsFirstDayAndItsCycle() {
        PeriodCalendar calendar = calendar("fortnight", "14 days from 2024-01-05");

        assertThat(calendar.cycles()).containsExactly("month", "quarter", "year", "fortnight");
        assertThat(calendar.parse("2024-01-19-fortnight"))
                .contains(new Period(
                        "2024-01-19-fortnight",
                        "fortnight",
                        new DateRange(LocalDate.parse("2024-01-19"), LocalDate.parse("2024-02-01"))));
        assertThat(calendar.parse("2024-01-20-fortnight")).isEmpty();
        assertThat(calendar.parse("2024-02-30-fortnight")).isEmpty();
        assertThat(calendar.parse("2024-01-19-month")).isEmpty();
        assertThat(calendar.advice("2024-01-20-fortnight")).endsWith("2024-01, 2024-Q1, 2024, 2023-12-22-fortnight");
    }

    @Test
    void listsThoseThatLieWhollyInside() {
        PeriodCalendar calendar = calendar("fortnight", "14 days from 2024-01-05");
        DateRange days = new DateRange(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-02-01"));

        assertThat(calendar.within("fortnight", days).stream().map(Period::name))
                .containsExactly("2024-01-05-fortnight", "2024-01-19-fortnight");
        assertThat(calendar.within("fortnight", DateRange.ALWAYS)).hasSizeGreaterThan(7000);
        assertThat(calendar.containing("fortnight", LocalDate.of(2200, 1, 1))).isEmpty();
        assertThat(calendar.containing("week", LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void looksBackAYearByTheSameDays() {
        PeriodCalendar calendar = calendar("fortnight", "14 days from 2024-01-05");
        Period period = calendar.parse("2024-01-19-fortnight").orElseThrow();

        assertThat(calendar.days(new MeasureWindow.SamePeriodLastYear(), period))
                .hasToString("2023-01-19 .. 2023-02-01");
    }

    @Property
    void followEachOtherWithoutAGap(
            @ForAll @IntRange(min = -20_000, max = 40_000) int day,
            @ForAll @IntRange(min = 0, max = 30_000) int from,
            @ForAll @IntRange(min = 1, max = 40) int length) {
        LocalDate anchor = LocalDate.ofEpochDay(from);
        LocalDate on = LocalDate.ofEpochDay(day);
        for (Recurring recurring : new Recurring[] {
            new Recurring.HalfMonths(), new Recurring.Days(length, anchor), new Recurring.Months(length, anchor)
        }) {
            DateRange days = recurring.containing(on);

            assertThat(days.contains(on)).isTrue();
            assertThat(recurring.containing(days.from())).isEqualTo(days);
            assertThat(recurring.containing(days.to().plusDays(1)).from())
                    .isEqualTo(days.to().plusDays(1));
        }
    }
}
