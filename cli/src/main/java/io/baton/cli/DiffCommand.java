package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.pay.PayChanges;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PlanComparison;
import io.baton.engine.run.PlanComparison.Change;
import io.baton.engine.run.RunRequest;
import io.baton.pages.change.ChangePage;
import io.baton.pages.change.Changes;
import io.baton.pages.statement.PayTitles;
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
                    + " and after, the items that make the difference, and who gains and loses by role and unit. Where a"
                    + " plan pays something, also what each term costs and what everybody is paid. A plan need not be in"
                    + " force in these periods.",
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
            if (pair.isScored()) {
                changes.addAll(PlanComparison.of(pair.before(), pair.after()));
            }
        }
        RunRequest before = pairs.periods().getFirst().before();
        RunRequest after = pairs.periods().getFirst().after();
        Map<String, String> names = ((LoadedTables) after.data()).names(after.limits());
        PayChanges pay = pay(pairs, spoken);
        if (html != null) {
            io.baton.pages.Words words = io.baton.pages.Words.in(spoken);
            ChangePage.Pay paid = new PayChangePage(names, new PayTitles(after.plans(), spoken), words).part(pay);
            ChangePage page = new Changes(before, after, pairs.data(), names, words)
                    .page(changes, periods(pairs))
                    .with(paid);
            OutputFiles.write(html, OutputFiles.text(target -> page.write(words, target)));
        }
        Console console = surroundings.console();
        StateText.of(pairs.data(), spoken).ifPresent(console::say);
        switch (format) {
            case CSV -> console.out().print(ChangeRows.csv(changes, pay));
            case TABLE -> table(changes, pay, after, names, spoken).forEach(console::show);
        }
        console.out().flush();
        return (pairs.sound() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private static List<String> periods(Project.Pairs pairs) {
        return pairs.periods().stream()
                .map(pair -> pair.after().period().name())
                .toList();
    }

    private static PayChanges pay(Project.Pairs pairs, Language spoken) throws IOException {
        PayChanges pay = new PayChanges();
        for (Project.Pair pair : pairs.periods()) {
            if (pair.isPaid()) {
                PayTitles old = new PayTitles(pair.before().plans(), spoken);
                PayTitles next = new PayTitles(pair.after().plans(), spoken);
                pay.addBefore(pair.before(), old::called);
                pay.addAfter(pair.after(), next::called);
            }
        }
        return pay;
    }

    private List<String> table(
            List<Change> changes, PayChanges pay, RunRequest after, Map<String, String> names, Language spoken) {
        List<String> lines = new ArrayList<>();
        if (!changes.isEmpty() || pay.isEmpty()) {
            lines.addAll(new ChangeTable(after.plan().plan(), names, spoken).lines(changes, top.people()));
        }
        if (!pay.isEmpty()) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(
                    new PayChangeTable(names, new PayTitles(after.plans(), spoken), spoken).lines(pay, top.people()));
        }
        return lines;
    }
}
