package io.baton.cli;

import picocli.CommandLine.Option;

/** Whom a command is about. */
final class PersonOption {

    @Option(names = "--person", required = true, paramLabel = "ID", description = "The participant's number.")
    private String person = "";

    String id() {
        return person;
    }
}
