package io.baton.cli.generate;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large a company is.
 *
 * @param people all of them, from {@value #FEWEST} to {@value #MOST}
 * @param lines rows of facts, all tables together, up to {@value #MOST_LINES}
 * @param seed what everything is made from
 * @param first the first month of its facts
 * @param last the last month; at least {@value #SHORTEST} months, at most {@value #LONGEST}
 */
public record CompanySize(int people, long lines, long seed, YearMonth first, YearMonth last) {
    public static final int FEWEST = 20;
    public static final int MOST = 100_000;
    public static final long MOST_LINES = 140_000_000;
    public static final int SHORTEST = 6;
    public static final int LONGEST = 120;

    public CompanySize {
        if (people < FEWEST || people > MOST) {
            throw new IllegalArgumentException("a company has " + FEWEST + " to " + MOST + " people, not " + people);
        }
        if (lines < 0 || lines > MOST_LINES) {
            throw new IllegalArgumentException("a company has 0 to " + MOST_LINES + " lines, not " + lines);
        }
        int months = months(first, last);
        if (months < SHORTEST || months > LONGEST || first.getYear() < 1990 || last.getYear() > 2100) {
            throw new IllegalArgumentException("the months are " + SHORTEST + " to " + LONGEST
                    + " between 1990 and 2100, not " + first + " to " + last);
        }
    }

    private static int months(YearMonth first, YearMonth last) {
        return (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(months(first, last))
                .toList();
    }

    /** The last months of the periods of that many months that lie wholly inside. */
    List<YearMonth> ends(int length) {
        return months().stream()
                .filter(month -> month.getMonthValue() % length == 0
                        && !month.minusMonths(length - 1L).isBefore(first))
                .toList();
    }
}
