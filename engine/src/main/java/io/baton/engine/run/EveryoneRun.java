package io.baton.engine.run;

import io.baton.core.explain.RowSource;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.score.Exemption;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.core.score.Scorer;
import io.baton.engine.measure.MeasureLines;
import io.baton.engine.measure.Uncredited;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The appraisal of everyone, handed out one after the other with all figures: what a report shows. */
public final class EveryoneRun implements AutoCloseable {

    private final RunRequest request;
    private final RunSession session;

    private EveryoneRun(RunRequest request, RunSession session) {
        this.request = request;
        this.session = session;
    }

    /** Opens the data. */
    public static EveryoneRun open(RunRequest request) throws IOException {
        return new EveryoneRun(request, RunSession.open(request, Optional.empty()));
    }

    /** Who takes part. */
    public Coverage coverage() {
        return session.coverage();
    }

    /** The deals that nobody gets. */
    public List<Uncredited> uncredited() {
        return session.uncredited();
    }

    /** Appraises everyone by the same code as any run, in code point order of the ids. */
    public void forEach(Consumer<Appraised> each) {
        Scorer scorer = Scorer.of(request.plan(), request.period(), request.asOf());
        session.forEach(inputs -> each.accept(new Appraised(
                inputs.participant(),
                inputs.exemption(),
                inputs.exemption().isPresent() ? Optional.empty() : Optional.of(scorer.score(inputs)))));
    }

    /**
     * The rows behind the measures and targets of some people, read together.
     *
     * @param most how many rows are listed of each measure
     * @return by participant
     */
    public Map<String, RowSource> rows(List<String> participants, int most) {
        Map<String, Map<String, MeasureLines>> lines = new HashMap<>();
        for (CheckedMeasure checked : request.plan().measures(request.period().cycle())) {
            String measure = checked.measure().name();
            lines.put(measure, session.lines(measure, participants, most));
        }
        Map<String, RowSource> sources = new HashMap<>();
        for (String person : participants) {
            sources.put(
                    person,
                    new FigureRows(
                            request,
                            measure -> lines.getOrDefault(measure, Map.of()).getOrDefault(person, MeasureLines.NONE),
                            target -> session.targetLines(target, person)));
        }
        return sources;
    }

    @Override
    public void close() throws IOException {
        session.close();
    }

    /**
     * One person.
     *
     * @param exemption why there is no outcome, where that is so
     */
    public record Appraised(Participant participant, Optional<Exemption> exemption, Optional<Outcome> outcome) {}
}
