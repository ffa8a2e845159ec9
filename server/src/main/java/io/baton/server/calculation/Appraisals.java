package io.baton.server.calculation;

import io.baton.core.time.Period;
import io.baton.engine.live.LiveFacts;
import io.baton.engine.live.LiveMeasures;
import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.engine.run.PersonRun;
import io.baton.engine.run.RunRequest;
import io.baton.server.facts.FactBase;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.results.Outcomes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Appraises one person with all reasons, as the facts are now; what does not come from facts is as the last run saw it. */
@Service
public class Appraisals {

    private final FactBase facts;
    private final WarmPeriods warm;
    private final Snapshots snapshots;
    private final Outcomes outcomes;
    private final Today today;

    Appraisals(FactBase facts, WarmPeriods warm, Snapshots snapshots, Outcomes outcomes, Today today) {
        this.facts = facts;
        this.warm = warm;
        this.snapshots = snapshots;
        this.outcomes = outcomes;
        this.today = today;
    }

    /**
     * The appraisal of a person in a period, with the rows behind measures of one's own.
     *
     * @return empty where it may not be seen, and where there is none; to be closed
     */
    public Optional<Appraisal> open(Scope scope, String participant, Period period) throws IOException {
        if (outcomes.find(scope, participant, period, today.now()).isEmpty()) {
            return Optional.empty();
        }
        Optional<Warm> known = warm.find(period).or(() -> of(participant, period));
        return known.flatMap(one -> live(one, participant));
    }

    /** What does not come from facts is read for this person alone, as the last run saw it. */
    private Optional<Warm> of(String participant, Period period) {
        return snapshots
                .last()
                .flatMap(snapshot -> snapshot.request(period).map(request -> {
                    try {
                        return Warm.of(snapshot, request, Optional.of(participant));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private Optional<Appraisal> live(Warm period, String participant) {
        LiveMeasures measures = period.measures(new LiveFacts(participant, facts));
        return period.appraisals()
                .appraise(participant, measures)
                .map(result ->
                        new Appraisal(result, most -> period.appraisals().rows(participant, measures, most), () -> {}));
    }

    /**
     * The same with the rows behind all figures, also those of targets and teams, as the last run saw them: takes longer.
     *
     * @return empty where it may not be seen, and where there is none; to be closed
     */
    public Optional<Appraisal> openWithAllRows(Scope scope, String participant, Period period) throws IOException {
        Optional<RunRequest> request = snapshots.last().flatMap(snapshot -> snapshot.request(period));
        if (request.isEmpty()
                || outcomes.find(scope, participant, period, today.now()).isEmpty()) {
            return Optional.empty();
        }
        return PersonRun.of(request.get(), participant).map(Appraisals::withAllRows);
    }

    private static Appraisal withAllRows(PersonRun run) {
        Appraised result = run.exemption()
                .map(exemption -> new Appraised(
                        run.outcome().participant(),
                        Optional.of(exemption),
                        Optional.empty(),
                        run.decided(),
                        run.plan()))
                .orElseGet(() -> new Appraised(
                        run.outcome().participant(),
                        Optional.empty(),
                        Optional.of(run.outcome()),
                        run.decided(),
                        run.plan()));
        return new Appraisal(result, run::rows, run::close);
    }
}
