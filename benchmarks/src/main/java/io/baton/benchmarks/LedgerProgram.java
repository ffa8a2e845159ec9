package io.baton.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.baton.core.settle.Earning;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineRounding;
import io.baton.core.settle.PersonEarnings;
import io.baton.core.settle.PersonResult;
import io.baton.core.settle.PlanVersion;
import io.baton.core.settle.SettlementRules;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Rounding;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.paybook.Entries;
import io.baton.engine.paybook.PayBook;
import io.baton.engine.paybook.PayDraft;
import io.baton.engine.paybook.PayRun;
import io.baton.engine.paybook.Stamp;
import io.baton.engine.run.RunRequest.Results;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * How fast pay is settled and posted: {@code LedgerProgram folder lines people threads rounds}. Each round posts a line for
 * every deal into an empty ledger, settles the same again, then settles and posts all deals with another value, then one deal
 * of a hundred with another value. Printed are lines a second of wall time and of CPU time, all threads counted, and what the
 * posting takes on the disk.
 */
public final class LedgerProgram {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final PlanVersion PLAN = new PlanVersion("commission-2024", 3, "0".repeat(64));
    private static final SettlementRules RULES = SettlementRules.of(LineRounding.of(Rounding.halfUp(2)));

    private final Path folder;
    private final int people;
    private final int deals;
    private final int threads;

    private LedgerProgram(Path folder, long lines, int people, int threads) {
        this.folder = folder;
        this.people = people;
        this.deals = (int) (lines / people);
        this.threads = threads;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("book");
        long lines = Long.parseLong(arguments[1]);
        int people = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        LedgerProgram program = new LedgerProgram(folder, lines, people, threads);
        for (int round = 0; round < Integer.parseInt(arguments[4]); round++) {
            ScratchFolder.delete(folder);
            program.open();
            program.post("into nothing", 0, 1);
            program.post("all the same", 0, 1);
            program.post("all changed", 1, 1);
            program.post("1 % changed", 2, 100);
        }
        ScratchFolder.delete(folder);
    }

    private void open() throws IOException {
        DateRange days = new DateRange(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        PayBook.open(folder, threads).open(new Period("2024-03", "month", days), new Stamp(Instant.EPOCH, "benchmark"));
    }

    /** Settles with one of so many deals worth so much more, and posts what comes out. */
    private void post(String what, int more, int oneOf) throws IOException {
        PayRun run = new PayRun("2024-03", LocalDate.of(2024, 3, 31), "1", "benchmark", Results.FINAL, List.of(PLAN));
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        PayBook book = PayBook.open(folder, threads);
        try (PayDraft draft =
                book.settle(new PayBook.Request(run, RULES, Entries.NONE), new People(people, deals, more, oneOf))) {
            double settled = (System.nanoTime() - wall) / 1e9;
            long bytes = Files.size(draft.file());
            book.post(draft, new Stamp(Instant.EPOCH, "benchmark"), List.of());
            double seconds = (System.nanoTime() - wall) / 1e9;
            double processors = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
            long lines = (long) people * deals;
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %,11d lines settled, %,11d posted: %6.2f s wall (%.2f to post), %6.2f s CPU: %,10.0f lines/s,"
                            + " %,10.0f per CPU second; %,d MB on the disk%n",
                    what,
                    lines,
                    draft.content().lines(),
                    seconds,
                    seconds - settled,
                    processors,
                    lines / seconds,
                    lines / processors,
                    bytes / 1_000_000);
        }
    }

    /** The same people with the same deals on every machine. */
    private static final class People implements Iterator<PersonResult> {

        private final int people;
        private final int deals;
        private final int more;
        private final int oneOf;
        private int next;

        People(int people, int deals, int more, int oneOf) {
            this.people = people;
            this.deals = deals;
            this.more = more;
            this.oneOf = oneOf;
        }

        @Override
        public boolean hasNext() {
            return next < people;
        }

        @Override
        public PersonResult next() {
            String participant = "P" + (1_000_000 + next);
            List<Earning> earnings = new ArrayList<>(deals);
            for (int i = 0; i < deals; i++) {
                int deal = next * deals + i;
                long dice = (deal * 6364136223846793005L + 1442695040888963407L) >>> 40;
                long extra = deal % oneOf == 0 ? more : Math.min(more, 1);
                BigDecimal exact = BigDecimal.valueOf(dice % 5_000_000 + 1000 * extra, 3);
                LineKey key = new LineKey(participant, "commission", "C" + (100_000_000 + deal));
                earnings.add(new Earning(key, "2024-03", exact, "CNY", "3 % of 12345.67", PLAN));
            }
            next++;
            return new PersonResult.Calculated(PersonEarnings.of(participant, earnings));
        }
    }
}
