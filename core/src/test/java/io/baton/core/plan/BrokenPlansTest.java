package io.baton.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule by which plans are refused has a small plan that breaks it; what is said against the plan stands behind it.
 * {@code ./mvnw test -pl core -Dtest=BrokenPlansTest -Dbaton.record=true} writes it again, to be reviewed as a
 * difference.
 */
@DisplayName("P3 broken plans are refused with places and mends")
class BrokenPlansTest {

    static final Path FOLDER = Path.of("src/test/resources/io/baton/core/plan/broken");

    private static final String MARK = "#! ";

    @ParameterizedTest
    @MethodSource("names")
    void areRefusedAsTheySay(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".yaml");
        String text = Files.readString(file);
        String plan = text.lines().filter(line -> !line.startsWith(MARK)).collect(Collectors.joining("\n")) + "\n";
        List<String> said = PlanTexts.problems(plan).stream()
                .map(problem -> problem.replaceFirst("^plan\\.yaml:", MARK))
                .toList();
        if (Boolean.getBoolean("baton.record")) {
            Files.writeString(
                    file, plan + said.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }

        assertThat(said).isNotEmpty();
        assertThat(said)
                .isEqualTo(text.lines().filter(line -> line.startsWith(MARK)).toList());
    }

    @Test
    void everyProblemThatThePlanLanguageKnowsIsShownByOne() throws IOException {
        String shown = String.join("\n", linesOf(FOLDER));
        for (String part : List.of("plan", "measure")) {
            String source = String.join("\n", linesOf(Path.of("src/main/java/io/baton/core", part)));
            List<String> sentences = sentences(source);
            assertThat(sentences).hasSizeGreaterThan(15);
            assertThat(sentences.stream().filter(sentence -> !shown.contains(sentence)))
                    .isEmpty();
        }
    }

    /** The fixed parts of the texts that are reported, as far as they are long enough to be told apart. */
    private static List<String> sentences(String source) {
        Matcher call = Pattern.compile("(?:error|warning|problem|refuse\\w*)\\((.*?)\\);", Pattern.DOTALL)
                .matcher(source);
        return call.results()
                .flatMap(found -> Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"")
                        .matcher(found.group(1))
                        .results())
                .map(literal -> literal.group(1).strip())
                .filter(text -> text.length() > 10 && text.contains(" "))
                .distinct()
                .toList();
    }

    private static List<String> linesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        }
    }

    static Stream<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
