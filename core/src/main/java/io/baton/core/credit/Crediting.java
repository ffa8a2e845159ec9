package io.baton.core.credit;

import io.baton.core.document.Location;
import java.util.List;
import java.util.Optional;

/**
 * To whom the facts of one type are credited, as a plan says it: by splits where a deal has any, else by the first
 * assignment that names somebody, else as {@code otherwise} says; overlays get all of it besides (rule M8).
 *
 * @param factType the type whose facts are credited
 * @param splits the type that holds the shares of deals; empty for none
 * @param assignedBy the assignments, the first that matches wins
 * @param overlays the type that names who gets all of a deal beside them; empty for none
 * @param otherwise who gets a deal that no rule credits
 * @param at where it is written
 */
public record Crediting(
        String factType,
        Optional<String> splits,
        List<AssignedBy> assignedBy,
        Optional<String> overlays,
        Otherwise otherwise,
        Location at) {

    public Crediting {
        assignedBy = List.copyOf(assignedBy);
    }

    /** The value of a field is served by a participant on some days, as the facts of another type say. */
    public record AssignedBy(String field, String table) {}

    /** Who gets a deal that no rule credits. */
    public enum Otherwise {
        /** The participant of the fact. */
        OWNER,
        /** Nobody; it is reported. */
        NOBODY
    }
}
