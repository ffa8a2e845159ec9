package io.baton.engine.paybook;

import io.baton.core.settle.Amounts;
import io.baton.core.settle.LedgerCsv;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.PlanVersion;
import io.baton.core.settle.PostedIn;
import io.baton.engine.paybook.JournalEntry.Posting;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/** The lines of one posting in their order, read ahead by another thread. */
final class PostedLines implements AutoCloseable {

    private static final int BATCH = 1024;
    private static final int COLUMNS = LedgerCsv.HEADER.split(",", -1).length;

    private final Path folder;
    private final Posting posting;
    private final boolean isWhole;
    private final LineCells cells;
    private final GZIPInputStream in;
    private final ExecutorService threads;
    private Future<List<LedgerLine>> ahead;
    private List<LedgerLine> batch = List.of();
    private int next;
    private long read;
    private PlanVersion plan = PlanVersion.NONE;
    private final PostedIn posted;
    private String correctsText = "";
    private Optional<PostedIn> corrects = Optional.empty();

    /** All lines of a posting, which are in that folder. */
    PostedLines(Path folder, Posting posting, ExecutorService threads) throws IOException {
        this(folder, posting, 0, threads);
    }

    /** The lines from the piece on that begins at an offset. */
    PostedLines(Path folder, Posting posting, long offset, ExecutorService threads) throws IOException {
        this.folder = folder;
        this.posting = posting;
        this.isWhole = offset == 0;
        this.posted = new PostedIn(posting.period(), posting.number());
        InputStream file = Files.newInputStream(folder.resolve(LineWriter.NAME));
        file.skipNBytes(offset);
        this.in = new GZIPInputStream(new BufferedInputStream(file, 1 << 16), 1 << 16);
        this.cells = new LineCells(in, COLUMNS);
        this.threads = threads;
        this.ahead = threads.submit(isWhole ? this::readFirst : this::readBatch);
    }

    private List<LedgerLine> readFirst() throws IOException {
        return cells.next() ? readBatch() : List.of();
    }

    private List<LedgerLine> readBatch() throws IOException {
        List<LedgerLine> lines = new ArrayList<>(BATCH);
        while (lines.size() < BATCH && cells.next()) {
            lines.add(line());
        }
        return lines;
    }

    private LedgerLine line() {
        LineKey key = new LineKey(cells.repeated(0), cells.repeated(3), cells.text(4));
        Amounts amounts = new Amounts(cells.number(5), cells.number(10), cells.number(6), cells.repeated(7));
        return new LedgerLine(
                key,
                LineKind.parse(cells.repeated(9)).orElseThrow(NumberFormatException::new),
                cells.repeated(1),
                posted,
                amounts,
                cells.repeated(8),
                corrects(),
                plan(),
                cells.repeated(15));
    }

    private Optional<PostedIn> corrects() {
        String text = cells.repeated(11);
        if (!text.equals(correctsText)) {
            correctsText = text;
            corrects = PostedIn.parse(text);
        }
        return corrects;
    }

    private PlanVersion plan() {
        String name = cells.repeated(12);
        int version = Integer.parseInt(cells.repeated(13));
        if (version != plan.version() || !name.equals(plan.name())) {
            plan = posting.run().plans().stream()
                    .filter(one -> one.version() == version && one.name().equals(name))
                    .findFirst()
                    .orElse(new PlanVersion(name, version, ""));
        }
        return plan;
    }

    /** Whether a line follows. */
    boolean hasNext() throws IOException {
        if (next == batch.size()) {
            turn();
        }
        return next < batch.size();
    }

    /** The next line, which stays. */
    LedgerLine peek() {
        return batch.get(next);
    }

    /** The next line. */
    LedgerLine take() {
        return batch.get(next++);
    }

    private void turn() throws IOException {
        try {
            batch = ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading the ledger was interrupted", e);
        } catch (ExecutionException e) {
            throw damaged(e);
        }
        next = 0;
        read += batch.size();
        if (!batch.isEmpty()) {
            ahead = threads.submit(this::readBatch);
        } else if (isWhole && read != posting.content().lines()) {
            throw damaged(new IOException(
                    read + " lines instead of " + posting.content().lines()));
        }
    }

    private IOException damaged(Exception cause) {
        return new IOException(folder.resolve(LineWriter.NAME) + " is damaged; put it back from a backup", cause);
    }

    @Override
    public void close() throws IOException {
        ahead.cancel(false);
        in.close();
    }
}
