package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.plan.PlanWriter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.PlanExamples;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.PlanHash;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads a plan and its catalogue, says everything that is wrong, and runs the plan's own tests. */
@Command(
        name = "check",
        description = {
            "Reads plans with their catalogue, says everything that is wrong at once, each with its place and what would"
                    + " mend it, and runs the tests that stand in the plans.",
            "",
            "  baton check plans/standard-2024.yaml",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private PlanArguments plans;

    @Option(
            names = "--canonical",
            description =
                    "Write the plan in its canonical form to standard output: what counts when two plans are compared.")
    private boolean canonical;

    @Option(
            names = "--weights",
            description = {
                "Write what every dimension and indicator counts to standard output, cycle by cycle: its weight among its"
                        + " siblings, and its share of the whole."
            })
    private boolean weights;

    @Mixin
    private LanguageOption language;

    @Mixin
    private Surroundings surroundings;

    @Override
    public Integer call() {
        Console console = surroundings.console();
        boolean sound = true;
        for (Path plan : plans.plans()) {
            sound &= check(plan, console);
        }
        return (sound ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private boolean check(Path file, Console console) {
        PlanFiles files = plans.read(file, console);
        if (files.plan().isEmpty()) {
            console.say(file + ": cannot be used");
            return false;
        }
        ValidPlan plan = files.plan().get();
        boolean passed = runExamples(file, plan, console);
        if (canonical) {
            console.out().print(PlanWriter.text(plan.plan()));
        }
        if (weights) {
            Language spoken = language.language(surroundings.environment());
            new WeightTable(plan.plan(), spoken).lines().forEach(console.out()::println);
        }
        console.out().flush();
        return passed;
    }

    private static boolean runExamples(Path file, ValidPlan plan, Console console) {
        List<PlanExamples.Result> results = PlanExamples.run(plan);
        List<PlanExamples.Result> failed =
                results.stream().filter(result -> !result.passes()).toList();
        failed.forEach(result -> result.differences().forEach(difference -> console.say(difference.toString())));
        console.say(file + ": " + Count.of(plan.plan().indicators().size(), "indicator") + ", "
                + Count.of(plan.plan().scorecards().size(), "scorecard") + ", "
                + (results.size() - failed.size()) + " of " + Count.of(results.size(), "test") + " pass"
                + withRows(plan.plan().examples().size() - results.size()) + ", hash "
                + PlanHash.of(plan.plan()).substring(0, 12));
        return failed.isEmpty();
    }

    /** Tests with rows take a database. */
    private static String withRows(int more) {
        return more == 0 ? "" : " (" + Count.of(more, "test") + " with rows: baton test-plan)";
    }
}
