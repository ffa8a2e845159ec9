package io.baton.server.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that somebody has brought, without its content.
 *
 * @param id its number
 * @param type the fact type of its rows
 * @param name what it was called
 * @param sha256 of its content, in hexadecimal digits
 * @param bytes its length
 * @param isKept whether its content is still here
 * @param reading how it is read
 * @param made when it was brought, by which account
 * @param taken what became of it; empty while it waits
 */
record Upload(
        long id,
        String type,
        String name,
        String sha256,
        long bytes,
        boolean isKept,
        Reading reading,
        Deed made,
        Optional<Taken> taken) {

    /** When an account did something. */
    record Deed(Instant at, long account) {}

    /** What became of its rows, and the number of their load. */
    record Taken(long load, Deed deed, Rows rows) {}

    /** How many rows were new, changed, there already, and bad. */
    record Rows(long fresh, long changed, long same, long bad) {}

    @Override
    public String toString() {
        // the name may be a person's
        return "upload " + id;
    }
}
