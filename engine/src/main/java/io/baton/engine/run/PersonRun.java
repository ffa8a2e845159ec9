package io.baton.engine.run;

import io.baton.core.document.Language;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.explain.RowSource;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Exemption;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.score.Segment;
import io.baton.core.score.Segments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The appraisal of one person, with the rows behind every figure: what an explanation needs. */
public final class PersonRun implements AutoCloseable {

    private final ValidPlan plan;
    private final Outcome outcome;
    private final Optional<Exemption> exemption;
    private final SequencedMap<String, AppraisedDays> days;
    private final DecidedStages decided;

    private PersonRun(
            ValidPlan plan, Outcome outcome, Optional<Exemption> exemption, SequencedMap<String, AppraisedDays> days) {
        this.plan = plan;
        this.outcome = outcome;
        this.exemption = exemption;
        this.days = days;
        this.decided = days.firstEntry().getValue().session().decisions().of(plan, outcome);
    }

    /**
     * Appraises one person by the same code as everyone.
     *
     * @return empty where the person does not take part
     */
    public static Optional<PersonRun> of(RunRequest request, String participant) throws IOException {
        ShorterPeriods shorter = ShorterPeriods.of(request, Optional.of(participant));
        for (ValidPlan plan : request.plans()) {
            Slice slice = Slice.whole(request, plan);
            RunSession session = RunSession.open(slice, shorter, Optional.of(participant));
            List<ParticipantInputs> inputs = inputs(session);
            if (!inputs.isEmpty()) {
                return Optional.of(whole(session, inputs.getFirst()));
            }
            session.close();
            if (!session.cast().segmented().isEmpty()) {
                return Optional.of(segmented(request, session.cast(), shorter));
            }
        }
        return Optional.empty();
    }

    private static List<ParticipantInputs> inputs(RunSession session) {
        List<ParticipantInputs> inputs = new ArrayList<>();
        session.forEach(inputs::add);
        return inputs;
    }

    private static PersonRun whole(RunSession session, ParticipantInputs inputs) {
        Slice slice = session.slice();
        Outcome outcome = slice.scorer().score(inputs);
        SequencedMap<String, AppraisedDays> days = new TreeMap<>();
        days.put("", new AppraisedDays(session, outcome));
        return new PersonRun(slice.plan(), outcome, inputs.exemption(), days);
    }

    private static PersonRun segmented(RunRequest request, Cast cast, ShorterPeriods shorter) throws IOException {
        Roster.Place place = cast.segmented().getFirst();
        SequencedMap<String, AppraisedDays> days = new TreeMap<>();
        List<Segment> segments = new ArrayList<>();
        for (Slice slice : cast.slices(request)) {
            Cast.Member member = cast.members(slice).getFirst();
            RunSession session = RunSession.open(slice, shorter, List.of(member));
            Outcome outcome = slice.scorer().score(inputs(session).getFirst());
            Segment segment = Segment.of(slice.days(), member.present(slice.days()), outcome);
            segments.add(segment);
            days.put(segment.name(), new AppraisedDays(session, outcome));
        }
        Segments whole = new Segments(place.plan().plan(), request.period().name());
        Outcome outcome = whole.together(place.participant(), segments);
        return new PersonRun(place.plan(), outcome, Optional.empty(), days);
    }

    /** The plan, of the last days where there were several. */
    public ValidPlan plan() {
        return plan;
    }

    /** Why the person is not appraised, where that is so; the outcome then only shows what would have come out. */
    public Optional<Exemption> exemption() {
        return exemption;
    }

    /** What came out. */
    public Outcome outcome() {
        return outcome;
    }

    /** What people decided about the result, which stays as it was computed (rule S1). */
    public DecidedStages decided() {
        return decided;
    }

    /** The segments whose totals make the total, by item and in order; empty where the period is in one piece. */
    public SequencedMap<String, Outcome> segments() {
        SequencedMap<String, Outcome> segments = new TreeMap<>();
        days.forEach((name, part) -> {
            if (!name.isEmpty()) {
                segments.put(name, part.outcome());
            }
        });
        return segments;
    }

    /**
     * Why a figure is what it is, down to the rows; the total of a segment as its own plan tells it.
     *
     * @param most how many rows are listed of each measure
     */
    public ExplanationTree explain(Figure figure, Language language, int most) {
        AppraisedDays whole = days.get("");
        return whole != null
                ? whole.explain(figure, language, most)
                : opened(new Explainer(plan, language, RowSource.NONE).explain(figure), language, most);
    }

    /** The tree with what is behind the scores of segments. */
    private ExplanationTree opened(ExplanationTree tree, Language language, int most) {
        AppraisedDays segment = days.get(tree.item());
        List<ExplanationTree> inputs = segment == null
                ? tree.inputs().stream()
                        .map(input -> opened(input, language, most))
                        .toList()
                : segment.outcome().total().stream()
                        .map(total -> segment.explain(total, language, most))
                        .toList();
        return tree.withInputs(inputs);
    }

    /**
     * The rows behind measures and targets.
     *
     * @param most how many are listed of each
     */
    public RowSource rows(int most) {
        AppraisedDays whole = days.get("");
        return whole == null ? RowSource.NONE : whole.rows(most);
    }

    @Override
    public void close() throws IOException {
        for (AppraisedDays part : days.values()) {
            part.session().close();
        }
    }
}
