package io.baton.server.calculation;

import io.baton.core.time.Period;
import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.engine.run.PersonRun;
import io.baton.engine.run.RunRequest;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.results.Outcomes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Appraises one person with all reasons, as the facts are now; what does not come from facts is as the last run saw it. */
@Service
public class Appraisals {

    private final LivePlans plans;
    private final Snapshots snapshots;
    private final Outcomes outcomes;
    private final Today today;

    Appraisals(LivePlans plans, Snapshots snapshots, Outcomes outcomes, Today today) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.outcomes = outcomes;
        this.today = today;
    }

    /**
     * The appraisal of a person in a period, with the rows behind measures of one's own.
     *
     * @return empty where it may not be seen, and where there is none; to be closed
     */
    public Optional<Appraisal> open(Scope scope, String participant, Period period) {
        if (outcomes.find(scope, participant, period, today.now()).isEmpty()) {
            return Optional.empty();
        }
        return plans.now()
                .map(now -> now.person(participant, List.of(period)))
                .flatMap(person -> person.appraise(period)
                        .map(result -> new Appraisal(result, most -> person.rows(period, most), () -> {})));
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
