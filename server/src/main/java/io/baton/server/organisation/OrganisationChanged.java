package io.baton.server.organisation;

import io.baton.server.audit.Actor;
import java.util.List;

/**
 * Somebody changed who is what; told within the transaction, so that whoever keeps the same elsewhere changes it with this or not at all.
 *
 * @param actor who did so
 * @param people ids of people who are new
 * @param assignments all that there are now
 */
public record OrganisationChanged(Actor actor, List<String> people, List<Assignment> assignments) {
    public OrganisationChanged {
        people = List.copyOf(people);
        assignments = List.copyOf(assignments);
    }
}
