package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.run.EveryoneRun;
import io.baton.engine.run.EveryoneRun.Appraised;
import io.baton.pages.Words;
import io.baton.pages.report.Everyone;
import io.baton.pages.report.ReportPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what came out for a period as one HTML file. */
@Command(
        name = "report",
        description = {
            "Writes one HTML file about a period, for those who may see everyone: distribution, ranks, people by"
                    + " indicators, and each person's scorecard with explanations that open down to the rows. With --for"
                    + " it is about one person, and holds nothing of anybody else. It needs no network, and prints well.",
            "",
            "  baton report --plan plans/standard-2024.yaml --data my-data --period 2024-Q1 --out report.html",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private AppraisalOptions options;

    @Mixin
    private Surroundings surroundings;

    @Option(names = "--out", paramLabel = "FILE", description = "The file that is written. Default: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--for",
            paramLabel = "ID",
            description = "Only this person, for that person: nothing of anybody else is in the file.")
    private @Nullable String person;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description =
                    "Show people of this unit one by one; figures, ranks and distribution stay those of everyone.")
    private @Nullable String unit;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "100",
            converter = PositiveNumber.class,
            description = "How many people are shown one by one, by number. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Mixin
    private RowsOption rows;

    @Override
    public Integer call() throws IOException {
        if (person != null && unit != null) {
            throw new Stop(ExitCode.USAGE, "--for and --unit exclude each other: one person, or those of one unit");
        }
        Language spoken = options.language(surroundings);
        Words words = Words.in(spoken);
        Project project = options.open(surroundings);
        StateText.of(project.data(), spoken).ifPresent(surroundings.console()::say);
        try (EveryoneRun run = EveryoneRun.open(project.request())) {
            Gathered gathered = gather(run);
            Report report = new Report(project, run, gathered, words, rows.most());
            ReportPage page = person == null
                    ? report.everyone(Optional.ofNullable(unit))
                    : report.single(known(project, gathered, person));
            if (out == null) {
                page.write(words, report.cards(), surroundings.console().out());
                surroundings.console().out().flush();
            } else {
                OutputFiles.write(out, OutputFiles.text(target -> page.write(words, report.cards(), target)));
            }
        }
        return (project.isSound() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private Gathered gather(EveryoneRun run) throws IOException {
        Everyone everyone = new Everyone();
        List<Appraised> shown = new ArrayList<>();
        int most = person == null ? people : 1;
        run.forEach(appraised -> {
            everyone.add(appraised);
            if (isWanted(appraised) && shown.size() < most) {
                shown.add(appraised);
            }
        });
        return new Gathered(everyone, shown, person != null);
    }

    private boolean isWanted(Appraised appraised) {
        return person == null
                ? appraised.outcome().isPresent()
                        && (unit == null || unit.equals(appraised.participant().unit()))
                : person.equals(appraised.participant().id());
    }

    private static Appraised known(Project project, Gathered gathered, String person) throws IOException {
        if (gathered.shown().isEmpty()) {
            throw ExplainCommand.stranger(project, person);
        }
        return gathered.shown().getFirst();
    }
}
