package io.baton.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.baton.core.document.Problem;
import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.Progress;
import io.baton.engine.pay.Payroll;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast deals become lines of pay: {@code PayProgram plan data period cache rounds}. The facts are read once and cached as
 * Parquet; each round then reads them, sorts them by participant, and calculates a line for each deal, without steps.
 */
public final class PayProgram {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PayProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path cache = Path.of(arguments[3]);
        PlanFiles files = PlanFiles.read(Path.of(arguments[0]), Optional.empty(), Optional.of(Path.of(arguments[1])));
        ValidPlan plan = files.plan()
                .orElseThrow(() -> new IllegalStateException(files.problems().stream()
                        .map(Problem::toString)
                        .toList()
                        .toString()));
        LoadedData data = FactStore.load(
                files.catalogue().orElseThrow().withFacts(plan.payFactTypes()),
                Path.of(arguments[1]),
                LoadOptions.of(cache, cache.resolve("bad")),
                Progress.NONE);
        Period period = plan.plan().calendar().parse(arguments[2]).orElseThrow();
        List<Path> folders = new ArrayList<>(data.folders());
        folders.add(cache);
        Payroll.Request request = Payroll.Request.of(new RunRequest(
                plan,
                period,
                new AsOf(period.days().to(), Instant.EPOCH),
                new LoadedTables(data),
                EmbeddedDuckDb.Limits.standard(cache.resolve("spill"), folders.toArray(Path[]::new))));
        for (int round = 0; round < Integer.parseInt(arguments[4]); round++) {
            run(request);
        }
    }

    private static void run(Payroll.Request request) throws IOException {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        long lines = 0;
        BigDecimal sum = BigDecimal.ZERO;
        try (Payroll payroll = Payroll.open(request)) {
            Iterator<List<Payroll.Paid>> people = payroll.people();
            while (people.hasNext()) {
                for (Payroll.Paid paid : people.next()) {
                    for (PayLine line : paid.lines()) {
                        lines++;
                        sum = sum.add(line.payable());
                    }
                }
            }
        }
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d lines, %s: %6.2f s wall, %6.2f s CPU: %,10.0f lines/s, %,10.0f lines per CPU second%n",
                lines,
                sum.toPlainString(),
                wallSeconds,
                cpuSeconds,
                lines / wallSeconds,
                lines / cpuSeconds);
    }
}
