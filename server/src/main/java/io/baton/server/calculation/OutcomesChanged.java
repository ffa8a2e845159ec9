package io.baton.server.calculation;

import java.util.Set;

/**
 * Results were calculated again; told once they are stored.
 *
 * @param participants of whom; empty for everybody
 */
public record OutcomesChanged(Set<String> participants) {
    public OutcomesChanged {
        participants = Set.copyOf(participants);
    }
}
