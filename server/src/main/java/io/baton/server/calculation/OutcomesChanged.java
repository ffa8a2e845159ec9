package io.baton.server.calculation;

import java.util.Set;

/**
 * Results were calculated again; told once they are stored.
 *
 * @param participants of whom; empty for everybody
 * @param load the facts after which they are made from, at least
 */
public record OutcomesChanged(Set<String> participants, long load) {
    public OutcomesChanged {
        participants = Set.copyOf(participants);
    }
}
