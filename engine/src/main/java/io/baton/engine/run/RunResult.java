package io.baton.engine.run;

import java.util.List;

/**
 * What a run found.
 *
 * @param coverage who takes part
 * @param standings who stands where, in code point order of the ids
 * @param csvSha256 the hash of the canonical CSV
 * @param times how long the stages took
 */
public record RunResult(Coverage coverage, List<Standing> standings, String csvSha256, List<StageTimes.Stage> times) {

    public RunResult {
        standings = List.copyOf(standings);
        times = List.copyOf(times);
    }
}
