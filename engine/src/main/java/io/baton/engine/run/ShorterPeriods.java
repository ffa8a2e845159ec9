package io.baton.engine.run;

import io.baton.core.plan.RollUp;
import io.baton.core.plan.Scorecard;
import io.baton.core.score.Figure;
import io.baton.core.score.Scorer;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.measure.Uncredited;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The totals of the shorter periods that a scorecard is made of, each by a run of its own (rule P5). */
final class ShorterPeriods {

    private final Map<String, Map<String, Value>> totals = new HashMap<>();

    private final List<Uncredited> uncredited = new ArrayList<>();

    private ShorterPeriods() {}

    /**
     * The totals for a run.
     *
     * @param only the one person who is wanted; empty for everyone
     */
    static ShorterPeriods of(RunRequest request, Optional<String> only) throws IOException {
        ShorterPeriods periods = new ShorterPeriods();
        Optional<Scorecard> card =
                request.plan().plan().scorecard(request.period().cycle());
        List<RollUp> rollUps = card.map(request.plan()::rollUps).orElse(List.of());
        for (String cycle : rollUps.stream().map(RollUp::cycle).distinct().toList()) {
            for (Period period : request.plan()
                    .plan()
                    .calendar()
                    .within(cycle, request.period().days())) {
                periods.run(request.of(period), only);
            }
        }
        return periods;
    }

    private void run(RunRequest request, Optional<String> only) throws IOException {
        Scorer scorer = Scorer.of(request.plan(), request.period(), request.asOf());
        try (RunSession session = RunSession.open(request, only)) {
            session.forEach(inputs -> {
                if (inputs.exemption().isEmpty()) {
                    Optional<Figure> total = scorer.score(inputs).total();
                    total.ifPresent(figure -> totals.computeIfAbsent(
                                    inputs.participant().id(), _ -> new HashMap<>())
                            .put(request.period().name(), figure.value()));
                }
            });
            uncredited.addAll(session.uncredited());
        }
    }

    /** The deals that nobody gets, of one period after the other. */
    List<Uncredited> uncredited() {
        return List.copyOf(uncredited);
    }

    /** The totals of a person by the period's name; whoever was not appraised in a period has none of it. */
    Map<String, Value> of(String participant) {
        return totals.getOrDefault(participant, Map.of());
    }
}
