package io.baton.core.settle;

import java.util.List;

/**
 * The settlement of one person.
 *
 * @param differences what is to be posted, in the order of the keys
 * @param held what would be, if nobody had held it
 */
public record Settled(List<Difference> differences, List<Held> held) {

    public Settled {
        differences = List.copyOf(differences);
        held = List.copyOf(held);
    }

    /** A difference that is not posted, and the decision. */
    public record Held(Difference difference, Hold hold) {}
}
