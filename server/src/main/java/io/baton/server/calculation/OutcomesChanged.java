package io.baton.server.calculation;

import java.util.Set;

/**
 * Results were calculated again; told once they are stored.
 *
 * @param participants of whom; empty for everybody
 * @param period which one was calculated for everybody; empty where all that change are
 * @param load the facts after which they are made from, at least
 */
public record OutcomesChanged(Set<String> participants, String period, long load) {
    public OutcomesChanged {
        participants = Set.copyOf(participants);
    }
}
