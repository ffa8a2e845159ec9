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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
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

    private final Path file;
    private final OutputStream out;
    private final ExecutorService threads;
    private final Deque<Future<byte[]>> waiting = new ArrayDeque<>();
    private final StringBuilder piece = new StringBuilder(PIECE + 1024).append(LedgerCsv.HEADER);
    private final MessageDigest digest = sha256();
    private final SequencedMap<String, BigDecimal> paid = new TreeMap<>();
    private long lines;

    LineWriter(Path folder, ExecutorService threads) throws IOException {
        this.file = folder.resolve(NAME);
        this.out = Files.newOutputStream(file);
        this.threads = threads;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(LedgerLine line) throws IOException {
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
        byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
        piece.setLength(0);
        digest.update(bytes);
        waiting.add(threads.submit(() -> compressed(bytes)));
        while (waiting.size() > MOST_WAITING) {
            writeOldest();
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new FastGzip(compressed)) {
            out.write(bytes);
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
        try {
            out.write(waiting.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("writing the ledger was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("the ledger cannot be written", e);
        }
    }

    /** Ends the file; it is on the disk when this returns. */
    Content finish() throws IOException {
        handOver();
        while (!waiting.isEmpty()) {
            writeOldest();
        }
        out.close();
        Journal.sync(file, StandardOpenOption.WRITE);
        return new Content(lines, HexFormat.of().formatHex(digest.digest()), paid);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
