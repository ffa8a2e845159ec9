package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import io.baton.core.score.Scorer;
import io.baton.core.score.Segment;
import io.baton.core.score.Segments;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.Unrated;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The appraisal of people whose period has several segments, each by a run of its days (rule P8). */
final class SegmentRuns {

    private final RunRequest request;
    private final Cast cast;
    private final List<LateRows> late = new ArrayList<>();
    private final List<Unrated> unrated = new ArrayList<>();
    private final Map<String, List<Segment>> segments = new HashMap<>();
    private final Map<String, List<AppraisalInputs.Part>> parts = new HashMap<>();

    private SegmentRuns(RunRequest request, Cast cast) {
        this.request = request;
        this.cast = cast;
    }

    static SegmentRuns of(RunRequest request, Cast cast, ShorterPeriods shorter) throws IOException {
        SegmentRuns runs = new SegmentRuns(request, cast);
        for (Slice slice : cast.slices(request)) {
            runs.run(slice, shorter);
        }
        return runs;
    }

    private void run(Slice slice, ShorterPeriods shorter) throws IOException {
        Scorer scorer = slice.scorer();
        List<Cast.Member> members = cast.members(slice);
        try (RunSession session = RunSession.open(slice, shorter, members)) {
            KeptParts kept = KeptParts.of(session, members);
            session.forEach(inputs -> {
                String id = inputs.participant().id();
                AppraisalInputs.Part part = kept.of(inputs);
                parts.computeIfAbsent(id, _ -> new ArrayList<>()).add(part);
                segments.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(Segment.of(slice.days(), part.present(), scorer.score(inputs)));
            });
            late.addAll(session.late());
            unrated.addAll(session.unrated());
        }
    }

    /** The facts that were entered too late, of one segment after the other. */
    List<LateRows> late() {
        return List.copyOf(late);
    }

    /** The facts without an exchange rate, of one segment after the other. */
    List<Unrated> unrated() {
        return List.copyOf(unrated);
    }

    /** Calls back for each person with the plan of the last days, in code point order of the ids. */
    void forEach(BiConsumer<ValidPlan, Outcome> each) {
        for (Roster.Place place : cast.segmented()) {
            each.accept(place.plan(), together(place));
        }
    }

    /** What can be kept of each person, by id. */
    Map<String, AppraisalInputs> kept(DecisionRows decisions) throws IOException {
        if (cast.segmented().isEmpty()) {
            return Map.of();
        }
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            return KeptParts.segmented(database, request, cast, decisions, parts);
        } catch (SQLException e) {
            throw new EngineFailure("what is kept of people could not be read", e);
        }
    }

    private Outcome together(Roster.Place place) {
        List<Segment> own =
                new ArrayList<>(segments.getOrDefault(place.participant().id(), List.of()));
        own.sort(Comparator.comparing(segment -> segment.days().from()));
        return new Segments(place.plan().plan(), request.period().name()).together(place.participant(), own);
    }

    /** Calls back for each person with the figures of the days of the last plan as if nothing had changed on them. */
    void forEachInOnePiece(ShorterPeriods shorter, Consumer<Outcome> each) throws IOException {
        Map<String, Outcome> results = new HashMap<>();
        forEach((_, outcome) -> results.put(outcome.participant().id(), outcome));
        for (ValidPlan plan : request.plans()) {
            Slice slice = Slice.whole(request, plan);
            List<Cast.Member> members = cast.wholes(plan);
            Scorer scorer = slice.scorer();
            try (RunSession session = RunSession.open(slice, shorter, members)) {
                session.forEach(inputs -> {
                    Outcome whole = scorer.score(inputs);
                    Outcome result = results.getOrDefault(whole.participant().id(), whole);
                    each.accept(whole.with(result.total(), result.grade()));
                });
            }
        }
    }
}
