package io.baton.server.organisation;

/**
 * What somebody is on a day.
 *
 * @param person who
 * @param role the role; empty for none
 * @param unit what the unit is called; empty for none
 * @param superior the id of the superior; empty for none
 * @param position what the position is called; empty for none
 * @param territory what the territory is called; empty for none
 */
@Personal
public record Placed(Person person, String role, String unit, String superior, String position, String territory) {}
