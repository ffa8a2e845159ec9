package io.baton.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The ledger of pay from which a command reads. */
final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "FOLDER",
            description =
                    "The ledger of pay: what was posted counts. Without it: a draft, for which everything that was"
                            + " due before the period counts as paid in time.")
    private @Nullable Path folder;

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }
}
