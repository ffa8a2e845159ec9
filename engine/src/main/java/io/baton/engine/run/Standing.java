package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Blocker;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Exemption;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.core.score.Refusal;
import io.baton.core.score.Texts;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a participant stands: what ranks, tables and the release need of an outcome.
 *
 * @param participant the id
 * @param plan the plan, of the last days where there were several
 * @param role the role that ranks are made within, beside the plan
 * @param total the rounded total, where there is one
 * @param grade the grade, where there is one
 * @param blockers why the result cannot be released yet (rule N3)
 * @param refusals entries of people and decisions that do not count, each with its reason
 * @param exemption why the participant is not appraised, where that is so
 */
public record Standing(
        String participant,
        ValidPlan plan,
        String role,
        Optional<BigDecimal> total,
        Optional<String> grade,
        List<Blocker> blockers,
        List<Refusal> refusals,
        Optional<Exemption> exemption) {

    public Standing {
        blockers = List.copyOf(blockers);
        refusals = List.copyOf(refusals);
    }

    static Standing of(ValidPlan plan, Outcome outcome, DecidedStages decided) {
        Participant participant = outcome.participant();
        return new Standing(
                participant.id(),
                plan,
                participant.role(),
                outcome.totalPoints(),
                outcome.grade().map(Figure::value).filter(Value::isPresent).map(Texts::of),
                outcome.blockers(),
                Stream.concat(outcome.refusals().stream(), decided.refusals().stream())
                        .toList(),
                Optional.empty());
    }

    static Standing exempt(ValidPlan plan, Participant participant, Exemption exemption) {
        return new Standing(
                participant.id(),
                plan,
                participant.role(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(exemption));
    }

    /** Whether two plans are for the person, and somebody has to decide which one holds (rule P7). */
    public boolean isUndecided() {
        return exemption
                .map(Exemption::cause)
                .filter(Exemption.Cause.SEVERAL_PLANS::equals)
                .isPresent();
    }

    /** Whether somebody decided what the plan cannot give. */
    public boolean hasRefusedDecision() {
        return refusals.stream().map(Refusal::cause).anyMatch(Refusal.Cause::isOfDecision);
    }

    /** Whether ranks compare the two: same plan in whichever version, and same role (rule S2). */
    public boolean isRankedWith(Standing other) {
        return peers().equals(other.peers());
    }

    /** What those have in common who are ranked together. */
    String peers() {
        return plan.plan().name() + " " + role;
    }
}
