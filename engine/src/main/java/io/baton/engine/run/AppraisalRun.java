package io.baton.engine.run;

import io.baton.core.score.CanonicalCsv;
import io.baton.core.score.Ranking;
import io.baton.core.score.ResultRow;
import io.baton.engine.measure.EngineFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The appraisal of everyone in one period: measures on the engine, scores in the core, ranks at the end, result lines in
 * canonical order. The same input gives the same bytes, whatever the number of threads or the order of rows (rule N5).
 */
public final class AppraisalRun {

    private AppraisalRun() {}

    /**
     * Runs, and writes the canonical CSV.
     *
     * @param scratch a folder for lines that wait for their ranks
     * @param csv where the result goes; not closed
     * @return who stands where, and what was noticed
     * @throws EngineFailure where memory, disk or the range of figures does not suffice
     */
    public static RunResult run(RunRequest request, Path scratch, OutputStream csv) throws IOException {
        StageTimes times = new StageTimes();
        try (RunSession session = RunSession.open(request, Optional.empty());
                ResultSpool spool = new ResultSpool(scratch)) {
            times.end("roster");
            List<Standing> standings = score(request, session, spool, times);
            DigestOutputStream digested = new DigestOutputStream(csv, PlanHash.sha256());
            Map<String, Integer> ranks = ranks(request, standings);
            spool.assemble(digested, rankLines(request, standings, ranks));
            digested.flush();
            times.end("write");
            String hash = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new RunResult(session.coverage(), session.uncredited(), standings, hash, times.list());
        }
    }

    private static List<Standing> score(RunRequest request, RunSession session, ResultSpool spool, StageTimes times) {
        try (ScoringPipeline pipeline = new ScoringPipeline(request, spool)) {
            session.forEach(person -> {
                // whoever comes first comes when all measures have been taken
                times.endOnce("measures");
                pipeline.add(person);
            });
            List<Standing> standings = pipeline.finish();
            times.end("score");
            return standings;
        }
    }

    /** Ranks of those with a total, within their roles. */
    private static Map<String, Integer> ranks(RunRequest request, List<Standing> standings) {
        List<Ranking.Entry> entries = new ArrayList<>();
        for (Standing standing : standings) {
            standing.total()
                    .ifPresent(total -> entries.add(new Ranking.Entry(standing.participant(), standing.role(), total)));
        }
        return Ranking.rank(entries, request.plan().plan().ties());
    }

    private static IntFunction<String> rankLines(
            RunRequest request, List<Standing> standings, Map<String, Integer> ranks) {
        return number -> {
            String participant = standings.get(number).participant();
            Integer rank = ranks.get(participant);
            if (rank == null) {
                return "";
            }
            StringBuilder line = new StringBuilder();
            CanonicalCsv.append(
                    line,
                    new ResultRow(
                            participant, request.period().name(), "rank", "rank", Integer.toString(rank), "", ""));
            return line.toString();
        };
    }
}
