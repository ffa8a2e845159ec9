package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.engine.run.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages about the templates say what the templates say. They are written again by {@code ./mvnw verify -pl
 * core,engine,cli -Dtest=TemplatePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dbaton.record=true}.
 */
class TemplatePagesTest {

    private static final Path FOLDER = Repository.root().resolve("docs/plans");

    static Stream<Path> plans() throws IOException {
        return TemplatesTest.plans();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void eachTemplateHasItsPageInThreeLanguages(Path plan) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            Terminal.Reply reply = Terminal.type(List.of("page", plan.toString(), "--lang", language.tag()));
            assertThat(reply.exit()).as(reply.err()).isZero();
            pages.put(page(plan, language), reply.out().replace(System.lineSeparator(), "\n"));
        }
        areWhatStands(pages);
    }

    @Test
    void theFolderListsThemAll() throws IOException {
        String heads = """
                # The templates of [plans](../../plans)

                Written by `./baton page`, which writes such a page about any plan.

                | template | English | 简体中文 | 繁體中文 |
                |---|---|---|---|
                """;
        areWhatStands(
                Map.of("README.md", heads + plans().map(TemplatePagesTest::row).collect(Collectors.joining())));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README.md"),
                                    plans().flatMap(plan ->
                                            Stream.of(Language.values()).map(language -> page(plan, language))))
                            .toList());
        }
    }

    private static String row(Path plan) {
        PlanFiles files = PlanFiles.read(plan, Optional.empty(), Optional.empty());
        String links = Stream.of(Language.values())
                .map(language -> "[" + files.plan().orElseThrow().plan().title().in(language) + "]("
                        + page(plan, language) + ")")
                .collect(Collectors.joining(" | "));
        return "| `" + plan.getFileName() + "` | " + links + " |\n";
    }

    private static String page(Path plan, Language language) {
        return plan.getFileName().toString().replace(".yaml", "." + language.tag() + ".md");
    }

    /** Compares texts with the files of the folder, or writes them there; the test that writes fails. */
    private static void areWhatStands(Map<String, String> expected) throws IOException {
        Map<String, String> stands = new TreeMap<>();
        for (Map.Entry<String, String> page : expected.entrySet()) {
            Path file = FOLDER.resolve(page.getKey());
            stands.put(page.getKey(), Files.isRegularFile(file) ? Files.readString(file) : "");
            if (Boolean.getBoolean("baton.record")) {
                Files.writeString(file, page.getValue());
            }
        }
        assertThat(stands).isEqualTo(expected);
    }
}
