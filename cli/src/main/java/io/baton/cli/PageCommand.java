package io.baton.cli;

import io.baton.engine.run.PlanFiles;
import io.baton.pages.plan.PlanPage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a plan as a page that the people read whom it is for. */
@Command(
        name = "page",
        description = {
            "Writes a page about a plan to standard output, in Markdown: what counts in each cycle, how each indicator is"
                    + " made and which direction is better, which data it takes, how scores become a grade, what is paid.",
            "",
            "  baton page plans/standard-2024.yaml --lang zh-Hans > standard-2024.md",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PageCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLAN", description = "The plan.")
    private Path plan = Path.of("");

    @Mixin
    private CatalogueOption catalogue;

    @Mixin
    private LanguageOption language;

    @Mixin
    private Surroundings surroundings;

    @Override
    public Integer call() {
        Console console = surroundings.console();
        catalogue.requireTexts(List.of(plan));
        PlanFiles files = catalogue.read(plan, console);
        if (files.plan().isEmpty() || files.catalogue().isEmpty()) {
            throw new Stop(ExitCode.FINDINGS, plan + ": cannot be used");
        }
        PlanPage.lines(files.plan().get(), files.catalogue().get(), language.language(surroundings.environment()))
                .forEach(console::show);
        return ExitCode.OK.number();
    }
}
