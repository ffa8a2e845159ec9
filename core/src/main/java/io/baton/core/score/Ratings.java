package io.baton.core.score;

/** The items that ratings name beside indicators and entered points. */
public final class Ratings {

    /** The overall rating of a group (requirement D4). */
    public static final String OVERALL = "overall";

    /** The adjustment of a computed score, with a reason (requirement D4). */
    public static final String ADJUSTMENT = "adjustment";

    private Ratings() {}
}
