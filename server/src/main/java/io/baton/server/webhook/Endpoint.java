package io.baton.server.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A program that wants to be told.
 *
 * @param id its number
 * @param url where it is
 * @param events of what, as messages name it
 * @param state whether it is told
 * @param failingSince since when it has not taken anything
 */
record Endpoint(long id, String url, Set<String> events, State state, Optional<Instant> failingSince) {

    Endpoint {
        events = Set.copyOf(events);
    }

    /** Whether it is told. */
    enum State {
        /** It is. */
        ACTIVE,
        /** What happens is kept for later. */
        PAUSED,
        /** It failed for days. */
        OFF
    }

    /**
     * A message.
     *
     * @param id by which a receiver knows it again
     * @param type of what it tells
     * @param body what it says
     * @param state what came of it: WAITING, DELIVERED, GIVEN_UP
     * @param attempts how often it was sent
     * @param status of the last answer; 0 for none
     */
    record Delivery(
            UUID id,
            String type,
            String body,
            String state,
            Instant madeAt,
            Instant dueAt,
            int attempts,
            int status,
            long millis,
            String answer) {}

    /** A message that is to be sent now, with what it is signed by. */
    record Sending(UUID id, long endpoint, String url, String body, int attempts, List<byte[]> secrets) {}
}
