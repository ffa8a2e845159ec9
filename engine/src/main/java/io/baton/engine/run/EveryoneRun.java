package io.baton.engine.run;

import io.baton.core.explain.RowSource;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Exemption;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.score.Scorer;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.MeasureLines;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The appraisal of everyone, handed out one after the other with all figures: what a report shows. */
public final class EveryoneRun implements AutoCloseable {

    private final RunRequest request;
    private final DecisionRows decisions;
    private final ShorterPeriods shorter;
    private final List<RunSession> sessions;

    private EveryoneRun(RunRequest request, DecisionRows decisions, ShorterPeriods shorter, List<RunSession> sessions) {
        this.request = request;
        this.decisions = decisions;
        this.shorter = shorter;
        this.sessions = sessions;
    }

    /** Opens the data. */
    public static EveryoneRun open(RunRequest request) throws IOException {
        ShorterPeriods shorter = ShorterPeriods.of(request, Optional.empty());
        List<RunSession> sessions = new ArrayList<>();
        for (ValidPlan plan : request.plans()) {
            sessions.add(RunSession.open(Slice.whole(request, plan), shorter, Optional.empty()));
        }
        return new EveryoneRun(request, sessions.getFirst().decisions(), shorter, sessions);
    }

    /** Who takes part. */
    public Coverage coverage() {
        return sessions.getFirst().cast().coverage();
    }

    /** The deals that nobody gets. */
    public List<Uncredited> uncredited() {
        Set<Uncredited> uncredited = new LinkedHashSet<>(shorter.uncredited());
        sessions.forEach(session -> uncredited.addAll(session.uncredited()));
        return List.copyOf(uncredited);
    }

    /** The facts that were entered too late, where the period is in one piece. */
    public List<LateRows> late() {
        List<LateRows> late = new ArrayList<>(shorter.late());
        sessions.forEach(session -> late.addAll(session.late()));
        return LateRows.together(late);
    }

    /** The facts without an exchange rate, where the period is in one piece. */
    public List<Unrated> unrated() {
        Set<Unrated> unrated = new LinkedHashSet<>(shorter.unrated());
        sessions.forEach(session -> unrated.addAll(session.unrated()));
        return List.copyOf(unrated);
    }

    /** Appraises everyone by the same code as any run, plan after plan, then those with segments. */
    public void forEach(Consumer<Appraised> each) throws IOException {
        for (RunSession session : sessions) {
            Scorer scorer = session.slice().scorer();
            ValidPlan plan = session.slice().plan();
            session.forEach(inputs -> each.accept(appraised(plan, scorer, inputs)));
        }
        SegmentRuns.of(request, sessions.getFirst().cast(), shorter)
                .forEach((plan, outcome) -> each.accept(appraised(plan, outcome)));
    }

    /** The same with what can be kept of each, so that the appraisal can be made again when that person's facts change. */
    public void forEach(BiConsumer<Appraised, AppraisalInputs> each) throws IOException {
        for (RunSession session : sessions) {
            Scorer scorer = session.slice().scorer();
            ValidPlan plan = session.slice().plan();
            KeptParts kept = KeptParts.of(session);
            session.forEach(inputs -> each.accept(
                    appraised(plan, scorer, inputs),
                    new AppraisalInputs(
                            kept.of(inputs),
                            List.of(),
                            decisions.of(inputs.participant().id()))));
        }
        SegmentRuns segments = SegmentRuns.of(request, sessions.getFirst().cast(), shorter);
        Map<String, AppraisalInputs> kept = segments.kept(decisions);
        segments.forEach((plan, outcome) -> each.accept(
                appraised(plan, outcome),
                Objects.requireNonNull(kept.get(outcome.participant().id()))));
    }

    private Appraised appraised(ValidPlan plan, Scorer scorer, ParticipantInputs inputs) {
        return inputs.exemption()
                .map(exemption -> Appraised.exempt(plan, inputs.participant(), exemption))
                .orElseGet(() -> appraised(plan, scorer.score(inputs)));
    }

    private Appraised appraised(ValidPlan plan, Outcome outcome) {
        return new Appraised(
                outcome.participant(), Optional.empty(), Optional.of(outcome), decisions.of(plan, outcome), plan);
    }

    /**
     * The rows behind the measures and targets of some people, read together; none for those with segments.
     *
     * @param most how many rows are listed of each measure
     * @return by participant
     */
    public Map<String, RowSource> rows(List<String> participants, int most) {
        Map<String, RowSource> sources = new HashMap<>();
        participants.forEach(person -> sources.put(person, RowSource.NONE));
        for (RunSession session : sessions) {
            List<String> own = session.among(participants);
            sources.putAll(rows(session, own, most));
        }
        return sources;
    }

    private static Map<String, RowSource> rows(RunSession session, List<String> participants, int most) {
        Map<String, Map<String, MeasureLines>> lines = new HashMap<>();
        for (CheckedMeasure checked : session.slice().measures()) {
            String measure = checked.measure().name();
            lines.put(measure, session.lines(measure, participants, most));
        }
        Map<String, RowSource> sources = new HashMap<>();
        for (String person : participants) {
            sources.put(
                    person,
                    new FigureRows(
                            session.slice().plan(),
                            measure -> lines.getOrDefault(measure, Map.of()).getOrDefault(person, MeasureLines.NONE),
                            target -> session.targetLines(target, person)));
        }
        return sources;
    }

    @Override
    public void close() throws IOException {
        for (RunSession session : sessions) {
            session.close();
        }
    }

    /**
     * One person.
     *
     * @param exemption why there is no outcome, where that is so
     * @param decided what people decided about the outcome, which stays as it was computed (rule S1)
     * @param plan the plan, of the last days where there were several
     */
    public record Appraised(
            Participant participant,
            Optional<Exemption> exemption,
            Optional<Outcome> outcome,
            DecidedStages decided,
            ValidPlan plan) {

        static Appraised exempt(ValidPlan plan, Participant participant, Exemption exemption) {
            return new Appraised(participant, Optional.of(exemption), Optional.empty(), DecidedStages.NONE, plan);
        }
    }
}
