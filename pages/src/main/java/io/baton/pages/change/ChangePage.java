package io.baton.pages.change;

import io.baton.pages.Head;
import io.baton.pages.Pages;
import io.baton.pages.Words;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Two plans over the same periods: who gains, who loses, and why.
 *
 * @param head both plans, and what pins the comparison
 * @param groups gains and losses by role and by unit
 * @param rows the people, the greatest changes first
 * @param more how many follow that are not listed
 * @param pay what both plans pay
 */
public record ChangePage(Head head, List<Groups> groups, List<Row> rows, long more, Pay pay) {

    public ChangePage {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /** The same with what both plans pay. */
    public ChangePage with(Pay both) {
        return new ChangePage(head, groups, rows, more, both);
    }

    /**
     * What both plans pay.
     *
     * @param costs what each term costs, at the end everything by currency
     * @param counts how many gain and lose
     * @param people who is paid what, the greatest changes first
     * @param more how many follow that are not listed
     */
    public record Pay(List<Cost> costs, String counts, List<Paid> people, long more) {

        /** Neither plan pays anything. */
        public static final Pay NONE = new Pay(List.of(), "", List.of(), 0);

        public Pay {
            costs = List.copyOf(costs);
            people = List.copyOf(people);
        }

        /** Whether there is nothing to show. */
        public boolean isEmpty() {
            return people.isEmpty();
        }
    }

    /** What a term costs. */
    public record Cost(
            String title, boolean isTotal, Both amount, String change, Direction direction, String currency) {}

    /** What somebody is paid in a period. */
    public record Paid(
            String period,
            String number,
            String name,
            String place,
            Both amount,
            String change,
            Direction direction,
            String currency) {}

    /** Whether there are several periods, which rows then name. */
    public boolean isOfSeveralPeriods() {
        return rows.stream().map(Row::period).distinct().count() > 1;
    }

    /** Writes it as one HTML file that needs nothing else. */
    public void write(Words words, Writer target) {
        Pages.write("change/change.jte", Map.of("words", words, "page", this), target);
    }

    /** Groups of one sort. */
    public record Groups(String title, List<Group> groups) {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /** What happens to a group; the gain and loss in per cent of its people are the widths of its bars. */
    public record Group(String name, long people, long gain, long lose, long same, String mean) {

        /** The share of those who gain, of a hundred. */
        public long gainShare() {
            return people == 0 ? 0 : 100 * gain / people;
        }

        /** The share of those who lose, of a hundred. */
        public long loseShare() {
            return people == 0 ? 0 : 100 * lose / people;
        }
    }

    /**
     * A person in a period.
     *
     * @param track both totals on a scale that all rows share; negative where there is none
     * @param causes the items that make the difference, the greatest first
     */
    public record Row(
            String period,
            String number,
            String name,
            String place,
            Both total,
            String change,
            Direction direction,
            Track track,
            Both grade,
            Both rank,
            List<String> causes) {

        public Row {
            causes = List.copyOf(causes);
        }
    }

    /** A figure by both plans; a dash for what there is none of. */
    public record Both(String before, String after) {

        /** Whether the figure stays. */
        public boolean isSame() {
            return before.equals(after);
        }
    }

    /** Whether somebody gains. */
    public enum Direction {
        GAIN("gain", "▲"),
        LOSE("lose", "▼"),
        SAME("same", "="),
        /** There is no total by one of the plans. */
        UNKNOWN("same", "");

        private final String label;
        private final String sign;

        Direction(String label, String sign) {
            this.label = label;
            this.sign = sign;
        }

        /** As stylesheet and words name it. */
        public String label() {
            return label;
        }

        /** So that colour is not the only carrier of it. */
        public String sign() {
            return sign;
        }
    }

    /** Where both totals stand on a line of a hundred units. */
    public record Track(int before, int after) {

        private static final int MIDDLE = 10;
        private static final int STEP = 5;

        /** Two marks that are nearer than this would lie on one another. */
        private static final int WIDTH = 10;

        /** Whether there are both. */
        public boolean isDrawn() {
            return before >= 0 && after >= 0;
        }

        /** How high the mark of before stands: on the line, or above it where the other mark would cover it. */
        public int beforeHeight() {
            return isClose() ? MIDDLE - STEP : MIDDLE;
        }

        /** How high the mark of after stands: on the line, or below it where it would cover the other mark. */
        public int afterHeight() {
            return isClose() ? MIDDLE + STEP : MIDDLE;
        }

        private boolean isClose() {
            return Math.abs(after - before) < WIDTH;
        }
    }
}
