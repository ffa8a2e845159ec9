package io.baton.engine.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Result lines of everyone, on disk until the ranks are known, so that memory does not grow with people. A rank stands
 * between the lines of the kinds before and behind it in the alphabet; those two parts are kept apart.
 */
final class ResultSpool implements AutoCloseable {

    private final Path file;
    private final OutputStream out;
    private final List<int[]> lengths = new ArrayList<>();

    ResultSpool(Path folder) throws IOException {
        file = Files.createTempFile(folder, "results-", ".part");
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Adds the lines of the next participants. */
    void add(Chunk chunk) throws IOException {
        out.write(chunk.bytes());
        lengths.add(chunk.partLengths());
    }

    /** Reads what was added; nothing can be added any more. */
    Reading read() throws IOException {
        out.close();
        return new Reading(new BufferedInputStream(Files.newInputStream(file), 1 << 16), lengths.iterator());
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    /**
     * Lines of some participants.
     *
     * @param bytes the lines one behind the other
     * @param partLengths two lengths for each participant: up to where the rank belongs, and behind it
     */
    @SuppressWarnings("ArrayRecordComponent") // a buffer that is handed on once and never compared
    record Chunk(byte[] bytes, int[] partLengths) {}

    /** The lines of one participant after the other. */
    static final class Reading implements AutoCloseable {

        private final InputStream in;
        private final Iterator<int[]> chunks;
        private int[] lengths = new int[0];
        private int next;

        private Reading(InputStream in, Iterator<int[]> chunks) {
            this.in = in;
            this.chunks = chunks;
        }

        /** Writes the lines of the next participant: the first part, the line of the rank, the second part. */
        void writeNext(OutputStream target, String rankLine) throws IOException {
            while (next == lengths.length) {
                lengths = chunks.next();
                next = 0;
            }
            target.write(in.readNBytes(lengths[next++]));
            target.write(rankLine.getBytes(StandardCharsets.UTF_8));
            target.write(in.readNBytes(lengths[next++]));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
