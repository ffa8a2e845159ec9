package io.baton.server.results;

/**
 * Where somebody stands among those of the same plan, role and unit who have a total.
 *
 * @param place from 1; who is equal has the same
 * @param of how many there are
 */
public record Rank(int place, int of) {}
