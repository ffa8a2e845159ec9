package io.baton.server.acknowledgement;

import io.baton.server.page.Words;
import java.util.List;

/**
 * Who has read the versions of a plan.
 *
 * @param words the words of the page
 * @param plan where the plan is
 * @param versions each version that holds now or later
 */
public record ReadList(Words words, String plan, List<Version> versions) {

    public ReadList {
        versions = List.copyOf(versions);
    }

    /**
     * A version.
     *
     * @param title what it is called
     * @param said how many have read it, and when the others were reminded
     * @param remind where they are reminded; empty where all have read it
     * @param unread those who have not
     * @param more how many follow that are not listed; empty for none
     */
    public record Version(String title, String said, String remind, List<Person> unread, String more) {
        public Version {
            unread = List.copyOf(unread);
        }
    }

    /** Somebody. */
    public record Person(String path, String name, String place) {}
}
