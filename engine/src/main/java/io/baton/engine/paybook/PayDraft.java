package io.baton.engine.paybook;

import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.Settled;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.paybook.JournalEntry.Content;
import io.baton.engine.paybook.JournalEntry.Posting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A settlement that was not posted: its lines lie in a folder of their own until it is posted or closed. */
public final class PayDraft implements AutoCloseable {

    private final Posting posting;
    private final ScratchFolder scratch;
    private final List<Absentee> absentees;
    private final List<Settled.Held> held;
    private final long people;

    PayDraft(Posting posting, ScratchFolder scratch, PersonMerge merge) {
        this.posting = posting;
        this.scratch = scratch;
        this.absentees = List.copyOf(merge.absentees());
        this.held = List.copyOf(merge.held());
        this.people = merge.people();
    }

    /** How many lines there are, and what they add up to. */
    public Content content() {
        return posting.content();
    }

    /** The run that it is of. */
    public PayRun run() {
        return posting.run();
    }

    /** The number that its posting would have. */
    public int number() {
        return posting.number();
    }

    /** How many people the run has given. */
    public long people() {
        return people;
    }

    /** For whom nothing is posted; whom nobody has accepted as such blocks the posting. */
    public List<Absentee> absentees() {
        return absentees;
    }

    /** What is not posted because people hold it. */
    public List<Settled.Held> held() {
        return held;
    }

    /** Calls back for each line, in the order of the ledger. */
    public void forEachLine(Consumer<LedgerLine> each) throws IOException {
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                PostedLines lines = new PostedLines(files(), posting, threads)) {
            while (lines.hasNext()) {
                each.accept(lines.take());
            }
        }
    }

    /** The lines as canonical CSV, compressed by gzip; gone when this is closed. */
    public Path file() {
        return files().resolve(LineWriter.NAME);
    }

    Path files() {
        return scratch.path().resolve(PayBook.DRAFT);
    }

    Posting posting() {
        return posting;
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
