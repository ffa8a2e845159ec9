package io.baton.engine.run;

import java.util.ArrayList;
import java.util.List;

/** How long the stages of a run took, for benchmarks and the curious. */
public final class StageTimes {

    private final List<Stage> stages = new ArrayList<>();
    private long start = System.nanoTime();

    /** Starts the first stage. */
    public StageTimes() {}

    /** Ends the running stage and starts the next. */
    public void end(String stage) {
        long now = System.nanoTime();
        stages.add(new Stage(stage, (now - start) / 1_000_000));
        start = now;
    }

    /** As {@link #end}, but only at the first call for that stage. */
    public void endOnce(String stage) {
        for (Stage ended : stages) {
            if (ended.name().equals(stage)) {
                return;
            }
        }
        end(stage);
    }

    /** The stages that have ended. */
    public List<Stage> list() {
        return List.copyOf(stages);
    }

    /** One stage and its wall time. */
    public record Stage(String name, long milliseconds) {}
}
