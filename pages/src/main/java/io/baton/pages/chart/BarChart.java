package io.baton.pages.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Upright bars of counts, with the same figures for a table.
 *
 * @param id tells it apart from others on the page
 * @param title what it shows
 * @param description the same in a sentence, for those who cannot see it
 * @param heads the heads of the table: what is counted by, and what is counted
 * @param bars from left to right
 */
public record BarChart(String id, String title, String description, Heads heads, List<Bar> bars) {

    /** The width of the drawing; all lengths are in its units. */
    public static final int WIDTH = 360;

    /** The height of the drawing. */
    public static final int HEIGHT = 190;

    private static final int BASE = 165;
    private static final int TALLEST = 140;
    private static final int WIDEST = 56;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** What the two columns of the table are called. */
    public record Heads(String label, String count) {}

    /** What is counted: its short label below the bar, its long one in the table. */
    public record Counted(String label, String longLabel, long count) {}

    /** A bar in the drawing. */
    public record Bar(Counted counted, int x, int y, int width, int height) {

        /** Where label and count are centred. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** Lays out the bars. */
    public static BarChart of(String id, String title, String description, Heads heads, List<Counted> counts) {
        long most = Math.max(1, counts.stream().mapToLong(Counted::count).max().orElse(1));
        int slot = WIDTH / Math.max(1, counts.size());
        int width = Math.min(WIDEST, Math.max(1, slot * 4 / 5));
        List<Bar> bars = new ArrayList<>();
        for (Counted counted : counts) {
            // what is there is seen, however few
            long height = counted.count() == 0 ? 0 : Math.max(1, counted.count() * TALLEST / most);
            int x = bars.size() * slot + (slot - width) / 2;
            bars.add(new Bar(counted, x, (int) (BASE - height), width, (int) height));
        }
        return new BarChart(id, title, description, heads, bars);
    }
}
