package io.baton.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers what it could not write: print writers swallow failures, and a result cut off by a full
 * disk must not look like a whole one.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream target;
    private @Nullable IOException failure;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** That of this process. */
    static StandardOutput ofProcess() {
        return new StandardOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    }

    PrintWriter writer() {
        return new PrintWriter(this, true, StandardCharsets.UTF_8);
    }

    /** What was lost; a reader that has seen enough ({@code | head}) has lost nothing. */
    Optional<String> loss() {
        return Optional.ofNullable(failure)
                .map(found -> String.valueOf(found.getMessage()))
                .filter(message -> !message.equals("Broken pipe"));
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException latest) {
        if (failure == null) {
            failure = latest;
        }
        return latest;
    }
}
