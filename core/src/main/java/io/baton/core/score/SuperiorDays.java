package io.baton.core.score;

import java.util.List;

/**
 * Days on which somebody had one superior, with everybody above.
 *
 * @param line the superior, then the superior's superior and so on, at least one
 * @param days how many such days count: those on which the person was there; 0 where all of them lie elsewhere
 */
public record SuperiorDays(List<String> line, long days) {

    /** The rater group whose ratings weigh by days as superior. */
    public static final String GROUP = "superior";

    public SuperiorDays {
        line = List.copyOf(line);
    }

    String superior() {
        return line.getFirst();
    }
}
