package io.baton.cli;

import io.baton.core.coverage.Goal;
import io.baton.core.coverage.PayReach;
import io.baton.core.coverage.PlanCoverage;
import io.baton.core.document.Language;
import io.baton.core.document.Location;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import io.baton.core.score.PlanExamples;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.trial.PlanTrials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
        ValidPlan plan = files.plan().get();
        List<PlanExamples.Result> results = new ArrayList<>(PlanExamples.run(plan));
        PayReach paid = new PayReach(plan.plan().pay());
        results.addAll(trials(plan, files.catalogue().get(), paid));
        results.forEach(result -> result.differences().forEach(difference -> console.say(difference.toString())));
        PlanCoverage coverage = PlanCoverage.of(plan, outcomes(results), paid);
        report(file, results, coverage, console);
        return results.stream().allMatch(PlanExamples.Result::passes)
                && coverage.reached().size() * WHOLE >= least * coverage.goals().size();
    }

    private static List<PlanExamples.Result> trials(ValidPlan plan, Catalogue meaning, PayReach paid)
            throws IOException {
        Path scratch = Files.createTempDirectory("baton-test-plan");
        try {
            return PlanTrials.run(plan, meaning, scratch, paid);
        } finally {
            ScratchFolder.delete(scratch);
        }
    }

    private static List<Outcome> outcomes(List<PlanExamples.Result> results) {
        return results.stream().flatMap(result -> result.outcomes().stream()).toList();
    }

    private void report(Path file, List<PlanExamples.Result> results, PlanCoverage coverage, Console console) {
        Language spoken = language.language(surroundings.environment());
        Words words = Words.in(spoken);
        long passed = results.stream().filter(PlanExamples.Result::passes).count();
        console.show(words.text(
                "test.summary",
                file.toString(),
                Long.toString(passed),
                Integer.toString(results.size()),
                Integer.toString(coverage.reached().size()),
                Integer.toString(coverage.goals().size())));
        if (coverage.missed().isEmpty()) {
            return;
        }
        console.show(words.text("test.untried"));
        untried(coverage, words).lines().forEach(console::show);
    }

    /** A row for each item, so that a long list stays readable. */
    private static TextTable untried(PlanCoverage coverage, Words words) {
        SequencedMap<String, List<Goal>> byItem = new LinkedHashMap<>();
        coverage.missed()
                .forEach(goal -> byItem.computeIfAbsent(goal.item(), _ -> new ArrayList<>())
                        .add(goal));
        TextTable table =
                new TextTable(List.of(words.text("test.item"), words.text("test.which"), words.text("test.place")));
        byItem.forEach(
                (item, goals) -> table.add(List.of(item, texts(goals, words), place(coverage, goals.getFirst()))));
        return table;
    }

    /** {@code plan.yaml:12}: a plan may follow others in other files. */
    private static String place(PlanCoverage coverage, Goal goal) {
        Location at = Objects.requireNonNull(coverage.goals().get(goal));
        return Path.of(at.source()).getFileName() + ":" + at.line();
    }

    /** {@code band < 60%, > 100%; edge = 60%; cap}. */
    private static String texts(List<Goal> goals, Words words) {
        SequencedMap<Goal.Type, List<String>> byType = new LinkedHashMap<>();
        goals.forEach(goal ->
                byType.computeIfAbsent(goal.type(), _ -> new ArrayList<>()).add(goal.detail()));
        return byType.entrySet().stream()
                .map(type -> (words.text("test.goal." + type.getKey().name().toLowerCase(Locale.ROOT)) + " "
                                + String.join(", ", type.getValue()))
                        .strip())
                .collect(Collectors.joining("; "));
    }
}
