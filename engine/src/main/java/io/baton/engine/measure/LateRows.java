package io.baton.engine.measure;

import io.baton.core.measure.LateEntries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Facts of a type that would count in a period, but were entered too late.
 *
 * @param rule until when they have to be entered
 * @param until the last day on which they could have been entered
 * @param rows how many
 * @param examples the first of them by day and key, at most {@value #KEPT}
 */
public record LateRows(LateEntries rule, LocalDate until, long rows, List<Example> examples) {

    static final int KEPT = 1000;

    private static final int SHOWN = 5;

    private static final Comparator<Example> ORDER = Comparator.comparing(Example::day)
            .thenComparing(Example::key)
            .thenComparing(Example::file)
            .thenComparingLong(Example::line);

    public LateRows {
        examples = List.copyOf(examples);
    }

    /** As many as are shown where all cannot be. */
    public List<Example> first() {
        return examples.stream().limit(SHOWN).toList();
    }

    /**
     * The same of several plans, periods and segments together: a row counts once, as long as all of them are examples.
     */
    public static List<LateRows> together(Collection<LateRows> parts) {
        Map<List<Object>, LateRows> together = new LinkedHashMap<>();
        for (LateRows part : parts) {
            List<Object> same = List.of(part.rule.factType(), part.rule.entered(), part.until);
            together.merge(same, part, LateRows::and);
        }
        return List.copyOf(together.values());
    }

    private LateRows and(LateRows other) {
        TreeSet<Example> all = new TreeSet<>(ORDER);
        all.addAll(examples);
        all.addAll(other.examples);
        long twice = (long) examples.size() + other.examples.size() - all.size();
        return new LateRows(
                rule, until, rows + other.rows - twice, all.stream().limit(KEPT).toList());
    }

    /**
     * A fact.
     *
     * @param file the file it stood in
     * @param line its line there
     * @param key its key, empty where its type has none
     * @param day the day that would put it into the period
     * @param entered the day on which it was entered
     */
    public record Example(String file, long line, String key, LocalDate day, LocalDate entered) {}
}
