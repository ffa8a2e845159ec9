package io.baton.core.pay;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import java.util.List;

/**
 * The most that one or several terms pay together in a period. Lines take the room in their order; what does not fit is
 * lost, or carried to the next periods.
 *
 * @param terms the terms, and the caps before it whose carried pay counts as well, in the order in which they take the room
 * @param cycle the cycle of the periods
 * @param most the cap
 * @param carried whether what does not fit is carried
 */
public record PayCap(
        String name, Titles title, List<String> terms, String cycle, Amount most, boolean carried, Location at) {
    public PayCap {
        terms = List.copyOf(terms);
    }
}
