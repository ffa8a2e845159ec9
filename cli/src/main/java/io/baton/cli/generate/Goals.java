package io.baton.cli.generate;

import io.baton.cli.demo.Dice;
import io.baton.cli.demo.Season;
import io.baton.cli.generate.Deals.Contract;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Targets as they might have been agreed: about what the seller reaches, more for some and less for others, by season.
 * Nothing is asked for a month before joining or after leaving.
 */
final class Goals {
    private static final long THOUSAND = 100_000;
    private static final long LEAST = 10 * THOUSAND;

    private final CompanySize size;
    private final Map<Integer, Long> worth = new TreeMap<>();
    private long newCents;
    private long renewedCents;

    Goals(CompanySize size) {
        this.size = size;
    }

    /** A contract counts without tax. */
    void count(Contract contract) {
        long net = contract.cents() * 10_000 / (10_000 + contract.tax());
        if (contract.kind().equals("new")) {
            newCents += net;
        } else {
            renewedCents += net;
        }
    }

    void countWorth(int year, long cents) {
        worth.merge(year, cents, Long::sum);
    }

    /** Writes the targets of every month and whole year. */
    void write(Career career, Sheet sheet, Dice dice) {
        List<YearMonth> months = size.months();
        int seasons = months.stream()
                .filter(month -> isHere(career, month))
                .mapToInt(Season::perMille)
                .sum();
        int level = dice.around(640 + career.traits().skill() * 45 / 100, 150);
        for (YearMonth month : months) {
            int share = isHere(career, month) ? Season.perMille(month) : 0;
            write(career, sheet, "new_target", month.toString(), portion(newCents, share, seasons, level));
            write(career, sheet, "renewal_target", month.toString(), portion(renewedCents, share, seasons, level));
        }
        for (YearMonth end : size.ends(12)) {
            long value = worth.getOrDefault(end.getYear(), 0L);
            String year = Integer.toString(end.getYear());
            write(career, sheet, "value_target", year, portion(value, 1000, 1000, level));
        }
    }

    private static boolean isHere(Career career, YearMonth month) {
        return LocalDate.ofEpochDay(career.to()).isAfter(month.minusMonths(1).atEndOfMonth())
                && LocalDate.ofEpochDay(career.from())
                        .isBefore(month.plusMonths(1).atDay(1));
    }

    /** In thousands, and not less than ten where anything is asked. */
    private static long portion(long cents, int share, int shares, int level) {
        long whole = cents / Math.max(1, shares) * share * 1000 / level;
        return share == 0 ? 0 : Math.max(LEAST, whole / THOUSAND * THOUSAND);
    }

    private static void write(Career career, Sheet sheet, String item, String period, long cents) {
        sheet.person(career.person()).text(item).text(period).money(cents).end();
    }
}
