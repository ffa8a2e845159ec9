package io.baton.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which part of a list is asked for. What a cursor holds is nobody's business but ours, so that lists may one day be ordered
 * otherwise.
 *
 * @param after the key behind which the list goes on; empty for its beginning
 * @param limit how many at most
 */
record Paging(String after, int limit) {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    /** Reads what was sent. */
    static Paging of(Optional<String> cursor, Optional<Integer> limit) {
        int most = limit.orElse(USUAL);
        if (most < 1 || most > MOST) {
            throw Faults.bad("'limit' is between 1 and " + MOST + ", not " + most);
        }
        return new Paging(cursor.map(Paging::decoded).orElse(""), most);
    }

    private static String decoded(String cursor) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            // no text of the database holds one, and none can be asked for
            if (key.indexOf('\0') < 0) {
                return key;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw Faults.bad("'cursor' is what the answer before gave as 'next', unchanged");
    }

    /** How many come before, in a list that has no key to be ordered by. */
    int from() {
        if (!after.matches("\\d{0,9}")) {
            throw Faults.bad("'cursor' is what the answer before gave as 'next', unchanged");
        }
        return after.isEmpty() ? 0 : Integer.parseInt(after);
    }

    /** How many have to be read to know whether there are more. */
    int wanted() {
        return limit + 1;
    }

    /**
     * The part as it is answered.
     *
     * @param found as many as are {@link #wanted}, or all
     * @param key by which the list is ordered
     */
    <F, T> ListPart<T> part(List<F> found, Function<F, String> key, Function<F, T> shown) {
        List<F> part = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(key.apply(part.getLast()))
                        .map(last -> Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(last.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
        return new ListPart<>(part.stream().map(shown).toList(), next);
    }
}
