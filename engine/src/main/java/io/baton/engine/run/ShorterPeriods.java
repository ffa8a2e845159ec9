package io.baton.engine.run;

import io.baton.core.plan.RollUp;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Figure;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The totals of the shorter periods that a scorecard is made of, each by a run of its own (rule P5). */
final class ShorterPeriods {

    private final Map<String, Map<String, Value>> totals = new HashMap<>();

    private final List<Uncredited> uncredited = new ArrayList<>();
    private final List<LateRows> late = new ArrayList<>();
    private final List<Unrated> unrated = new ArrayList<>();

    private ShorterPeriods() {}

    /** No totals, where they come from elsewhere. */
    static ShorterPeriods none() {
        return new ShorterPeriods();
    }

    /**
     * The totals for a run.
     *
     * @param only the one person who is wanted; empty for everyone
     */
    static ShorterPeriods of(RunRequest request, Optional<String> only) throws IOException {
        ShorterPeriods periods = new ShorterPeriods();
        for (Period period : periods(request)) {
            periods.run(request.of(period), only);
        }
        return periods;
    }

    /** Those of which the scorecards of a period are made. */
    static Set<Period> periods(RunRequest request) {
        Set<Period> periods = new LinkedHashSet<>();
        for (ValidPlan plan : request.plans()) {
            List<RollUp> rollUps = plan.plan()
                    .scorecard(request.period().cycle())
                    .map(plan::rollUps)
                    .orElse(List.of());
            rollUps.forEach(rollUp -> periods.addAll(plan.plan()
                    .calendar()
                    .within(rollUp.cycle(), request.period().days())));
        }
        return periods;
    }

    private void run(RunRequest request, Optional<String> only) throws IOException {
        Everyone everyone = Everyone.of(request, only);
        everyone.forEach((plan, outcome) -> {
            Optional<Figure> total = outcome.total();
            total.ifPresent(
                    figure -> totals.computeIfAbsent(outcome.participant().id(), _ -> new HashMap<>())
                            .put(request.period().name(), figure.value()));
        });
        uncredited.addAll(everyone.uncredited());
        late.addAll(everyone.late());
        unrated.addAll(everyone.unrated());
    }

    /** The deals that nobody gets, of one period after the other. */
    List<Uncredited> uncredited() {
        return List.copyOf(uncredited);
    }

    /** The facts that were entered too late, of one period after the other. */
    List<LateRows> late() {
        return List.copyOf(late);
    }

    /** The facts without an exchange rate, of one period after the other. */
    List<Unrated> unrated() {
        return List.copyOf(unrated);
    }

    /** The totals of a person by the period's name; whoever was not appraised in a period has none of it. */
    Map<String, Value> of(String participant) {
        return totals.getOrDefault(participant, Map.of());
    }
}
