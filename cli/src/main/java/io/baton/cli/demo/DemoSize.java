package io.baton.cli.demo;

import io.baton.core.time.DateRange;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large the demo company is. A larger one holds the smaller ones of the same seed and months, row by row.
 *
 * @param sellers number of sales people, at least 1
 * @param first the first month of its facts
 * @param last the last month, not before the first
 * @param seed what the whole company is made from
 */
public record DemoSize(int sellers, YearMonth first, YearMonth last, long seed) {

    /** 60 sales people over 18 months, of which the last 12 are the year 2024. */
    public static final DemoSize STANDARD = new DemoSize(60, YearMonth.of(2023, 7), YearMonth.of(2024, 12), 2024);

    public DemoSize {
        if (sellers < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException("no company: " + sellers + " people, " + first + " to " + last);
        }
    }

    /** All days of its facts. */
    DateRange days() {
        return new DateRange(first.atDay(1), last.atEndOfMonth());
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The last months of the quarters that lie wholly inside. */
    List<YearMonth> quarterEnds() {
        return months().stream()
                .filter(month ->
                        month.getMonthValue() % 3 == 0 && !month.minusMonths(2).isBefore(first))
                .toList();
    }

    /** The years that lie wholly inside. */
    List<Integer> years() {
        return months().stream()
                .filter(month ->
                        month.getMonthValue() == 12 && !month.minusMonths(11).isBefore(first))
                .map(YearMonth::getYear)
                .toList();
    }
}
