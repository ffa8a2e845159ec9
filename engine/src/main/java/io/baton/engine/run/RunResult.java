package io.baton.engine.run;

import io.baton.core.score.Distribution;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import java.util.List;

/**
 * What a run found.
 *
 * @param coverage who takes part
 * @param uncredited the deals that nobody gets
 * @param late the facts that were entered too late, of each plan, shorter period and segment
 * @param unrated the facts in a currency without a rate
 * @param standings who stands where, in code point order of the ids
 * @param distributions the grades by role beside the guide, where the plan has one
 * @param csvSha256 the hash of the canonical CSV
 * @param times how long the stages took
 */
public record RunResult(
        Coverage coverage,
        List<Uncredited> uncredited,
        List<LateRows> late,
        List<Unrated> unrated,
        List<Standing> standings,
        List<Distribution> distributions,
        String csvSha256,
        List<StageTimes.Stage> times) {

    public RunResult {
        late = LateRows.together(late);
        unrated = List.copyOf(unrated);
        uncredited = List.copyOf(uncredited);
        standings = List.copyOf(standings);
        distributions = List.copyOf(distributions);
        times = List.copyOf(times);
    }
}
