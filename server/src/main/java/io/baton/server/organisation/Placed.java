package io.baton.server.organisation;

/**
 * What somebody is on a day.
 *
 * @param person who
 * @param role the role; empty for none
 * @param unit the unit; empty for none
 * @param superior the id of the superior; empty for none
 */
@Personal
public record Placed(Person person, String role, String unit, String superior) {}
