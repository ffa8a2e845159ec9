package io.baton.server.planning;

import java.time.Instant;

/**
 * What was looked at in a quarter, and what was decided (requirement E6).
 *
 * @param quarter such as {@code 2024-Q4}
 * @param seen what was looked at
 * @param decision what was decided
 * @param changes whether a plan shall be changed
 * @param by the account that wrote it down
 * @param at when
 */
record Review(String quarter, Seen seen, String decision, boolean changes, long by, Instant at) {

    /** What was looked at: policy, competitors, new products, regions. */
    record Seen(String policy, String competitors, String products, String regions) {}
}
