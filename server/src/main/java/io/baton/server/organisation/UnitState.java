package io.baton.server.organisation;

/**
 * What a unit is; empty texts stand for none.
 *
 * @param name what it is called
 * @param parent the id of the unit of which it is a part
 * @param calendar by which calendar it works
 */
public record UnitState(String name, String parent, String calendar) {}
