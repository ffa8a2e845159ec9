package io.baton.pages.report;

import java.util.List;

/**
 * People by indicators. Colours only help the eye: every cell says its score.
 *
 * @param title the plan, where there are several; else empty
 * @param columns the titles of the indicators
 * @param rows one per person
 */
public record HeatMap(String title, List<String> columns, List<Row> rows) {

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Where the shades above the lowest begin. */
    public static List<Integer> bounds() {
        return HeatMaps.BOUNDS;
    }

    /**
     * A person.
     *
     * @param place where the card of the person stands
     */
    public record Row(String place, String number, String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The score of a person by an indicator.
     *
     * @param text the score; a dash where there is none
     * @param shade from 0, the lowest, to 4; −1 where there is no score
     * @param state why there is none; empty where there is a score
     */
    public record Cell(String text, int shade, String state) {}
}
