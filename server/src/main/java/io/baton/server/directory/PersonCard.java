package io.baton.server.directory;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of somebody shows.
 *
 * @param words its words
 * @param id the person's
 * @param path where the page is
 * @param data where the person's data are taken out and erased; empty for whoever may not
 * @param day of which the line is shown
 * @param told what has just been done; empty for nothing
 * @param isHere whether the person is something on that day
 * @param spans what the person was on which days, the last ones first
 * @param above the superiors, the highest first
 * @param below those directly below
 */
public record PersonCard(
        Words words,
        String id,
        String path,
        String data,
        String day,
        String told,
        boolean isHere,
        List<Span> spans,
        List<Someone> above,
        List<Someone> below) {

    public PersonCard {
        spans = List.copyOf(spans);
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /**
     * What the person was on some days.
     *
     * @param days for people
     * @param begun the first day, as addresses name it
     * @param isShown whether it is so on the day of the page
     * @param facts names and values
     */
    public record Span(String days, String begun, boolean isShown, List<Detail> facts) {
        public Span {
            facts = List.copyOf(facts);
        }
    }

    /** Something that is said of a span. */
    public record Detail(String title, String value) {}

    /** Somebody else, and where that one's page is. */
    public record Someone(String name, String role, String path) {}
}
