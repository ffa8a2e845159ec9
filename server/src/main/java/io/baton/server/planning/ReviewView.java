package io.baton.server.planning;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of reviews shows.
 *
 * @param words its words
 * @param said of the quarter of today
 * @param isDue whether that one has none yet
 * @param alert what is missing; empty for nothing
 * @param typed what was typed into the form
 * @param reviews all reviews, the last one first
 */
public record ReviewView(Words words, String said, boolean isDue, String alert, Typed typed, List<Row> reviews) {

    public ReviewView {
        reviews = List.copyOf(reviews);
    }

    /** The fields of the form. */
    public record Typed(List<Field> fields, String decision, boolean changes) {
        public Typed {
            fields = List.copyOf(fields);
        }
    }

    /** A field. */
    public record Field(String name, String title, String value) {}

    /** A review. */
    public record Row(String quarter, String at, String by, String decision, String changes, List<Field> seen) {
        public Row {
            seen = List.copyOf(seen);
        }
    }
}
