package io.baton.cli;

import picocli.CommandLine.Option;

/** How many rows are listed behind a measure. */
final class RowsOption {

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "10",
            converter = PositiveNumber.class,
            description = "How many rows are listed of each measure. Default: ${DEFAULT-VALUE}.")
    private int most;

    int most() {
        return most;
    }
}
