package io.baton.cli;

import io.baton.engine.run.PlanFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The catalogue that plans are read with, where they are read without data. */
final class CatalogueOption {

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "What the facts look like. Without it: catalogue.yaml beside the plan.")
    private @Nullable Path file;

    /** Stops where a plan, or the catalogue that was named, is no text that can be read. */
    void requireTexts(List<Path> plans) {
        plans.forEach(plan -> FileTrouble.requireText(plan, "the plan"));
        Optional.ofNullable(file).ifPresent(named -> FileTrouble.requireText(named, "the catalogue"));
    }

    /** Reads a plan as far as it goes, and says what is wrong with it. */
    PlanFiles read(Path plan, Console console) {
        PlanFiles files = PlanFiles.read(plan, Optional.ofNullable(file), Optional.empty());
        console.say(files.problems());
        return files;
    }
}
