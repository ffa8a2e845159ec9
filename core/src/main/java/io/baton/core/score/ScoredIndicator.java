package io.baton.core.score;

import io.baton.core.plan.Indicator.Unavailable;
import io.baton.core.value.Absence;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Makes one indicator and its score.
 *
 * @param slot where the indicator is kept
 * @param scoring how it is scored; empty where it is only shown
 */
record ScoredIndicator(String name, int slot, IndicatorSource source, Optional<Scoring> scoring) {

    /**
     * The way from value to score.
     *
     * @param slot where the score is kept
     */
    record Scoring(int slot, IndicatorStep.OnCurve curve, IndicatorStep.CountsAs policy) {

        Figure make(String name, Figure seen) {
            Step step = policy.policy() != Unavailable.LEAVE_OUT && isNotAvailable(seen.value()) ? policy : curve;
            return Figure.of(Figure.Type.SCORE, name, Kind.POINTS, step, List.of(seen));
        }

        /** What is only still to come, or exempt, is never replaced by a number (rule N3). */
        private static boolean isNotAvailable(Value value) {
            return value instanceof Value.Absent(Absence state, Reason _) && state == Absence.NOT_AVAILABLE;
        }
    }

    void make(Case person) {
        Figure value = source.value(person);
        person.put(slot, value);
        if (scoring.isPresent()) {
            Scoring scored = scoring.get();
            person.put(scored.slot(), scored.make(name, source.seen(person, value)));
        }
    }
}
