package io.baton.pages.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Upright bars of counts, with the same figures for a table.
 *
 * @param id tells it apart from others on the page
 * @param title what it shows
 * @param description the same in a sentence, for those who cannot see it
 * @param heads the heads of the table: what is counted by, and what is counted
 * @param bars from left to right
 * @param notes what is to be said of it
 */
public record BarChart(String id, String title, String description, Heads heads, List<Bar> bars, List<String> notes) {

    /** The width of the drawing; all lengths are in its units. */
    public static final int WIDTH = 360;

    /** The height of the drawing. */
    public static final int HEIGHT = 190;

    private static final int BASE = 165;
    private static final int TALLEST = 140;
    private static final int WIDEST = 56;

    public BarChart {
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
    }

    /** What the columns of the table are called; that of the aims is empty where there are none. */
    public record Heads(String label, String count, String aim) {}

    /** How many there should be, and the same in words. */
    public record Aim(long count, String text) {}

    /** What is counted: its short label below the bar, its long one in the table. */
    public record Counted(String label, String longLabel, long count, Optional<Aim> aim) {

        /** Where there need not be any number of it. */
        public static Counted of(String label, String longLabel, long count) {
            return new Counted(label, longLabel, count, Optional.empty());
        }

        long greatest() {
            return Math.max(count, aim.map(Aim::count).orElse(0L));
        }
    }

    /**
     * A bar in the drawing.
     *
     * @param aimed where the aim stands; at the end of the bar where there is none
     */
    public record Bar(Counted counted, int x, int y, int width, int aimed) {

        /** How tall it is. */
        public int height() {
            return BASE - y;
        }

        /** The upper end of bar and aim. */
        public int top() {
            return Math.min(y, aimed);
        }

        /** The count, and the aim in brackets. */
        public String figures() {
            return counted.count()
                    + counted.aim().map(aim -> " (" + aim.count() + ")").orElse("");
        }

        /** Where label and count are centred. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** Lays out the bars. */
    public static BarChart of(String id, String title, String description, Heads heads, List<Counted> counts) {
        long most =
                Math.max(1, counts.stream().mapToLong(Counted::greatest).max().orElse(1));
        int slot = WIDTH / Math.max(1, counts.size());
        int width = Math.min(WIDEST, Math.max(1, slot * 4 / 5));
        List<Bar> bars = new ArrayList<>();
        for (Counted counted : counts) {
            int x = bars.size() * slot + (slot - width) / 2;
            int y = end(counted.count(), most);
            bars.add(new Bar(
                    counted,
                    x,
                    y,
                    width,
                    counted.aim().map(aim -> end(aim.count(), most)).orElse(y)));
        }
        return new BarChart(id, title, description, heads, bars, List.of());
    }

    private static int end(long count, long most) {
        // what is there is seen, however few
        long height = count == 0 ? 0 : Math.max(1, count * TALLEST / most);
        return (int) (BASE - height);
    }

    /** The same with what is to be said of it. */
    public BarChart with(List<String> said) {
        return new BarChart(id, title, description, heads, bars, said);
    }
}
