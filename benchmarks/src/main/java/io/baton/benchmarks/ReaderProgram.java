package io.baton.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.Progress;
import io.baton.engine.yaml.YamlText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How fast CSV becomes Parquet: {@code ReaderProgram folder rows rounds [encoding]}. Makes a file of ten columns (four whole
 * numbers, two dates, two decimals, two texts, a tenth of them quoted, ten bad cells in all), loads it as the command does,
 * each time into an empty cache, and prints rows a second of wall time and of CPU time, all threads counted.
 */
public final class ReaderProgram {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: reader
            defaults: { encoding: ENCODING }
            facts:
              line:
                participant: person
                KEY
                fields:
                  id: { kind: count, decimals: 0 }
                  customer: { kind: count, decimals: 0 }
                  product: { kind: count, decimals: 0 }
                  pieces: { kind: count, decimals: 0 }
                  ordered_on: { kind: date, required: true }
                  due_on: date
                  amount: { kind: money, required: true }
                  cost: money
                  person: text
                  note: text
            """;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ReaderProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        long rows = Long.parseLong(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        String encoding = arguments.length > 3 ? arguments[3] : "utf-8";
        Path data = folder.resolve("data-" + encoding + "-" + rows);
        if (!Files.exists(data.resolve("line.csv"))) {
            make(data, rows, Charset.forName(encoding));
        }
        System.out.printf(
                Locale.ROOT, "%d rows, %d MB, %s%n", rows, Files.size(data.resolve("line.csv")) / 1_000_000, encoding);
        for (int round = 1; round <= rounds; round++) {
            load(folder, data, encoding, "");
        }
        load(folder, data, encoding, "key: id");
    }

    /** The same file on every machine. */
    private static void make(Path data, long rows, Charset charset) throws IOException {
        Files.createDirectories(data);
        Path fresh = data.resolve("line.tmp");
        try (BufferedWriter out = Files.newBufferedWriter(fresh, charset)) {
            out.write("id,customer,product,pieces,ordered_on,due_on,amount,cost,person,note\n");
            long dice = 42;
            for (long i = 1; i <= rows; i++) {
                dice = dice * 6364136223846793005L + 1442695040888963407L;
                out.write(row(i, dice >>> 16, i % (rows / 10) == rows / 20));
            }
        }
        Files.move(fresh, data.resolve("line.csv"));
    }

    private static String row(long id, long dice, boolean bad) {
        LocalDate ordered = LocalDate.of(2023, 1, 1).plusDays(dice % 730);
        long cents = 500 + dice % 5_000_000;
        String note = dice % 10 == 0 ? "\"renewed, \"\"as agreed\"\"\"" : "新签 " + dice % 100;
        return id + "," + dice % 200_000 + "," + dice % 2_000 + "," + (1 + dice % 20) + ","
                + (bad ? "2023-02-30" : ordered) + "," + ordered.plusDays(30) + "," + decimal(cents) + ","
                + decimal(cents * 7 / 10) + ",P" + (100_000 + dice % 100_000) + "," + note + "\n";
    }

    private static String decimal(long cents) {
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }

    private static void load(Path folder, Path data, String encoding, String key) throws IOException {
        Problems problems = new Problems();
        Catalogue catalogue = YamlText.read(
                        "catalogue.yaml",
                        CATALOGUE.replace("ENCODING", encoding).replace("KEY", key),
                        problems)
                .flatMap(node -> CatalogueReader.read(node, problems))
                .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
        Path cache = folder.resolve("cache");
        ScratchFolder.delete(cache);
        LoadOptions options = LoadOptions.of(cache, folder.resolve("bad"));
        System.out.printf(Locale.ROOT, "%-8s first ", key);
        time(catalogue, data, options);
        System.out.printf(Locale.ROOT, "%-8s again ", key);
        time(catalogue, data, options);
    }

    private static void time(Catalogue catalogue, Path data, LoadOptions options) throws IOException {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        LoadedData loaded = FactStore.load(catalogue, data, options, Progress.NONE);
        double wallSeconds = (System.nanoTime() - wall) / 1e9;
        double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        long rows = loaded.table("line").rows() + loaded.badRows();
        System.out.printf(
                Locale.ROOT,
                "%6.2f s wall, %6.2f s CPU: %,10.0f rows/s, %,10.0f rows per CPU second; %d bad%n",
                wallSeconds,
                cpuSeconds,
                rows / wallSeconds,
                rows / cpuSeconds,
                loaded.badRows());
    }
}
