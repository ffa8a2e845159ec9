package io.baton.server.calculation;

import io.baton.core.fact.ExchangeRates;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.time.Period;
import io.baton.engine.live.LiveFacts;
import io.baton.engine.live.LiveMeasures;
import io.baton.engine.run.ExchangeRows;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.WarmAppraisals;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A period of today whose appraisals are kept in memory, so that those of a person can be made again when a fact changes.
 *
 * @param period the period
 * @param request what a run of it needs
 * @param load the facts after which everything but facts was read
 * @param appraisals what does not come from facts
 * @param rates what currencies are worth, as plans in each currency see it
 */
record Warm(Period period, RunRequest request, long load, WarmAppraisals appraisals, Map<String, ExchangeRates> rates) {

    Warm {
        rates = Map.copyOf(rates);
    }

    static Warm of(Snapshot snapshot, RunRequest request) throws IOException {
        return of(snapshot, request, Optional.empty());
    }

    /** Of one person only, or of everybody where nobody is named. */
    static Warm of(Snapshot snapshot, RunRequest request, Optional<String> only) throws IOException {
        return new Warm(
                request.period(),
                request,
                snapshot.load(),
                WarmAppraisals.of(request, only),
                ExchangeRows.read(request.plans(), request.data(), request.limits()));
    }

    /** The facts that its measures are made of. */
    Set<LiveFacts.Wanted> wanted() {
        return wanted(request);
    }

    /** The facts that the measures of a period are made of. */
    static Set<LiveFacts.Wanted> wanted(RunRequest request) {
        Set<LiveFacts.Wanted> wanted = new HashSet<>();
        for (CheckedMeasure measure : WarmAppraisals.measures(request)) {
            wanted.add(new LiveFacts.Wanted(measure.factType(), measure.crediting(), List.of()));
        }
        return wanted;
    }

    /** Whether anything depends on the facts of others, which only a full run brings up to date. */
    boolean hasMeasuresOfTeams() {
        return !appraisals.measuresOfTeams().isEmpty();
    }

    /** The measures of a person from the facts of that person. */
    LiveMeasures measures(LiveFacts own) {
        wanted().forEach(own::want);
        return new LiveMeasures(own, rates);
    }
}
