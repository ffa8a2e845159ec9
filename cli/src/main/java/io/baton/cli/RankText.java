package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.score.Ranking;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.run.AppraisalRun;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.RunResult;
import io.baton.engine.run.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains a rank, a figure of everyone in the role: how many are above, how many share it (rule S2). */
final class RankText {

    private RankText() {}

    static String of(RunRequest request, Path cache, String person, Language language) throws IOException {
        RunResult result;
        try (ScratchFolder scratch = ScratchFolder.in(cache.resolve("runs"))) {
            result = AppraisalRun.run(request, scratch.path(), OutputStream.nullOutputStream());
        }
        Standing own = result.standings().stream()
                .filter(standing -> standing.participant().equals(person))
                .findFirst()
                .orElseThrow(() -> new Stop(ExitCode.USAGE, "'" + person + "' does not take part"));
        Words words = Words.in(language);
        if (own.total().isEmpty()) {
            return words.text("rank.none", own.role());
        }
        return text(own, own.total().get(), result.standings(), words);
    }

    private static String text(Standing own, BigDecimal total, List<Standing> standings, Words words) {
        List<BigDecimal> totals = standings.stream()
                .filter(standing -> standing.isRankedWith(own))
                .map(Standing::total)
                .flatMap(Optional::stream)
                .toList();
        Map<String, Integer> ranks = Ranking.rank(
                standings.stream()
                        .filter(standing ->
                                standing.isRankedWith(own) && standing.total().isPresent())
                        .map(standing -> new Ranking.Entry(
                                standing.participant(),
                                standing.role(),
                                standing.total().get()))
                        .toList(),
                own.plan().plan().ties());
        long above = totals.stream().filter(other -> other.compareTo(total) > 0).count();
        long same = totals.stream().filter(other -> other.compareTo(total) == 0).count();
        return words.text(
                "rank.text",
                Integer.toString(ranks.getOrDefault(own.participant(), 0)),
                Integer.toString(totals.size()),
                own.role(),
                total.toPlainString(),
                Long.toString(above),
                Long.toString(same - 1));
    }
}
