package io.baton.server.planning;

/**
 * A draft came further, or back; told within the transaction.
 *
 * @param move what was done
 * @param draft its number
 * @param version how often something had been done to it
 * @param plan the path of its text
 */
public record PlanMoved(Move move, long draft, int version, String plan) {

    /** What was done. */
    public enum Move {
        /** Somebody proposed it. */
        PROPOSED,
        /** Somebody else approved it. */
        APPROVED,
        /** Somebody else refused it. */
        REFUSED
    }
}
