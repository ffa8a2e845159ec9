package io.baton.server.facts;

import io.baton.engine.live.FactChange;
import java.util.List;

/**
 * Facts were taken; told once they are safe.
 *
 * @param load the number of the load
 * @param changes what was and what is
 */
public record FactsTaken(long load, List<FactChange> changes) {
    public FactsTaken {
        changes = List.copyOf(changes);
    }
}
