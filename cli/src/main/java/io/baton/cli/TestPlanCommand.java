package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.trial.TestedPlan;
import io.baton.pages.plan.Untried;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the tests that stand in plans, also those with rows of their own, and says what they leave untried. */
@Command(
        name = "test-plan",
        description = {
            "Runs the tests that stand in plans, also those that bring people, facts, targets and ratings along, and says"
                    + " which bands, edges, branches and policies no test reaches.",
            "",
            "  baton test-plan plans/standard-2024.yaml --lang zh-Hans",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class TestPlanCommand implements Callable<Integer> {

    private static final int WHOLE = 100;

    @Mixin
    private PlanArguments plans;

    @Option(
            names = "--at-least",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Exit code 1 where the tests reach a smaller share of what can be reached.")
    private int least;

    @Mixin
    private LanguageOption language;

    @Mixin
    private Surroundings surroundings;

    @Override
    public Integer call() throws IOException {
        Console console = surroundings.console();
        List<Path> files = plans.plans();
        if (least < 0 || least > WHOLE) {
            throw new Stop(ExitCode.USAGE, "--at-least takes per cent from 0 to 100, not " + least);
        }
        boolean sound = true;
        for (Path plan : files) {
            sound &= test(plan, console);
        }
        console.out().flush();
        return (sound ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private boolean test(Path file, Console console) throws IOException {
        PlanFiles files = plans.read(file, console);
        if (files.plan().isEmpty() || files.catalogue().isEmpty()) {
            console.say(file + ": cannot be used");
            return false;
        }
        TestedPlan tested = TestedPlan.of(files.plan().get(), files.catalogue().get());
        tested.differences().forEach(difference -> console.say(difference.toString()));
        report(file, tested, console);
        return tested.passes() && tested.reaches(least);
    }

    private void report(Path file, TestedPlan tested, Console console) {
        Language spoken = language.language(surroundings.environment());
        Words words = Words.in(spoken);
        console.show(words.text(
                "test.summary",
                file.toString(),
                Long.toString(tested.passed()),
                Integer.toString(tested.results().size()),
                Integer.toString(tested.coverage().reached().size()),
                Integer.toString(tested.coverage().goals().size())));
        List<Untried> untried = Untried.of(tested.coverage(), spoken);
        if (untried.isEmpty()) {
            return;
        }
        console.show(words.text("test.untried"));
        TextTable table =
                new TextTable(List.of(words.text("test.item"), words.text("test.which"), words.text("test.place")));
        untried.forEach(row -> table.add(List.of(row.item(), row.which(), row.place())));
        table.lines().forEach(console::show);
    }
}
