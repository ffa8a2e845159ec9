package io.baton.engine.file;

import io.baton.engine.catalogue.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The folder of bad rows: a file for each input that has some; files of inputs that have none any more are removed. */
final class BadFiles {

    private static final String MENDED = ".mended";

    private final Path folder;
    private final Set<String> taken = new HashSet<>();

    BadFiles(Path folder) {
        this.folder = folder;
    }

    /** Puts the bad rows of an input there. Called once for each input, in the same order in every load. */
    Optional<Path> put(InputFile input, List<Path> parts) throws IOException {
        Path target = folder.resolve(name(input));
        if (parts.isEmpty()) {
            Files.deleteIfExists(target);
            return Optional.empty();
        }
        Files.createDirectories(target.getParent());
        Path fresh = Files.createTempFile(target.getParent(), "bad-", ".tmp");
        Files.copy(parts.getFirst(), fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(target);
    }

    /** The input's own name; where several tables read the same file, the table's name is put to it. */
    private String name(InputFile input) {
        String own = ending(input.name(), input.format());
        String stem = own.substring(0, own.lastIndexOf('.'));
        String ending = own.substring(own.lastIndexOf('.'));
        String name = own;
        for (int i = 1; !taken.add(name); i++) {
            name = stem + "." + input.table().name() + (i == 1 ? "" : "-" + i) + ending;
        }
        return name;
    }

    /** The name under which mended rows of a file stand beside it: {@code orders.mended.csv} for {@code orders.csv}. */
    static String mendedName(String name, FileFormat format) {
        String bad = ending(name, format);
        int dot = bad.lastIndexOf('.');
        return bad.substring(0, dot) + MENDED + bad.substring(dot);
    }

    /** Whether a file holds mended rows of another one. */
    static boolean isMended(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.substring(0, dot).endsWith(MENDED);
    }

    /** Compressed files are written plainly, binary ones as CSV. */
    private static String ending(String name, FileFormat format) {
        String plain = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        boolean text = format == FileFormat.CSV || format == FileFormat.JSON_LINES;
        int dot = plain.lastIndexOf('.');
        boolean hasEnding = dot > plain.lastIndexOf('/') + 1;
        if (text && hasEnding) {
            return plain;
        }
        return (hasEnding ? plain.substring(0, dot) : plain) + (format == FileFormat.JSON_LINES ? ".jsonl" : ".csv");
    }
}
