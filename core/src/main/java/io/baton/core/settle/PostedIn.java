package io.baton.core.settle;

import java.util.Optional;

/**
 * Where a line was posted.
 *
 * @param period the period that was open
 * @param run the number of the posting, from 1
 */
public record PostedIn(String period, int run) {

    /** Reads {@code 2024-03/7}. */
    public static Optional<PostedIn> parse(String text) {
        int slash = text.lastIndexOf('/');
        String run = text.substring(slash + 1);
        return slash > 0 && run.matches("[1-9][0-9]{0,8}")
                ? Optional.of(new PostedIn(text.substring(0, slash), Integer.parseInt(run)))
                : Optional.empty();
    }

    /** {@code 2024-03/7}. */
    @Override
    public String toString() {
        return period + "/" + run;
    }
}
