package io.baton.server.organisation;

/**
 * Why a change is not made, and which field of a form that is about.
 *
 * @param field the field, as forms call it
 * @param why what is wrong
 * @param detail who or which days exactly; empty where the field says so
 */
public record Objection(String field, Why why, String detail) {

    /** What may be wrong. */
    public enum Why {
        /** It has to be said. */
        NEEDED,
        /** That id is somebody's already. */
        TAKEN,
        /** Nothing of that name is there. */
        UNKNOWN,
        /** Nobody is the own superior, nothing a part of itself. */
        ITSELF,
        /** The line would go in a circle. */
        CIRCLE,
        /** The line would be too deep. */
        TOO_DEEP,
        /** Two things would be so on the same days. */
        OVERLAP,
        /** The last day lies before the first. */
        BACKWARDS,
        /** Nothing is so on that day. */
        NOTHING_THEN,
        /** It would be as it is. */
        SAME,
        /** People are still in it. */
        PEOPLE_LEFT,
        /** Something stands still below it. */
        UNITS_LEFT,
        /** It is longer than a name. */
        TOO_LONG
    }

    static Objection of(String field, Why why) {
        return new Objection(field, why, "");
    }
}
