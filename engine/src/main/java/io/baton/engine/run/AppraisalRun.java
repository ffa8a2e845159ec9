package io.baton.engine.run;

import io.baton.core.plan.ValidPlan;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Distribution;
import io.baton.core.score.Ranking;
import io.baton.core.score.ResultRows;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The appraisal of everyone in one period: measures on the engine, scores in the core, ranks at the end, result lines in
 * canonical order. The same input gives the same bytes, whatever the number of threads or the order of rows (rule N5).
 */
public final class AppraisalRun {

    private final RunRequest request;
    private final SpooledResults results;
    private final StageTimes times = new StageTimes();
    private final Set<Uncredited> uncredited = new LinkedHashSet<>();
    private final List<LateRows> late = new ArrayList<>();
    private final Set<Unrated> unrated = new LinkedHashSet<>();

    private AppraisalRun(RunRequest request, SpooledResults results) {
        this.request = request;
        this.results = results;
    }

    /**
     * Runs, and writes the canonical CSV.
     *
     * @param scratch a folder for lines that wait for their ranks
     * @param csv where the result goes; not closed
     * @return who stands where, and what was noticed
     * @throws EngineFailure where memory, disk or the range of figures does not suffice
     */
    public static RunResult run(RunRequest request, Path scratch, OutputStream csv) throws IOException {
        try (SpooledResults results = new SpooledResults(scratch)) {
            return new AppraisalRun(request, results).run(csv);
        }
    }

    private RunResult run(OutputStream csv) throws IOException {
        ShorterPeriods shorter = ShorterPeriods.of(request, Optional.empty());
        uncredited.addAll(shorter.uncredited());
        late.addAll(shorter.late());
        unrated.addAll(shorter.unrated());
        List<Appraised> plans = new ArrayList<>();
        for (ValidPlan plan : request.plans()) {
            plans.add(appraise(Slice.whole(request, plan), shorter));
        }
        Cast cast = plans.getFirst().cast();
        if (!cast.segmented().isEmpty()) {
            SegmentRuns segments = SegmentRuns.of(request, cast, shorter);
            late.addAll(segments.late());
            unrated.addAll(segments.unrated());
            together(segments, plans.getFirst().decisions());
        }
        times.end("score");
        List<Standing> standings = results.standings();
        DigestOutputStream digested = new DigestOutputStream(csv, PlanHash.sha256());
        results.write(digested, request.period().name(), ranks(standings));
        digested.flush();
        times.end("write");
        String hash = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        return new RunResult(
                cast.coverage(),
                List.copyOf(uncredited),
                late,
                List.copyOf(unrated),
                standings,
                distributions(standings),
                hash,
                times.list());
    }

    /** What those with segments need of a plan's session. */
    private record Appraised(Cast cast, DecisionRows decisions) {}

    /** Appraises those who have one plan throughout. */
    private Appraised appraise(Slice slice, ShorterPeriods shorter) throws IOException {
        ResultSpool spool = results.spool();
        try (RunSession session = RunSession.open(slice, shorter, Optional.empty())) {
            times.endOnce("roster");
            DecisionRows decisions = session.decisions();
            results.add(spool, score(session, decisions, spool));
            uncredited.addAll(session.uncredited());
            late.addAll(session.late());
            unrated.addAll(session.unrated());
            return new Appraised(session.cast(), decisions);
        }
    }

    private List<Standing> score(RunSession session, DecisionRows decisions, ResultSpool spool) {
        try (ScoringPipeline pipeline = new ScoringPipeline(session.slice(), decisions, spool)) {
            session.forEach(person -> {
                // whoever comes first comes when all measures have been taken
                times.endOnce("measures");
                pipeline.add(person);
            });
            return pipeline.finish();
        }
    }

    /** Writes the results of those with segments. */
    private void together(SegmentRuns segments, DecisionRows decisions) throws IOException {
        ResultSpool spool = results.spool();
        List<Standing> standings = new ArrayList<>();
        LineBuffer lines = new LineBuffer(16);
        segments.forEach((plan, outcome) -> {
            DecidedStages decided = decisions.of(plan, outcome);
            standings.add(Standing.of(plan, outcome, decided));
            lines.add(ResultRows.of(
                    outcome,
                    decided.stages(),
                    OptionalInt.empty(),
                    plan.plan().rounding().score()));
        });
        spool.add(lines.toChunk());
        results.add(spool, standings);
    }

    /** Ranks of those with a total, within their plans and roles. */
    private static Map<String, Integer> ranks(List<Standing> standings) {
        Map<String, List<Standing>> byPlan = new LinkedHashMap<>();
        for (Standing standing : standings) {
            byPlan.computeIfAbsent(standing.plan().plan().name(), _ -> new ArrayList<>())
                    .add(standing);
        }
        Map<String, Integer> ranks = new HashMap<>();
        byPlan.values()
                .forEach(peers -> ranks.putAll(Ranking.rank(
                        entries(peers), peers.getLast().plan().plan().ties())));
        return ranks;
    }

    private static List<Ranking.Entry> entries(List<Standing> standings) {
        List<Ranking.Entry> entries = new ArrayList<>();
        for (Standing standing : standings) {
            standing.total()
                    .ifPresent(total -> entries.add(new Ranking.Entry(standing.participant(), standing.role(), total)));
        }
        return entries;
    }

    /** The grades of everybody who has one, beside the guides of the plans. */
    private static List<Distribution> distributions(List<Standing> standings) {
        GuidedGrades grades = new GuidedGrades();
        standings.forEach(standing -> grades.add(
                standing.plan().plan(), standing.participant(), standing.role(), standing.total(), standing.grade()));
        return grades.byPlan().values().stream().flatMap(List::stream).toList();
    }
}
