package io.baton.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A data folder that a test fills file by file, and runs of the plans of {@code plans/} over it. */
record FactFiles(Path folder) {

    void file(String type, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve(type + ".csv"), text);
    }

    /** The figures of a period; more options may follow. */
    Map<String, String> run(String plan, String period, String... more) {
        List<String> options = new ArrayList<>(List.of("--period", period));
        options.addAll(List.of(more));
        return CommandRun.values(
                CommandRun.ROOT.resolve("plans/" + plan + ".yaml"),
                folder.resolve("data"),
                folder,
                options.toArray(String[]::new));
    }
}
