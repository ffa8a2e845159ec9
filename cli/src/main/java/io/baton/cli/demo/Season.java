package io.baton.cli.demo;

import java.time.YearMonth;
import java.util.List;

/** The year of a seller: quiet around the Spring Festival, busy at the end of quarters and of the year. */
public final class Season {
    private static final List<Integer> PER_MILLE =
            List.of(800, 500, 1300, 900, 950, 1400, 800, 850, 1250, 850, 1000, 1600);

    private Season() {}

    /** How busy a month is; 1000 is an ordinary one. */
    public static int perMille(YearMonth month) {
        return PER_MILLE.get(month.getMonthValue() - 1);
    }
}
