package io.baton.cli;

import io.baton.engine.run.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What most commands are about: a plan, its data, and how much of the machine they may use. */
final class ProjectOptions {

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "FILE",
            description = "The plan: a text in YAML, see docs/plan-language.md. Given several times, or a folder of"
                    + " plans: the plans of different people.")
    private List<Path> plans = List.of();

    @Mixin
    private DataOptions data;

    /** The one plan, where only one can be meant. */
    Path plan() {
        List<Path> all = plans();
        if (all.size() > 1) {
            throw new Stop(ExitCode.USAGE, "this takes one plan, not " + all.size());
        }
        return all.getFirst();
    }

    /** The plans as named; of a folder every plan in it, by name. */
    List<Path> plans() {
        return plans.stream()
                .flatMap(path -> Files.isDirectory(path) ? inside(path).stream() : Stream.of(path))
                .toList();
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.toString().endsWith(".yaml") && !file.endsWith(PlanFiles.CATALOGUE_NAME))
                    .sorted()
                    .toList();
            return found.isEmpty() ? List.of(folder) : found;
        } catch (IOException e) {
            throw new Stop(ExitCode.UNREADABLE, "the folder " + folder + " cannot be read");
        }
    }

    /** The data folder and how it is read. */
    DataOptions folder() {
        return data;
    }

    Path data() {
        return data.data();
    }

    Optional<Path> catalogue() {
        return data.catalogue();
    }

    long memoryBytes() {
        return data.memoryBytes();
    }

    int threads() {
        return data.threads();
    }

    /** The cache folder, made where it is missing. */
    Path cache() {
        return data.cache();
    }
}
