package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.run.AppraisalRun;
import io.baton.engine.run.ResultFormat;
import io.baton.engine.run.RunRecord;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.RunResult;
import io.baton.engine.run.Standing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Appraises everyone in one period. */
@Command(
        name = "run",
        description = {
            "Appraises everyone in one period.",
            "",
            "  baton run --plan plans/standard-2024.yaml --data my-data --period 2024-Q1",
            "",
            "shows a ranked table. With --format csv every figure is a line on standard output: participant, period,"
                    + " kind (measure, indicator, score, dimension, total, grade, rank; running while a total is still to"
                    + " come, exempt for who is not appraised), item, value, the exact value where it differs, and the"
                    + " state of a value that is not there. Everything else goes to standard error.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private AppraisalOptions options;

    @Mixin
    private Surroundings surroundings;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (default), csv, json, or parquet (with --out).")
    private Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Write results.csv (.json, .parquet) into this folder, and run.json with the hashes of plan, data"
                            + " and result beside it.")
    private @Nullable Path out;

    @Mixin
    private TopOption top;

    @Option(names = "--timing", description = "Say on standard error how long each stage took.")
    private boolean timing;

    private enum Format {
        TABLE,
        CSV,
        JSON,
        PARQUET
    }

    @Override
    public Integer call() throws IOException {
        if (format == Format.PARQUET && out == null) {
            throw new Stop(ExitCode.USAGE, "--format parquet needs --out FOLDER, for it cannot be shown");
        }
        Console console = surroundings.console();
        Language spoken = options.language(surroundings);
        long start = System.nanoTime();
        Project project = options.open(surroundings);
        long loaded = System.nanoTime();
        boolean sound = project.isSound();
        try (ScratchFolder scratch = ScratchFolder.in(options.cache().resolve("runs"))) {
            Path csv = scratch.path().resolve("results.csv");
            RunResult result = write(project.request(), scratch.path(), csv);
            hand(project, result, csv, spoken);
            StateText.of(project.data(), spoken).ifPresent(console::say);
            new RunReport(spoken, console).say(result, project.request().hasSeveralPlans());
            sound &= result.coverage().participants() > 0
                    && result.standings().stream().noneMatch(Standing::isUndecided)
                    && result.standings().stream().noneMatch(Standing::hasRefusedDecision)
                    && (!project.request().hasSeveralPlans()
                            || result.coverage().outside() == 0)
                    && result.unrated().isEmpty()
                    && result.uncredited().stream().noneMatch(UncreditedWords::isMistake);
            if (timing) {
                console.say("stage read " + (loaded - start) / 1_000_000 + " ms");
                result.times()
                        .forEach(stage -> console.say("stage " + stage.name() + " " + stage.milliseconds() + " ms"));
            }
        }
        return (sound ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private static RunResult write(RunRequest request, Path scratch, Path csv) throws IOException {
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(csv), 1 << 16)) {
            return AppraisalRun.run(request, scratch, target);
        }
    }

    /** Gives the result to the user: to standard output, or into the folder that was named. */
    private void hand(Project project, RunResult result, Path csv, Language spoken) throws IOException {
        if (out != null) {
            keep(project, result, csv, out);
        }
        if (format == Format.TABLE) {
            show(project, result, csv, spoken);
        } else if (out == null) {
            OutputStream target = surroundings.output();
            if (format == Format.CSV) {
                Files.copy(csv, target);
            } else {
                ResultFormat.json(csv, target);
            }
            target.flush();
        }
    }

    private void keep(Project project, RunResult result, Path csv, Path folder) throws IOException {
        SequencedMap<String, OutputFiles.Content> files = new LinkedHashMap<>();
        switch (format) {
            case TABLE, CSV -> files.put("results.csv", target -> Files.copy(csv, target));
            case JSON -> files.put("results.json", target -> ResultFormat.json(csv, target));
            case PARQUET -> {
                // the database may write beside the CSV only
                Path parquet = csv.resolveSibling("results.parquet");
                ResultFormat.parquet(csv, parquet, project.limits());
                files.put("results.parquet", target -> Files.copy(parquet, target));
            }
        }
        files.put("run.json", new RunRecord(Version.line(), project.provenance(), result)::write);
        OutputFiles.write(folder, files);
    }

    private void show(Project project, RunResult result, Path csv, Language spoken) throws IOException {
        Map<String, String> names = project.tables().names(project.limits());
        Map<String, String> roles =
                result.standings().stream().collect(Collectors.toMap(Standing::participant, Standing::role));
        ResultTable table =
                new ResultTable(project.request().plans(), project.request().period(), names, spoken);
        table.lines(csv, roles, top.people()).forEach(surroundings.console()::show);
    }
}
