package io.baton.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days by which amounts are prorated. */
class ProratedDaysTest {

    private static final WorkingDays COMPANY = new WorkingDays(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            List.of(range("2025-10-01", "2025-10-08")),
            List.of(range("2025-09-28", "2025-09-28"), range("2025-10-11", "2025-10-11")));

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @DisplayName("M17 20–30 June = 11/30; every month has 30 days")
    @CsvSource({
        "2025-06-20, 2025-06-30, 11",
        "2025-06-01, 2025-06-30, 30",
        "2025-01-20, 2025-01-31, 11",
        "2025-01-31, 2025-01-31, 0",
        "2025-01-01, 2025-01-31, 30",
        "2025-02-01, 2025-02-28, 30",
        "2025-02-15, 2025-02-28, 16",
        "2024-02-15, 2024-02-29, 16",
        "2025-01-16, 2025-03-15, 60",
        "2025-01-01, 2025-12-31, 360"
    })
    void countsMonthsOf30(String from, String to, long days) {
        assertThat(MonthsOf30.count(List.of(range(from, to)))).isEqualTo(days);
    }

    @ParameterizedTest
    @DisplayName("M17 working days leave out days of rest and holidays, and count those that make up for them")
    @CsvSource({
        "2025-09-22, 2025-09-28, 6",
        "2025-09-29, 2025-10-05, 2",
        "2025-10-01, 2025-10-31, 18",
        "2025-10-04, 2025-10-05, 0",
        "2025-06-20, 2025-06-30, 7"
    })
    void countsTheDaysOnWhichTheCompanyWorks(String from, String to, long days) {
        assertThat(COMPANY.count(List.of(range(from, to)))).isEqualTo(days);
    }

    @Test
    void worksFromMondayToFridayWhereNothingElseIsSaid() {
        assertThat(WorkingDays.WEEKDAYS.count(List.of(range("2025-10-01", "2025-10-31"))))
                .isEqualTo(23);
    }

    @Property
    void partsOfAMonthSumToIt(
            @ForAll @IntRange(min = 0, max = 2399) int month,
            @ForAll @IntRange(min = 1, max = 27) int first,
            @ForAll boolean apart) {
        YearMonth of = YearMonth.of(1900, 1).plusMonths(month);
        DateRange start = new DateRange(of.atDay(1), of.atDay(first));
        DateRange rest = new DateRange(of.atDay(first + 1), of.atEndOfMonth());

        long days = apart
                ? MonthsOf30.count(List.of(start)) + MonthsOf30.count(List.of(rest))
                : MonthsOf30.count(List.of(start, rest));
        assertThat(days).isEqualTo(30);
        long working = COMPANY.count(List.of(start)) + COMPANY.count(List.of(rest));
        assertThat(working).isEqualTo(COMPANY.count(List.of(new DateRange(of.atDay(1), of.atEndOfMonth()))));
    }
}
