package io.baton.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Writes a page; one that could not be finished never stands under the name that was asked for. */
final class PageFile {

    private PageFile() {}

    static void write(Path file, Consumer<Writer> content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer target = Files.newBufferedWriter(unfinished)) {
                content.accept(target);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
