package io.baton.cli;

import picocli.CommandLine.Option;

/** How long a table of people becomes. */
final class TopOption {

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "100",
            converter = PositiveNumber.class,
            description = "How many people the table lists. Default: ${DEFAULT-VALUE}.")
    private int people;

    int people() {
        return people;
    }
}
