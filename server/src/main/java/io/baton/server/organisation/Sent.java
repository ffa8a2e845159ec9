package io.baton.server.organisation;

/**
 * A row of a file that somebody brings.
 *
 * @param number the line where it stands
 * @param id whose it is, a person's or a unit's
 * @param span what is said of which days
 */
public record Sent<T>(long number, String id, Dated<T> span) {}
