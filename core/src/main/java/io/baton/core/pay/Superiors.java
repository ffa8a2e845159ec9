package io.baton.core.pay;

import java.time.LocalDate;
import java.util.List;

/** Who stands above whom. */
@FunctionalInterface
public interface Superiors {

    /** The superiors of a participant on a day, the direct one first; a line that comes back to itself ends there. */
    List<String> above(String participant, LocalDate day);
}
