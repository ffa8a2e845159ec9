package io.baton.server.organisation;

/**
 * A unit on a day.
 *
 * @param name as assignments call it; empty for those without one
 * @param people how many are in it
 * @param above the unit of most of the superiors outside of it; empty for none
 */
public record Unit(String name, int people, String above) {}
