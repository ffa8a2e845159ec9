package io.baton.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the repository is, from wherever a test runs. */
final class Repository {

    private Repository() {}

    /** The folder that holds plans, examples and the README. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .filter(folder ->
                        Files.isDirectory(folder.resolve("plans")) && Files.isDirectory(folder.resolve("core")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no repository above " + here));
    }
}
