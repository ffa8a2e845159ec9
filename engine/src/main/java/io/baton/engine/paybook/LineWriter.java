package io.baton.engine.paybook;

import io.baton.core.settle.LedgerCsv;
import io.baton.core.settle.LedgerLine;
import io.baton.engine.paybook.JournalEntry.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes lines as canonical CSV, compressed by gzip in pieces, by threads beside. The pieces one behind the other are one
 * file for every reader of gzip.
 */
final class LineWriter implements AutoCloseable {

    /** The file in the folder of a posting. */
    static final String NAME = "lines.csv.gz";

    private static final int PIECE = 1 << 18;
    private static final int MOST_WAITING = 6;

    private final Path folder;
    private final OutputStream out;
    private final ExecutorService threads;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<PieceIndex.Piece> written = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder(PIECE + 1024).append(LedgerCsv.HEADER);
    private final LineHash hash = new LineHash();
    private final SequencedMap<String, BigDecimal> paid = new TreeMap<>();
    private String firstOfPiece = "";
    private long lines;
    private long bytes;

    /** A piece that is being compressed. */
    private record Waiting(String participant, Future<byte[]> compressed) {}

    LineWriter(Path folder, ExecutorService threads) throws IOException {
        this.folder = folder;
        this.out = Files.newOutputStream(folder.resolve(NAME));
        this.threads = threads;
    }

    void add(LedgerLine line) throws IOException {
        if (piece.isEmpty() || lines == 0) {
            firstOfPiece = line.key().participant();
        }
        LedgerCsv.append(piece, line);
        lines++;
        if (line.kind().isPaid()) {
            paid.merge(line.amounts().currency(), line.amounts().amount(), BigDecimal::add);
        }
        if (piece.length() >= PIECE) {
            handOver();
        }
    }

    private void handOver() throws IOException {
        byte[] plain = piece.toString().getBytes(StandardCharsets.UTF_8);
        piece.setLength(0);
        hash.add(plain, plain.length);
        waiting.add(new Waiting(firstOfPiece, threads.submit(() -> compressed(plain))));
        while (waiting.size() > MOST_WAITING) {
            writeOldest();
        }
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new FastGzip(compressed)) {
            gzip.write(plain);
        }
        return compressed.toByteArray();
    }

    /** At the fastest level: a posting waits for this, and lines compress well at any. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 14);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private void writeOldest() throws IOException {
        Waiting oldest = waiting.remove();
        try {
            byte[] compressed = oldest.compressed().get();
            written.add(new PieceIndex.Piece(oldest.participant(), bytes));
            out.write(compressed);
            bytes += compressed.length;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("writing the ledger was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("the ledger cannot be written", e);
        }
    }

    /** Ends the file; it is on the disk when this returns. */
    Content finish() throws IOException {
        if (!piece.isEmpty()) {
            handOver();
        }
        while (!waiting.isEmpty()) {
            writeOldest();
        }
        out.close();
        Journal.sync(folder.resolve(NAME), StandardOpenOption.WRITE);
        new PieceIndex(written).write(folder);
        return new Content(lines, hash.end(), paid);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
