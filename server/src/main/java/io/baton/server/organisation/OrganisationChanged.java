package io.baton.server.organisation;

import java.util.List;

/**
 * Pages changed who is what; told within the transaction, so that whoever keeps the same elsewhere changes it with this or not at all.
 *
 * @param actor the account that did so
 * @param people ids of people who are new
 * @param assignments all that there are now
 */
public record OrganisationChanged(long actor, List<String> people, List<Assignment> assignments) {
    public OrganisationChanged {
        people = List.copyOf(people);
        assignments = List.copyOf(assignments);
    }
}
