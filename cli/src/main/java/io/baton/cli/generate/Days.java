package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.demo.Season;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

/**
 * The days of a company. A day is a number of days since 1970. Working days are drawn by season: each stands as often in a
 * long row as its month is busy, so that a draw is one look.
 */
final class Days {
    /** How often a day of an ordinary month stands in the row. */
    private static final int GRAIN = 50;

    private final int first;
    private final int last;
    private final int[] row;
    private final int[] places;

    Days(CompanySize size) {
        first = (int) size.first().atDay(1).toEpochDay();
        last = (int) size.last().atEndOfMonth().toEpochDay();
        places = new int[last - first + 2];
        row = IntStream.rangeClosed(first, last)
                .flatMap(day -> IntStream.generate(() -> day).limit(weight(day)))
                .toArray();
        for (int day = first; day <= last; day++) {
            places[day - first + 1] = places[day - first] + weight(day);
        }
    }

    private static int weight(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return isWeekend(day) ? 0 : Season.perMille(YearMonth.from(date)) / GRAIN;
    }

    /** 1970-01-01 was a Thursday. */
    static boolean isWeekend(int day) {
        return Math.floorMod(day + 3, 7) > 4;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    boolean holds(int day) {
        return day >= first && day <= last;
    }

    /** A working day from one day to another, both inside; where there is none, the first of them. */
    int draw(Dice dice, int from, int to) {
        int low = places[from - first];
        int high = places[to - first + 1];
        return low == high ? from : row[low + dice.below(high - low)];
    }
}
