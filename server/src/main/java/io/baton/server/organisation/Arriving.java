package io.baton.server.organisation;

import java.util.List;
import java.util.Map;

/**
 * An organisation as files say it.
 *
 * @param names the names of people, by id
 * @param rows what they are on which days
 */
record Arriving(Map<String, String> names, List<Row> rows) {

    Arriving {
        names = Map.copyOf(names);
        rows = List.copyOf(rows);
    }
}
