package io.baton.engine.run;

import io.baton.core.score.CanonicalCsv;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

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

    /**
     * Writes the whole result: header, and for each participant the first part, the rank line, the second part.
     *
     * @param rankLine the line of the rank of the participant with that number, in the order of adding; empty for none
     */
    void assemble(OutputStream target, IntFunction<String> rankLine) throws IOException {
        out.close();
        target.write(CanonicalCsv.HEADER.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int participant = 0;
            for (int[] parts : lengths) {
                for (int i = 0; i < parts.length; i += 2) {
                    target.write(in.readNBytes(parts[i]));
                    target.write(rankLine.apply(participant).getBytes(StandardCharsets.UTF_8));
                    target.write(in.readNBytes(parts[i + 1]));
                    participant++;
                }
            }
        }
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
}
