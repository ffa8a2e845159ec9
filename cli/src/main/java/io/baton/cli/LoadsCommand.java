package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the loads of a data folder. */
@Command(
        name = "loads",
        description = {
            "Lists the loads of a data folder: when, why, and what each did to the tables.",
            "",
            "  baton loads --data my-data",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class LoadsCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, paramLabel = "FOLDER", description = "The data folder.")
    private @Nullable Path data;

    @Mixin
    private LanguageOption language;

    @Mixin
    private Surroundings surroundings;

    @Override
    public Integer call() throws IOException {
        if (data == null) {
            throw new IllegalStateException("a required option was not set");
        }
        FileTrouble.requireFolder(data, "the data folder");
        Language spoken = language.language(surroundings.environment());
        Console console = surroundings.console();
        new LoadTable(spoken).list(Ledger.of(data)).forEach(console::show);
        console.out().flush();
        return ExitCode.OK.number();
    }
}
