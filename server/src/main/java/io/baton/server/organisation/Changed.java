package io.baton.server.organisation;

import java.util.List;

/** What came of a change of the organisation. */
public sealed interface Changed {

    /** The same for whoever sends it again: that nothing has to be done is no fault then. */
    default Changed again() {
        return this instanceof Refused(List<Objection> objections)
                        && objections.stream().allMatch(one -> one.why() == Objection.Why.SAME)
                ? new Made()
                : this;
    }

    /** It is made. */
    record Made() implements Changed {}

    /** Somebody else changed the same in between; nothing was changed. */
    record Overtaken() implements Changed {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Objection> objections) implements Changed {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
