package io.baton.server.organisation;

import java.util.List;
import java.util.Map;

/**
 * An organisation as files say it.
 *
 * @param names the names of people, by id
 * @param rows what they are on which days
 * @param structure its units, positions and territories
 * @param holidays the days of its calendars
 */
record Arriving(Map<String, String> names, List<Row> rows, List<Structured> structure, List<Holiday> holidays) {

    /** Nothing that could be read. */
    static final Arriving NOTHING = new Arriving(Map.of(), List.of(), List.of(), List.of());

    Arriving {
        names = Map.copyOf(names);
        rows = List.copyOf(rows);
        structure = List.copyOf(structure);
        holidays = List.copyOf(holidays);
    }
}
