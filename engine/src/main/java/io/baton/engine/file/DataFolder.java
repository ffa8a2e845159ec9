package io.baton.engine.file;

import io.baton.core.document.CodePointOrder;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Source;
import io.baton.engine.catalogue.Table;
import io.baton.engine.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The files below one folder; what leads out of it, also by a link, is not there. */
final class DataFolder {

    private static final int DEEPEST = 12;
    private static final String PATTERN_SIGNS = "*?[{";

    private final Path root;
    private final Optional<SequencedMap<String, Path>> taken;
    private Optional<List<String>> names = Optional.empty();

    private DataFolder(Path root, Optional<SequencedMap<String, Path>> taken) {
        this.root = root;
        this.taken = taken;
    }

    static DataFolder open(Path folder) throws IOException {
        return new DataFolder(folder.toRealPath(), Optional.empty());
    }

    /** The same folder with other files, wherever they are, by name. */
    DataFolder with(SequencedMap<String, Path> files) {
        return new DataFolder(root, Optional.of(files));
    }

    Path root() {
        return root;
    }

    Path path(String name) {
        return taken.map(files -> files.get(name)).orElseGet(() -> root.resolve(name));
    }

    /** The files of a name or pattern, in order of their names; none is reported. */
    List<String> matching(Source.FileName file, Problems problems) throws IOException {
        List<String> found = matching(file.pattern());
        if (found.isEmpty()) {
            problems.error(
                    file.at(),
                    "no file '" + file.pattern() + "' in " + root,
                    Suggestion.closest(file.pattern(), names())
                            .map(name -> "did you mean '" + name + "'?")
                            .orElse("put it there, or name another"));
        }
        return found;
    }

    private List<String> matching(String pattern) throws IOException {
        if (holds(pattern)) {
            return List.of(pattern);
        }
        if (pattern.chars().noneMatch(c -> PATTERN_SIGNS.indexOf(c) >= 0)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return names().stream().filter(name -> matcher.matches(Path.of(name))).toList();
    }

    /** The files that bear a table's name. */
    List<String> named(Table table) {
        return FileFormat.defaultFiles(table.name()).stream()
                .filter(this::holds)
                .toList();
    }

    /** Whether there is a file of that name. */
    boolean holds(String name) {
        return taken.map(files -> files.containsKey(name)).orElseGet(() -> isOwnFile(root.resolve(name)));
    }

    private boolean isOwnFile(Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root);
        } catch (IOException _) {
            return false;
        }
    }

    /** The names of all files, in order. */
    List<String> names() throws IOException {
        if (names.isEmpty()) {
            names = Optional.of(
                    taken.isPresent()
                            ? taken.get().keySet().stream()
                                    .sorted(CodePointOrder.INSTANCE)
                                    .toList()
                            : list());
        }
        return names.get();
    }

    private List<String> list() throws IOException {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(this::isOwnFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith(Ledger.FOLDER + "/"))
                    .sorted(CodePointOrder.INSTANCE)
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("cannot list " + root, e);
        }
    }
}
