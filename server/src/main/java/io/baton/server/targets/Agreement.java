package io.baton.server.targets;

import io.baton.server.organisation.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said about the targets of somebody for one item in a year.
 *
 * @param steps the first one first
 */
@Personal
record Agreement(String person, String item, int year, List<Step> steps) {

    Agreement {
        steps = List.copyOf(steps);
    }

    /** What can be said. */
    enum Kind {
        /** Whoever keeps targets, or a superior, proposes them. */
        PROPOSED,
        /** The person asks for others. */
        ASKED,
        /** The person agrees. */
        AGREED
    }

    /** How it stands. */
    enum State {
        /** Nobody has proposed anything. */
        OPEN,
        /** The person has to answer. */
        PROPOSED,
        /** The person wants others. */
        ASKED,
        /** Both have said so. */
        AGREED,
        /** The targets are not any more those that were spoken of. */
        CHANGED
    }

    /**
     * A step.
     *
     * @param figures the seal of the targets that were seen
     * @param said what was said to it; may be empty
     * @param by the account
     * @param login of that account
     */
    record Step(int number, Kind kind, String figures, String said, Instant at, long by, String login) {}

    Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** How it stands with the targets as they are. */
    State state(YearTargets targets) {
        return last().map(step -> step.figures().equals(targets.seal()) ? state(step.kind()) : State.CHANGED)
                .orElse(State.OPEN);
    }

    private static State state(Kind kind) {
        return switch (kind) {
            case PROPOSED -> State.PROPOSED;
            case ASKED -> State.ASKED;
            case AGREED -> State.AGREED;
        };
    }

    @Override
    public String toString() {
        // no person belongs into a log
        return "an agreement on targets";
    }
}
