package io.baton.cli;

import io.baton.core.score.Blocker;
import io.baton.core.score.Refusal;
import io.baton.engine.run.Coverage;
import io.baton.engine.run.RunResult;
import io.baton.engine.run.Standing;
import java.util.List;

/** What a run says on standard error: who is not covered, what is still to come, which entries do not count. */
final class RunReport {

    private static final int MOST = 10;

    private RunReport() {}

    static void say(RunResult result, Console console) {
        Coverage coverage = result.coverage();
        console.say(coverage.participants() + " participants");
        if (coverage.outside() > 0) {
            console.say(coverage.outside() + " people are assigned in the period, but not to this plan: "
                    + String.join(", ", coverage.examples())
                    + (coverage.outside() > coverage.examples().size() ? " …" : ""));
        }
        sayPending(result.standings(), console);
        sayRefusals(result.standings(), console);
    }

    private static void sayPending(List<Standing> standings, Console console) {
        List<Standing> pending = standings.stream()
                .filter(standing -> !standing.blockers().isEmpty())
                .toList();
        if (pending.isEmpty()) {
            return;
        }
        console.say(pending.size() + " results cannot be released yet, because something is still to come:");
        for (Standing standing : pending.stream().limit(MOST).toList()) {
            String items = String.join(
                    ", ",
                    standing.blockers().stream().map(Blocker::item).distinct().toList());
            console.say("  " + standing.participant() + ": " + items);
        }
        if (pending.size() > MOST) {
            console.say("  … and " + (pending.size() - MOST) + " more");
        }
    }

    private static void sayRefusals(List<Standing> standings, Console console) {
        for (Standing standing : standings) {
            for (Refusal refusal : standing.refusals()) {
                console.say("does not count: " + standing.participant() + ", " + refusal.item() + " by "
                        + refusal.group() + ": " + refusal.cause() + " " + refusal.details());
            }
        }
    }
}
