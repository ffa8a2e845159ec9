package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import io.baton.core.score.Scorer;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.Uncredited;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The outcomes of everybody who is appraised in a period, where no result is written: for longer periods and previews. */
public final class Everyone {

    private final RunRequest request;
    private final Optional<String> only;
    private final ShorterPeriods shorter;
    private final List<Uncredited> uncredited = new ArrayList<>();
    private final List<LateRows> late = new ArrayList<>();

    private Everyone(RunRequest request, Optional<String> only, ShorterPeriods shorter) {
        this.request = request;
        this.only = only;
        this.shorter = shorter;
    }

    /**
     * The appraisal of everybody, not yet done.
     *
     * @param only the one person who is wanted; empty for everyone
     */
    public static Everyone of(RunRequest request, Optional<String> only) throws IOException {
        return new Everyone(request, only, ShorterPeriods.of(request, only));
    }

    /** Calls back for each person with the plan of the last days, in no order that matters. */
    void forEach(BiConsumer<ValidPlan, Outcome> each) throws IOException {
        forEach(each, (_, _) -> {});
    }

    /** The same, and calls back for those who are exempt from the appraisal, with what their figures would be. */
    public void forEach(BiConsumer<ValidPlan, Outcome> each, BiConsumer<ValidPlan, Outcome> exempt) throws IOException {
        uncredited.addAll(shorter.uncredited());
        late.addAll(shorter.late());
        Optional<Cast> cast = Optional.empty();
        for (ValidPlan plan : request.plans()) {
            Slice slice = Slice.whole(request, plan);
            Scorer scorer = slice.scorer();
            try (RunSession session = RunSession.open(slice, shorter, only)) {
                session.forEach(inputs -> {
                    boolean isExempt = inputs.exemption().isPresent();
                    (isExempt ? exempt : each).accept(plan, scorer.score(inputs));
                });
                uncredited.addAll(session.uncredited());
                late.addAll(session.late());
                cast = Optional.of(session.cast());
            }
        }
        if (cast.isPresent()) {
            SegmentRuns segments = SegmentRuns.of(request, cast.get(), shorter);
            segments.forEach(each);
            late.addAll(segments.late());
        }
    }

    /** The facts that were entered too late, also in shorter periods that are rolled up. */
    List<LateRows> late() {
        return List.copyOf(late);
    }

    /** The deals that nobody got, also in shorter periods that are rolled up. */
    List<Uncredited> uncredited() {
        return List.copyOf(uncredited);
    }
}
