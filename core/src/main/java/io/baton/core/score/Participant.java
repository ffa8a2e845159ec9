package io.baton.core.score;

/**
 * A sales person who is appraised, as assigned on the last day that counts in the period.
 *
 * @param id the number by which people are matched; names live elsewhere
 * @param role the role, empty where none is known
 * @param unit the unit, empty where none is known
 * @param superior the superior's id, empty where none is known
 */
public record Participant(String id, String role, String unit, String superior) {}
