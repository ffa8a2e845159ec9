package io.baton.server.api;

import io.baton.core.time.Period;
import io.baton.server.results.Outcomes;
import org.springframework.stereotype.Component;

/** The periods of which there are results, as programs ask for them. */
@Component
class AskedPeriods {

    private final Outcomes outcomes;

    AskedPeriods(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** The period of that name; whoever asks for another one is told so. */
    Period of(String cycle, String name) {
        return outcomes.periods().stream()
                .filter(period -> period.cycle().equals(cycle) && period.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Faults.unknown("there are no results of the " + cycle + " '" + name + "'"));
    }
}
