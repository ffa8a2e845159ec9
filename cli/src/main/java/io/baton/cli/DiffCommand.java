package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PlanComparison;
import io.baton.engine.run.PlanComparison.Change;
import io.baton.engine.run.RunRequest;
import io.baton.pages.change.ChangePage;
import io.baton.pages.change.Changes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what another plan would do to people, on periods of the past (requirement E6). */
@Command(
        name = "diff",
        description = {
            "Appraises the same periods by two plans and shows what changes for whom: totals, grades and ranks before"
                    + " and after, the items that make the difference, and who gains and loses by role and unit. A plan"
                    + " need not be in force in these periods.",
            "",
            "  baton diff --plan next.yaml --against plans/standard-2024.yaml --data my-data --period 2024-Q1,2024-Q2",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private AppraisalOptions options;

    @Option(
            names = "--against",
            required = true,
            paramLabel = "FILE",
            description = "The plan that is compared with: the one before.")
    private @Nullable Path against;

    @Mixin
    private Surroundings surroundings;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), the greatest changes first, or csv with a line per person and period.")
    private Format format = Format.TABLE;

    @Mixin
    private TopOption top;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a page: before and after of everyone, why, by role and unit.")
    private @Nullable Path html;

    private enum Format {
        TABLE,
        CSV
    }

    @Override
    public Integer call() throws IOException {
        if (against == null) {
            throw new IllegalStateException("a required option was not set");
        }
        Language spoken = options.language(surroundings);
        Project.Pairs pairs = options.openWith(against, surroundings);
        List<Change> changes = new ArrayList<>();
        for (Project.Pair pair : pairs.periods()) {
            changes.addAll(PlanComparison.of(pair.before(), pair.after()));
        }
        RunRequest before = pairs.periods().getFirst().before();
        RunRequest after = pairs.periods().getFirst().after();
        Map<String, String> names = ((LoadedTables) after.data()).names(after.limits());
        if (html != null) {
            io.baton.pages.Words words = io.baton.pages.Words.in(spoken);
            ChangePage page = new Changes(before, after, pairs.data(), names, words).page(changes);
            OutputFiles.write(html, OutputFiles.text(target -> page.write(words, target)));
        }
        Console console = surroundings.console();
        StateText.of(pairs.data(), spoken).ifPresent(console::say);
        switch (format) {
            case CSV -> console.out().print(ChangeRows.csv(changes));
            case TABLE ->
                new ChangeTable(after.plan().plan(), names, spoken)
                        .lines(changes, top.people())
                        .forEach(console::show);
        }
        console.out().flush();
        return (pairs.sound() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }
}
