package io.baton.pages.report;

import io.baton.core.document.Titles;
import io.baton.core.plan.Grade;
import io.baton.core.plan.Plan;
import io.baton.pages.Words;
import io.baton.pages.chart.BarChart;
import io.baton.pages.chart.BarChart.Counted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many people have which grade and total.
 *
 * @param plan where the grades come from
 * @param id tells the plan apart from others on the page
 * @param title the plan, where there are several; else empty
 * @param words the reader's language
 */
record Spread(Plan plan, String id, String title, Words words) {

    private static final int MOST_BANDS = 16;

    /** The charts; none where nobody has a total. */
    List<BarChart> of(List<Everyone.Standing> standings) {
        List<BarChart> charts = new ArrayList<>();
        if (!plan.grades().isEmpty()
                && standings.stream().anyMatch(standing -> !standing.grade().isEmpty())) {
            charts.add(chart("grades", "person.grade", grades(standings)));
        }
        List<BigDecimal> totals = standings.stream()
                .flatMap(standing -> standing.total().stream())
                .sorted()
                .toList();
        if (!totals.isEmpty()) {
            charts.add(chart("totals", "chart.total", bands(totals)));
        }
        return charts;
    }

    private BarChart chart(String kind, String label, List<Counted> counts) {
        String text = counts.stream()
                .map(counted -> words.say("distribution.bar", counted.longLabel(), words.count(counted.count())))
                .collect(Collectors.joining("; "));
        return BarChart.of(
                kind + id,
                words.say("distribution." + kind) + (title.isEmpty() ? "" : " · " + title),
                words.say("distribution." + kind + ".text", text),
                new BarChart.Heads(words.say(label), words.say("chart.people"), ""),
                counts);
    }

    private List<Counted> grades(List<Everyone.Standing> standings) {
        List<Counted> counts = new ArrayList<>();
        for (Grade grade : plan.grades()) {
            counts.add(Counted.of(grade.name(), title(grade, words), count(standings, grade.name())));
        }
        long none = standings.stream()
                .filter(standing ->
                        standing.exemption().isEmpty() && standing.grade().isEmpty())
                .count();
        if (none > 0) {
            counts.add(Counted.of("–", words.say("distribution.no-grade"), none));
        }
        return counts;
    }

    /** A grade by its name, with its title where it has one. */
    static String title(Grade grade, Words words) {
        return grade.title().equals(Titles.same(grade.name()))
                ? grade.name()
                : grade.name() + " · " + grade.title().in(words.language());
    }

    private static long count(List<Everyone.Standing> standings, String grade) {
        return standings.stream()
                .filter(standing -> standing.grade().equals(grade))
                .count();
    }

    /** Bands of five points, or of so many that they fit. */
    private List<Counted> bands(List<BigDecimal> totals) {
        BigDecimal width = BigDecimal.valueOf(5);
        BigDecimal most = totals.getLast();
        while (most.subtract(floor(totals.getFirst(), width)).compareTo(width.multiply(BigDecimal.valueOf(MOST_BANDS)))
                >= 0) {
            width = width.add(width);
        }
        List<Counted> counts = new ArrayList<>();
        for (BigDecimal from = floor(totals.getFirst(), width); from.compareTo(most) <= 0; from = from.add(width)) {
            BigDecimal lower = from;
            BigDecimal upper = from.add(width);
            long inside = totals.stream()
                    .filter(total -> total.compareTo(lower) >= 0 && total.compareTo(upper) < 0)
                    .count();
            counts.add(Counted.of(
                    lower.toPlainString(),
                    words.say("distribution.band", lower.toPlainString(), upper.toPlainString()),
                    inside));
        }
        return counts;
    }

    private static BigDecimal floor(BigDecimal total, BigDecimal width) {
        return total.divide(width, 0, RoundingMode.FLOOR).multiply(width);
    }
}
