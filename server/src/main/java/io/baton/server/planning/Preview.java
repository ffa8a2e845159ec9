package io.baton.server.planning;

import java.time.Instant;
import java.util.List;

/**
 * What a draft would have done in periods of the past.
 *
 * @param id its number
 * @param draft the draft
 * @param version the draft as it was then
 * @param against the plan that it is compared with: its name and version
 * @param periods the names of the periods
 * @param state how far it is
 * @param done how many of both runs of each period are done
 * @param load the facts that it was made from: those until this load
 * @param askedAt when it was asked for
 * @param fault what went wrong; empty for nothing
 */
record Preview(
        long id,
        long draft,
        int version,
        String against,
        List<String> periods,
        State state,
        int done,
        long load,
        Instant askedAt,
        String fault) {

    private static final int WHOLE = 100;

    Preview {
        periods = List.copyOf(periods);
    }

    /** How far one is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** Whether it goes on. */
    boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** How much of it is done, in per cent. */
    int percent() {
        return done * WHOLE / Math.max(1, 2 * periods.size());
    }
}
