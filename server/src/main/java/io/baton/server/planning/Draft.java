package io.baton.server.planning;

import io.baton.server.plans.PlanText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan that does not bind yet, or that was one.
 *
 * @param id its number
 * @param text as it is
 * @param origin as it began
 * @param version how often something was done to it
 * @param state what it has come to
 * @param proposedBy the account that proposed it, while that stands
 * @param isRetroactive whether it may begin before the next period
 * @param steps everything that was done to it, the first first
 */
record Draft(
        long id,
        PlanText text,
        PlanText origin,
        int version,
        State state,
        Optional<Long> proposedBy,
        boolean isRetroactive,
        List<Step> steps) {

    Draft {
        steps = List.copyOf(steps);
    }

    /** What has come of it. */
    enum State {
        /** It is being written. */
        DRAFT,
        /** It waits for somebody else to approve it. */
        PROPOSED,
        /** It binds. */
        APPROVED,
        /** It will not. */
        DROPPED
    }

    /** Something that was done. */
    record Step(Instant at, Author by, Kind kind, String reason) {

        /** What was done. */
        enum Kind {
            BEGUN,
            SAVED,
            PROPOSED,
            WITHDRAWN,
            REFUSED,
            APPROVED,
            DROPPED
        }
    }

    /** The same with another text. */
    Draft with(String content) {
        return new Draft(
                id, new PlanText(text.path(), content, true), origin, version, state, proposedBy, isRetroactive, steps);
    }

    /** The same as somebody has seen it. */
    Draft asSeen(int seen) {
        return new Draft(id, text, origin, seen, state, proposedBy, isRetroactive, steps);
    }

    /** What tells it from others. */
    String label() {
        return "draft " + id + ", " + text.path();
    }

    /** Whether something can still come of it. */
    boolean isOpen() {
        return state == State.DRAFT || state == State.PROPOSED;
    }

    /** The accounts that have written it or proposed it. */
    List<Long> authors() {
        return steps.stream()
                .filter(step -> switch (step.kind()) {
                    case BEGUN, SAVED, PROPOSED -> true;
                    case WITHDRAWN, REFUSED, APPROVED, DROPPED -> false;
                })
                .map(Step::by)
                .flatMap(author -> author instanceof Author.Person(long account) ? Stream.of(account) : Stream.empty())
                .distinct()
                .toList();
    }

    /** The last thing of that kind that was done. */
    Optional<Step> last(Step.Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }
}
