package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import io.baton.core.score.Scorer;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The outcomes of everybody who is appraised in a period, where no result is written: for longer periods and previews. */
public final class Everyone {

    private final RunRequest request;
    private final Optional<String> only;
    private final ShorterPeriods shorter;
    private final List<Uncredited> uncredited = new ArrayList<>();
    private final List<LateRows> late = new ArrayList<>();
    private final List<Unrated> unrated = new ArrayList<>();

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
        cast(each, (_, _) -> {}).ifPresent(segments -> segments.forEach(each));
    }

    /**
     * Calls back for everybody with the figures of the whole period, in no order that matters. Whoever changes within the
     * period counts as on the last day; the total and grade of segments are those of all segments together. Whoever is
     * exempt has figures, but neither total nor grade.
     */
    public void forEachInOnePiece(Consumer<Outcome> each) throws IOException {
        Optional<SegmentRuns> segments = cast(
                (_, outcome) -> each.accept(outcome),
                (_, outcome) -> each.accept(outcome.with(Optional.empty(), Optional.empty())));
        if (segments.isPresent()) {
            segments.get().forEachInOnePiece(shorter, each);
        }
    }

    /** Calls back for those whose period is in one piece; the runs of the others. */
    private Optional<SegmentRuns> cast(BiConsumer<ValidPlan, Outcome> each, BiConsumer<ValidPlan, Outcome> exempt)
            throws IOException {
        uncredited.addAll(shorter.uncredited());
        late.addAll(shorter.late());
        unrated.addAll(shorter.unrated());
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
                unrated.addAll(session.unrated());
                cast = Optional.of(session.cast());
            }
        }
        if (cast.isEmpty()) {
            return Optional.empty();
        }
        SegmentRuns segments = SegmentRuns.of(request, cast.get(), shorter);
        late.addAll(segments.late());
        unrated.addAll(segments.unrated());
        return Optional.of(segments);
    }

    /** The facts that were entered too late, also in shorter periods that are rolled up. */
    List<LateRows> late() {
        return List.copyOf(late);
    }

    /** The facts without an exchange rate, also in shorter periods that are rolled up. */
    public List<Unrated> unrated() {
        return List.copyOf(unrated);
    }

    /** The deals that nobody got, also in shorter periods that are rolled up. */
    List<Uncredited> uncredited() {
        return List.copyOf(uncredited);
    }
}
