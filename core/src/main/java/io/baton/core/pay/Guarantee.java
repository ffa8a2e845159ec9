package io.baton.core.pay;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import java.util.List;
import java.util.Optional;

/**
 * The least that terms pay together in a period; a line of its own fills it up.
 *
 * @param terms the terms
 * @param cycle the cycle of the periods
 * @param least the guaranteed amount; a table by months since joining makes a ramp
 * @param when for whom; everyone where empty
 */
public record Guarantee(
        String name,
        Titles title,
        List<String> terms,
        String cycle,
        Amount least,
        Optional<Expression> when,
        Location at) {
    public Guarantee {
        terms = List.copyOf(terms);
    }
}
