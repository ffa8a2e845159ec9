package io.baton.cli;

import io.baton.engine.duckdb.ScratchFolder;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * Files that a command writes for its user: each stands whole under its name, or not at all, also when the command is killed
 * or the disk is full. A device or a pipe is written as it is.
 */
final class OutputFiles {

    private OutputFiles() {}

    /** What stands in a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream target) throws IOException;
    }

    /** Text, in UTF-8. */
    static Content text(Consumer<Writer> text) {
        return target -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
            text.accept(writer);
            writer.flush();
        };
    }

    /** Writes one file into a folder that exists. */
    static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Stop(ExitCode.UNREADABLE, file + " is a folder; name a file in it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream device = new Target(file, file)) {
                content.write(device);
            }
            return;
        }
        Path target = place(file);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unwritable(file, folder + " is no folder");
        }
        put(folder, file, new LinkedHashMap<>(Map.of(target.getFileName().toString(), content)));
    }

    /** Writes several files into a folder, which is made where it is missing; none is seen before all are whole. */
    static void write(Path folder, SequencedMap<String, Content> files) throws IOException {
        put(FileTrouble.made(folder, "the folder", "name another with --out"), folder, files);
    }

    /** A link goes on to lead where it led. */
    private static Path place(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static void put(Path folder, Path named, SequencedMap<String, Content> files) throws IOException {
        try (ScratchFolder scratch = open(folder, named)) {
            for (Map.Entry<String, Content> file : files.entrySet()) {
                Path shown = Files.isDirectory(named) ? named.resolve(file.getKey()) : named;
                try (OutputStream target = new Target(scratch.path().resolve(file.getKey()), shown)) {
                    file.getValue().write(target);
                }
            }
            for (String name : files.sequencedKeySet()) {
                Files.move(scratch.path().resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static ScratchFolder open(Path folder, Path named) {
        try {
            return ScratchFolder.in(folder);
        } catch (IOException e) {
            throw unwritable(named, FileTrouble.say(e));
        }
    }

    private static Stop unwritable(Path file, String why) {
        return new Stop(
                ExitCode.UNREADABLE, file + " cannot be written: " + why + "; make room there, or name another place");
    }

    /** Stops at once where it cannot write, whatever the libraries between would make of an exception. */
    private static final class Target extends OutputStream {

        private final OutputStream bytes;
        private final Path shown;

        Target(Path file, Path shown) {
            this.shown = shown;
            try {
                this.bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            } catch (IOException e) {
                throw unwritable(shown, FileTrouble.say(e));
            }
        }

        @Override
        public void write(int oneByte) {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            attempt(() -> bytes.write(source, offset, length));
        }

        @Override
        public void flush() {
            attempt(bytes::flush);
        }

        @Override
        public void close() {
            attempt(bytes::close);
        }

        private interface Step {
            void run() throws IOException;
        }

        private void attempt(Step step) {
            try {
                step.run();
            } catch (IOException e) {
                throw unwritable(shown, FileTrouble.say(e));
            }
        }
    }
}
