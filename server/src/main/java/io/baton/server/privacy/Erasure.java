package io.baton.server.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A proposal to erase a person, and what became of it.
 *
 * @param id its number
 * @param person the number of whoever is erased
 * @param state how it stands
 * @param why what its author gave as reasons
 * @param proposed by whom it was proposed, and when
 * @param decided by whom it was decided, and when; empty where it was not
 * @param refusal why it was refused; empty where it was not
 * @param leftIn the columns in which the name or login still stood afterwards
 * @param renewed when the files beside the database were written anew
 */
record Erasure(
        long id,
        String person,
        State state,
        Why why,
        Deed proposed,
        Optional<Deed> decided,
        String refusal,
        List<String> leftIn,
        Optional<Instant> renewed) {

    Erasure {
        leftIn = List.copyOf(leftIn);
    }

    /** How a proposal stands. */
    enum State {
        /** Somebody else has to decide. */
        PROPOSED,
        /** Its author took it back. */
        WITHDRAWN,
        /** Somebody else refused it. */
        REFUSED,
        /** The person was erased. */
        DONE
    }

    /**
     * Why somebody is to be erased.
     *
     * @param reason why
     * @param release why a retention period does not bind; empty where nothing is said of that
     */
    record Why(String reason, String release) {}

    /** Who did something, and when. */
    record Deed(long account, Instant at) {}
}
