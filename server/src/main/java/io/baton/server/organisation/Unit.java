package io.baton.server.organisation;

/**
 * A unit on a day.
 *
 * @param id as assignments call it; empty for those without one
 * @param name for people; the id where it has none
 * @param people how many are in it
 * @param above the unit above it; empty for none
 */
public record Unit(String id, String name, int people, String above) {}
