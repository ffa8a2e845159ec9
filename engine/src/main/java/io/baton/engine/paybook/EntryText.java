package io.baton.engine.paybook;

import io.baton.core.settle.PlanVersion;
import io.baton.core.time.DateRange;
import io.baton.engine.paybook.JournalEntry.Closed;
import io.baton.engine.paybook.JournalEntry.Content;
import io.baton.engine.paybook.JournalEntry.Opened;
import io.baton.engine.paybook.JournalEntry.Posting;
import io.baton.engine.run.RunRequest.Results;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** An entry of the journal as a text of lines with tabs, so that it can be read without Baton. */
final class EntryText {

    /** The file in the folder of an entry. */
    static final String NAME = "entry.txt";

    private static final String FIRST = "baton pay 1";

    private EntryText() {}

    static String write(JournalEntry entry) {
        List<String> lines = new ArrayList<>(List.of(FIRST));
        switch (entry) {
            case Opened opened -> {
                lines.add(head("opened", entry));
                lines.add(line("days", opened.days().from(), opened.days().to()));
            }
            case Closed _ -> lines.add(head("closed", entry));
            case Posting posting -> {
                lines.add(head("posting", entry));
                addPosting(lines, posting);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String head(String kind, JournalEntry entry) {
        return line(
                kind,
                entry.number(),
                entry.period(),
                entry.stamp().at(),
                entry.stamp().by());
    }

    private static void addPosting(List<String> lines, Posting posting) {
        PayRun run = posting.run();
        lines.add(line("run", run.asOf(), run.data(), run.baton(), run.results().label()));
        lines.add(line("lines", posting.content().lines(), posting.content().sha256()));
        run.plans().forEach(plan -> lines.add(line("plan", plan.name(), plan.version(), plan.hash())));
        run.rows().forEach((table, count) -> lines.add(line("rows", table, count)));
        posting.content().paid().forEach((currency, sum) -> lines.add(line("paid", currency, sum.toPlainString())));
        posting.accepted().forEach(participant -> lines.add(line("accepted", participant)));
    }

    private static String line(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell.toString().replaceAll("\\p{Cc}+", " "));
        }
        return String.join("\t", texts);
    }

    /** The entry of a folder. */
    static JournalEntry read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try {
            return parse(Files.readAllLines(file));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IOException(file + " is damaged; put it back from a backup", e);
        }
    }

    private static JournalEntry parse(List<String> lines) {
        if (!lines.getFirst().equals(FIRST)) {
            throw new IllegalArgumentException("not an entry");
        }
        List<String> head = cells(lines.get(1));
        int number = Integer.parseInt(head.get(1));
        Stamp stamp = new Stamp(Instant.parse(head.get(3)), head.get(4));
        List<String> second = lines.size() > 2 ? cells(lines.get(2)) : List.of();
        return switch (head.getFirst()) {
            case "opened" ->
                new Opened(
                        number,
                        stamp,
                        head.get(2),
                        new DateRange(LocalDate.parse(second.get(1)), LocalDate.parse(second.get(2))));
            case "closed" -> new Closed(number, stamp, head.get(2));
            case "posting" -> posting(number, stamp, head.get(2), lines);
            default -> throw new IllegalArgumentException("not an entry");
        };
    }

    private static Posting posting(int number, Stamp stamp, String period, List<String> lines) {
        List<PlanVersion> plans = new ArrayList<>();
        SequencedMap<String, BigDecimal> paid = new TreeMap<>();
        SequencedMap<String, Long> rows = new TreeMap<>();
        List<String> accepted = new ArrayList<>();
        for (String line : lines.subList(4, lines.size())) {
            List<String> cells = cells(line);
            switch (cells.getFirst()) {
                case "plan" -> plans.add(new PlanVersion(cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3)));
                case "rows" -> rows.put(cells.get(1), Long.valueOf(cells.get(2)));
                case "paid" -> paid.put(cells.get(1), new BigDecimal(cells.get(2)));
                case "accepted" -> accepted.add(cells.get(1));
                default -> throw new IllegalArgumentException("not a line of an entry");
            }
        }
        List<String> run = cells(lines.get(2));
        List<String> size = cells(lines.get(3));
        return new Posting(
                number,
                stamp,
                new PayRun(period, LocalDate.parse(run.get(1)), run.get(2), run.get(3), results(run), plans, rows),
                new Content(Long.parseLong(size.get(1)), size.get(2), paid),
                accepted);
    }

    /** Entries that do not say it are older than the choice, when computed results were all that pay saw. */
    private static Results results(List<String> run) {
        return run.size() > 4 ? Results.of(run.get(4)) : Results.COMPUTED;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }
}
