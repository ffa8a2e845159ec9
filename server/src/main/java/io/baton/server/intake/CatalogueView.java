package io.baton.server.intake;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of the catalogue shows.
 *
 * @param said what was done, or what is wrong, in a sentence; empty for nothing
 * @param isWrong whether nothing was taken
 * @param problems what is wrong, each at its place
 * @param number of the catalogue that was seen
 * @param text as it is being written
 * @param isFirst whether none counts yet
 */
public record CatalogueView(
        Words words, String said, boolean isWrong, List<Problem> problems, long number, String text, boolean isFirst) {

    public CatalogueView {
        problems = List.copyOf(problems);
    }

    /** Something wrong: where, what, and what mends it. */
    public record Problem(String place, String what, String mend) {}
}
