package io.baton.server.directory;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of the organisation shows.
 *
 * @param words its words
 * @param day the day on which it was so
 * @param count how many people there are in how many units
 * @param mayImport whether the reader may bring files
 * @param units from above to below
 */
public record UnitList(Words words, String day, String count, boolean mayImport, List<Row> units) {

    public UnitList {
        units = List.copyOf(units);
    }

    /**
     * A unit.
     *
     * @param name what it is called
     * @param path where its people are
     * @param level how deep it is drawn
     * @param people how many are in it
     */
    public record Row(String name, String path, int level, String people) {}
}
