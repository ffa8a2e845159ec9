package io.baton.engine.run;

import io.baton.core.explain.RowSource;
import io.baton.core.score.Exemption;
import io.baton.core.score.Outcome;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.score.Scorer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The appraisal of one person, with the rows behind every figure: what an explanation needs. */
public final class PersonRun implements AutoCloseable {

    private final RunSession session;
    private final Outcome outcome;
    private final Optional<Exemption> exemption;
    private final RunRequest request;

    private PersonRun(RunSession session, Outcome outcome, Optional<Exemption> exemption, RunRequest request) {
        this.session = session;
        this.outcome = outcome;
        this.exemption = exemption;
        this.request = request;
    }

    /**
     * Appraises one person by the same code as everyone.
     *
     * @return empty where the person does not take part
     */
    public static Optional<PersonRun> of(RunRequest request, String participant) throws IOException {
        RunSession session = RunSession.open(request, Optional.of(participant));
        List<ParticipantInputs> inputs = new ArrayList<>();
        session.forEach(inputs::add);
        if (inputs.isEmpty()) {
            session.close();
            return Optional.empty();
        }
        Outcome outcome =
                Scorer.of(request.plan(), request.period(), request.asOf()).score(inputs.getFirst());
        return Optional.of(new PersonRun(session, outcome, inputs.getFirst().exemption(), request));
    }

    /** Why the person is not appraised, where that is so; the outcome then only shows what would have come out. */
    public Optional<Exemption> exemption() {
        return exemption;
    }

    /** What came out. */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * The rows behind measures and targets.
     *
     * @param most how many are listed of each
     */
    public RowSource rows(int most) {
        String person = outcome.participant().id();
        return new FigureRows(
                request,
                measure -> session.lines(measure, person, most),
                target -> session.targetLines(target, person));
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
