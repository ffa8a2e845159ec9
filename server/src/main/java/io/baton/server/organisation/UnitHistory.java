package io.baton.server.organisation;

/**
 * What a unit was on which days.
 *
 * @param id as assignments call it
 * @param states as what; none where assignments alone name it
 */
public record UnitHistory(String id, Timeline<UnitState> states) {

    /** Says whether it is what somebody saw: another one has another mark. */
    public String mark() {
        return Mark.of(id, states);
    }
}
