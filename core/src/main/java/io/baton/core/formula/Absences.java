package io.baton.core.formula;

import io.baton.core.value.Absence;
import io.baton.core.value.Value;

/** Which absence speaks for several. */
final class Absences {

    private Absences() {}

    /** "Not yet" wins, because that figure still comes; then the first one; a value only where both are values. */
    static Value stronger(Value first, Value second) {
        if (first instanceof Value.Absent absent) {
            boolean later = second instanceof Value.Absent other && other.state() == Absence.NOT_YET;
            return later && absent.state() != Absence.NOT_YET ? second : first;
        }
        return second instanceof Value.Absent ? second : first;
    }
}
