package io.baton.engine.row;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A text file with its encoding: what a byte order mark says, else what is declared, else UTF-8. Files that start like gzip
 * are read as such, whatever their name.
 */
final class TextFile {

    private static final int SAMPLE = 1 << 20;
    private static final int GZIP_MAGIC = 0x1F8B;

    private final Path path;
    private final Charset charset;
    private final int markLength;
    private CountingStream counter = new CountingStream(InputStream.nullInputStream());

    private TextFile(Path path, Charset charset, int markLength) {
        this.path = path;
        this.charset = charset;
        this.markLength = markLength;
    }

    static TextFile of(Path path, Optional<Charset> declared) throws IOException, UnreadableFile {
        byte[] start = start(path);
        Optional<Mark> mark = Mark.of(start);
        if (mark.isPresent()) {
            return new TextFile(path, mark.get().charset, mark.get().length);
        }
        if (declared.filter(StandardCharsets.UTF_16::equals).isPresent() && start.length > 0) {
            throw new UnreadableFile(
                    1,
                    "the file has no byte order mark, which utf-16 needs",
                    "declare 'encoding: utf-16le' or 'utf-16be'");
        }
        Charset charset = declared.orElse(StandardCharsets.UTF_8);
        if (charset.equals(StandardCharsets.UTF_8)) {
            refuseUtf16(start);
        }
        return new TextFile(path, charset, 0);
    }

    /** Plain letters in UTF-16 are UTF-8 too, with a NUL beside each; told here, before every name is unknown. */
    private static void refuseUtf16(byte[] start) throws UnreadableFile {
        boolean four = start.length == 4;
        boolean little = four && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0;
        boolean big = four && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0;
        if (little || big) {
            throw new UnreadableFile(
                    1,
                    "the file is in UTF-16 without a byte order mark",
                    "declare 'encoding: " + (little ? "utf-16le" : "utf-16be") + "'");
        }
    }

    private static byte[] start(Path path) throws IOException, UnreadableFile {
        try (InputStream in = uncompressed(Files.newInputStream(path))) {
            return in.readNBytes(4);
        } catch (EOFException | ZipException e) {
            throw new UnreadableFile(
                    1, "the file cannot be unpacked: " + e.getMessage(), "compress it again; it may be cut off");
        }
    }

    /** What the first bytes of a file may say of its encoding. */
    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 3),
        UTF_16LE(StandardCharsets.UTF_16LE, 2),
        UTF_16BE(StandardCharsets.UTF_16BE, 2),
        GB18030(Charset.forName("GB18030"), 4);

        private final Charset charset;
        private final int length;

        Mark(Charset charset, int length) {
            this.charset = charset;
            this.length = length;
        }

        static Optional<Mark> of(byte[] start) {
            for (Mark mark : values()) {
                byte[] bytes = "\uFEFF".getBytes(mark.charset);
                if (start.length >= bytes.length
                        && Arrays.mismatch(start, 0, bytes.length, bytes, 0, bytes.length) < 0) {
                    return Optional.of(mark);
                }
            }
            return Optional.empty();
        }
    }

    /** The text from its start. */
    StrictDecoder open() throws IOException {
        counter = new CountingStream(Files.newInputStream(path));
        InputStream in = uncompressed(counter);
        in.skipNBytes(markLength);
        return new StrictDecoder(in, charset);
    }

    Charset charset() {
        return charset;
    }

    /** Whether a byte order mark says its encoding. */
    boolean isMarked() {
        return markLength > 0;
    }

    long bytesRead() {
        return counter.count();
    }

    /** What to say of bytes that do not belong to the encoding. */
    String badBytes() throws IOException {
        byte[] sample = sample();
        String name = charset.name().toLowerCase(Locale.ROOT);
        String fitting = EncodingGuess.of(sample)
                .filter(guess -> !guess.equals(name))
                .map(guess -> "; the file would fit 'encoding: " + guess + "'")
                .orElse("");
        return "bytes that are not " + name + fitting;
    }

    private byte[] sample() throws IOException {
        try (InputStream in = uncompressed(Files.newInputStream(path))) {
            return in.readNBytes(SAMPLE);
        } catch (ZipException | EOFException _) {
            // the end of a damaged file is reported when reading comes to it
            return new byte[0];
        }
    }

    private static InputStream uncompressed(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return (first << 8 | second) == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** Counts what was read. */
    private static final class CountingStream extends FilterInputStream {
        private long count;

        CountingStream(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
