package io.baton.server.organisation;

/**
 * What somebody is, as assignments say it; empty texts stand for none.
 *
 * @param role as what
 * @param unit where
 * @param superior below whom, by id
 * @param position employed as what
 * @param territory selling where
 */
public record Place(String role, String unit, String superior, String position, String territory) {

    /** Nothing of it. */
    public static final Place NONE = new Place("", "", "", "", "");
}
