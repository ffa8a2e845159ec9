package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.cli.Scenario.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden scenarios of the folder {@code scenarios}, through the command. */
class ScenariosTest {

    private static final Path SCENARIOS = Path.of("../scenarios");

    /** Writes what came into the scenario files, to be reviewed as a difference. */
    private static final boolean RECORD = Boolean.getBoolean("scenarios.record");

    @TempDir
    private Path folder;

    /** Those that name lines of files; the others go the same in any order, which {@link #goesTheSameWithItsRowsShuffled} tries. */
    @ParameterizedTest
    @MethodSource("scenariosThatNameLines")
    void goesAsWritten(String name) throws IOException {
        Path file = SCENARIOS.resolve(name);
        Scenario expected = Scenario.of(Files.readString(file));
        putCatalogue();

        Scenario played = new ScenarioPlay(folder).play(expected);

        if (RECORD) {
            assertThat(played.text()).doesNotContain("does not say ", "a bug of Baton");
            Files.writeString(file, played.text());
        } else {
            assertThat(commands(played)).isEqualTo(commands(expected));
        }
    }

    @ParameterizedTest
    @DisplayName("N5 same input, same result: any order of input rows, any number of threads")
    @MethodSource("scenariosWithoutFindings")
    void goesTheSameWithItsRowsShuffled(String name) throws IOException {
        Scenario expected = Scenario.of(Files.readString(SCENARIOS.resolve(name)));
        Random random = new Random(name.hashCode());
        Scenario shuffled = new Scenario(
                expected.heading(),
                expected.sections().stream()
                        .map(section -> shuffled(section, random))
                        .toList());
        putCatalogue();

        Scenario played = new ScenarioPlay(folder, "--threads", "3").play(shuffled);

        assertThat(commands(played)).isEqualTo(commands(expected));
    }

    private static Section shuffled(Section section, Random random) {
        if (!section.name().endsWith(".csv") || section.lines().isEmpty()) {
            return section;
        }
        List<String> rows = new ArrayList<>(section.lines());
        Collections.shuffle(rows.subList(1, rows.size()), random);
        return new Section(section.title(), rows);
    }

    private static String commands(Scenario scenario) {
        return new Scenario(
                        scenario.heading(),
                        scenario.sections().stream().filter(Section::isCommand).toList())
                .text();
    }

    /** Most scenarios share one catalogue; those that bring their own write over it. */
    private void putCatalogue() throws IOException {
        Files.copy(SCENARIOS.resolve("catalogue.yaml"), folder.resolve("catalogue.yaml"));
    }

    static Stream<String> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<String> scenariosThatNameLines() throws IOException {
        List<String> shuffled = RECORD ? List.of() : scenariosWithoutFindings().toList();
        return scenarios().filter(name -> !shuffled.contains(name));
    }

    static Stream<String> scenariosWithoutFindings() throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : scenarios().toList()) {
            if (!Files.readString(SCENARIOS.resolve(name)).contains("\nexit ")) {
                names.add(name);
            }
        }
        return names.stream();
    }
}
