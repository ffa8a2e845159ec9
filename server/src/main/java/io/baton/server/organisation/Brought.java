package io.baton.server.organisation;

import java.util.List;
import java.util.SortedMap;

/**
 * What becomes of rows that somebody brings.
 *
 * @param differences what changes
 * @param same how many rows say what is so already
 * @param refused rows that are not taken, by number
 */
public record Brought<T>(List<Difference<T>> differences, long same, SortedMap<Long, Objection> refused) {

    public Brought {
        differences = List.copyOf(differences);
    }

    /** How many spans are new. */
    public long fresh() {
        return differences.stream().filter(one -> one.before().isEmpty()).count();
    }

    /** How many are other ones. */
    public long changed() {
        return differences.size() - fresh() - ended();
    }

    /** How many end earlier, or are gone. */
    public long ended() {
        return differences.stream()
                .filter(one -> one.before().isPresent() && one.isEnd())
                .count();
    }
}
