package io.baton.server.organisation;

/**
 * What somebody was on which days.
 *
 * @param person who
 * @param places as what
 */
@Personal
public record Career(Person person, Timeline<Place> places) {

    /** Says whether it is what somebody saw: another one has another mark. */
    public String mark() {
        return Mark.of(person.name(), places);
    }

    @Override
    public String toString() {
        return "career of " + person;
    }
}
