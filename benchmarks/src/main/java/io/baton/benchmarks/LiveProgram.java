package io.baton.benchmarks;

import io.baton.core.document.Problem;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.Progress;
import io.baton.engine.live.StoredFacts;
import io.baton.engine.pay.LivePay;
import io.baton.engine.pay.LivePerson;
import io.baton.engine.pay.Payroll;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * How soon one changed deal is in the lines of its seller: {@code LiveProgram plan data period cache participant changes}. The
 * pay of the participant is opened once; then one deal after the other gets another amount, and all lines are taken again.
 */
public final class LiveProgram {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LiveProgram() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path cache = Path.of(arguments[3]);
        PlanFiles files = PlanFiles.read(Path.of(arguments[0]), Optional.empty(), Optional.of(Path.of(arguments[1])));
        ValidPlan plan = files.plan()
                .orElseThrow(() -> new IllegalStateException(files.problems().stream()
                        .map(Problem::toString)
                        .toList()
                        .toString()));
        Catalogue catalogue = files.catalogue().orElseThrow();
        LoadedData data = FactStore.load(
                catalogue, Path.of(arguments[1]), LoadOptions.of(cache, cache.resolve("bad")), Progress.NONE);
        Period period = plan.plan().calendar().parse(arguments[2]).orElseThrow();
        List<Path> folders = new ArrayList<>(data.folders());
        folders.add(cache);
        RunRequest run = new RunRequest(
                plan,
                period,
                new AsOf(period.days().to(), Instant.EPOCH),
                new LoadedTables(data),
                EmbeddedDuckDb.Limits.standard(cache.resolve("spill"), folders.toArray(Path[]::new)));
        Payroll.Request request = Payroll.Request.of(run).of(arguments[4]);
        FactType deal = catalogue.table("deal").orElseThrow().type();
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            StoredFacts stored = new StoredFacts(database, request.data());
            List<FactRow> deals = stored.find(deal, "seller", List.of(new Value.Text(arguments[4])));
            long opening = System.nanoTime();
            LivePerson person = new LivePerson(arguments[4], stored);
            LivePay live = person.pay(request);
            System.out.printf(
                    Locale.ROOT, "%d deals, opened in %.0f ms%n", deals.size(), (System.nanoTime() - opening) / 1e6);
            int changes = Integer.parseInt(arguments[5]);
            change(person, live, deal, deals, changes);
            change(person, live, deal, deals, changes);
        }
    }

    private static void change(LivePerson person, LivePay live, FactType type, List<FactRow> deals, int changes) {
        Random random = new Random(1);
        long[] nanos = new long[changes];
        long lines = 0;
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < changes; i++) {
            FactRow row = otherwise(deals.get(random.nextInt(deals.size())), random);
            long start = System.nanoTime();
            person.put(type, row);
            for (Payroll.Paid paid : live.paid()) {
                lines += paid.lines().size();
            }
            nanos[i] = System.nanoTime() - start;
        }
        cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%d changes, %d lines each: median %.1f ms, p95 %.1f ms, worst %.1f ms, mean of CPU %.1f ms%n",
                changes,
                lines / changes,
                nanos[changes / 2] / 1e6,
                nanos[changes * 95 / 100] / 1e6,
                nanos[changes - 1] / 1e6,
                cpu / 1e6 / changes);
    }

    private static FactRow otherwise(FactRow row, Random random) {
        Map<String, Value> values = new HashMap<>(row.values());
        values.put("amount", Value.of(BigDecimal.valueOf(random.nextInt(500_000), 2)));
        return new FactRow(values, row.days());
    }
}
