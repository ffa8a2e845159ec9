package io.baton.server.targets;

import io.baton.server.organisation.Personal;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The targets of somebody for one item in a year.
 *
 * @param figures by period: months such as {@code 2025-03}, and whatever else of the year has a target, such as {@code 2025-Q1}
 */
@Personal
record YearTargets(String person, String item, int year, SortedMap<String, Figure> figures) {

    static final int MONTHS = 12;

    YearTargets {
        figures = new TreeMap<>(figures);
    }

    /**
     * A target.
     *
     * @param source where it comes from, which alone may change it
     */
    record Figure(BigDecimal value, String source) {}

    /** The period of a month, as targets name it. */
    static String period(int year, int month) {
        return "%04d-%02d".formatted(year, month);
    }

    Optional<BigDecimal> month(int month) {
        return Optional.ofNullable(figures.get(period(year, month))).map(Figure::value);
    }

    /** Those of other periods than months. */
    Map<String, Figure> others() {
        SortedMap<String, Figure> others = new TreeMap<>(figures);
        for (int month = 1; month <= MONTHS; month++) {
            others.remove(period(year, month));
        }
        return others;
    }

    /** The sum of the months. */
    BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 1; month <= MONTHS; month++) {
            sum = sum.add(month(month).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    /** All of them as a text, the same as long as none has changed. */
    String seal() {
        return figures.entrySet().stream()
                .map(one -> one.getKey() + "="
                        + one.getValue().value().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(";"));
    }

    @Override
    public String toString() {
        // no person belongs into a log
        return "targets of a year";
    }
}
