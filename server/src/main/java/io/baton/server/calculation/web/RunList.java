package io.baton.server.calculation.web;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of runs shows.
 *
 * @param words its words
 * @param runs those that wait or go on, then the last ones
 * @param periods those of which a run may be asked for
 * @param isOpen whether any waits or goes on
 */
public record RunList(Words words, List<Row> runs, List<Choice> periods, boolean isOpen) {

    public RunList {
        runs = List.copyOf(runs);
        periods = List.copyOf(periods);
    }

    /**
     * A run, all of it text.
     *
     * @param percent how far it is, of a hundred; below 0 where it does not go on
     * @param fault what went wrong; empty for nothing
     */
    public record Row(
            String period,
            String state,
            String reason,
            String begun,
            String took,
            String people,
            int percent,
            String fault) {}

    /** A period, and its name in a request. */
    public record Choice(String key, String title) {}
}
