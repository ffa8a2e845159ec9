package io.baton.server.planning;

import io.baton.server.organisation.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody in a period by both plans.
 *
 * @param period the name of the period
 * @param lastDay its last day
 * @param who the person, in which role and unit
 * @param before by the plan before
 * @param after by the draft
 * @param causes the items that make the difference, the greatest first: {@code name points;name points}
 */
@Personal
public record PreviewedPerson(String period, LocalDate lastDay, Who who, Side before, Side after, String causes) {

    /** A person in a role and a unit. */
    public record Who(String participant, String role, String unit) {}

    /** Where somebody stands by one plan. */
    public record Side(Optional<BigDecimal> total, String grade, Optional<Integer> rank) {}

    /** What somebody gains, or loses where negative; empty where there is no total by one of both. */
    public Optional<BigDecimal> points() {
        return after.total().flatMap(next -> before.total().map(next::subtract));
    }
}
