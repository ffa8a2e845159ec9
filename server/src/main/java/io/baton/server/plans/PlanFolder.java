package io.baton.server.plans;

import io.baton.core.document.Location;
import io.baton.core.document.Problem;
import io.baton.engine.run.PlanFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** Texts in a folder of files for as long as they are read, for plans name others by their files. */
final class PlanFolder implements AutoCloseable {

    private static final String PLANS = "plans";

    private final Path folder;
    private final Path catalogue;

    PlanFolder(String catalogueText, Collection<PlanText> texts) {
        try {
            folder = Files.createTempDirectory("baton-plans");
            catalogue = Files.writeString(folder.resolve("catalogue"), catalogueText);
            for (PlanText text : texts) {
                Path file = file(text.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the plans could not be written down to be read", e);
        }
    }

    /** A plan as far as it can be read; problems are told by the names that the texts have among each other. */
    CheckedText read(String path) {
        PlanFiles files = PlanFiles.read(file(path), Optional.of(catalogue), Optional.empty());
        List<Problem> problems = files.problems().stream().map(this::named).toList();
        return new CheckedText(files.plan(), files.before(), files.catalogue(), problems);
    }

    /** The paths of a text and of all that it follows. */
    List<String> followed(String path) {
        Path root = folder.resolve(PLANS);
        return PlanFiles.texts(file(path)).stream()
                .map(Path::normalize)
                .filter(file -> file.startsWith(root) && Files.isRegularFile(file))
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private Path file(String path) {
        Path root = folder.resolve(PLANS);
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException("outside of the folder of plans: " + path);
        }
        return file;
    }

    /** The same with the name that the text has among the others. */
    private Problem named(Problem problem) {
        Location at = problem.at();
        String before = folder + File.separator + PLANS + File.separator;
        return new Problem(
                problem.severity(),
                new Location(at.source().replace(before, ""), at.line(), at.column()),
                problem.what().replace(before, ""),
                problem.mend());
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
