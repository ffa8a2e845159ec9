package io.baton.server.plans;

import io.baton.core.document.Language;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The plans that come with Baton, to begin from. */
@Component
public class Library {

    private static final String END = ".yaml";

    private final Path folder;
    private Optional<List<Template>> known = Optional.empty();

    Library(@Value("${baton.home:.}") Path home) {
        this.folder = home.resolve("plans");
    }

    /**
     * A plan to begin from.
     *
     * @param text its text
     * @param tree its text as a tree, for its title
     */
    public record Template(PlanText text, Node tree) {

        /** What it is called; its path where it has no title of its own. */
        public String title(Language language) {
            return tree instanceof Node.Mapping plan
                    ? plan.get("title")
                            .flatMap(title -> scalar(
                                    title instanceof Node.Mapping titles
                                            ? titles.get(language.tag()).or(() -> titles.get(Language.EN.tag()))
                                            : Optional.of(title)))
                            .orElse(text.path())
                    : text.path();
        }

        private static Optional<String> scalar(Optional<Node> node) {
            return node.filter(Node.Scalar.class::isInstance).map(text -> ((Node.Scalar) text).text());
        }
    }

    /** The catalogue that the plans which appraise are written for; empty where none comes with Baton. */
    public String catalogue() {
        try {
            Path file = folder.resolve(PlanFiles.CATALOGUE_NAME);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, those that appraise before patterns of pay. */
    public synchronized List<Template> all() {
        if (known.isEmpty()) {
            known = Optional.of(read());
        }
        return known.get();
    }

    /** The one of that path. */
    public Optional<Template> find(String path) {
        return all().stream()
                .filter(template -> template.text().path().equals(path))
                .findFirst();
    }

    private List<Template> read() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(END)
                            && !file.getFileName().toString().equals(PlanFiles.CATALOGUE_NAME))
                    .sorted((one, other) -> {
                        int byDepth = Integer.compare(one.getNameCount(), other.getNameCount());
                        return byDepth == 0 ? one.compareTo(other) : byDepth;
                    })
                    .flatMap(file -> template(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Template> template(Path file) {
        try {
            String path = folder.relativize(file).toString();
            String content = Files.readString(file);
            return YamlText.read(path, content, new Problems())
                    .map(tree -> new Template(new PlanText(path, content, true), tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
