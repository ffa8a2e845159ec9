package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3, part 8: a result names the state of the data that it saw, and an older state can be asked for. */
class LoadCommandTest {

    @TempDir
    private Path folder;

    private SmallProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = SmallProject.in(folder);
    }

    private Terminal.Reply load(String... more) {
        List<String> words = new ArrayList<>(List.of("load", "--data", folder.toString()));
        words.addAll(List.of(
                "--cache",
                project.path("cache").toString(),
                "--bad",
                project.path("bad").toString()));
        words.addAll(List.of(more));
        return Terminal.type(words);
    }

    private String outcome(String name, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("--out", project.path(name).toString()));
        words.addAll(List.of(more));
        assertThat(project.run(words.toArray(String[]::new)).exit()).isZero();
        return Files.readString(project.path(name).resolve("results.csv"))
                + Files.readString(project.path(name).resolve("run.json"));
    }

    @Test
    @DisplayName("P2 results pin the data: an older state gives the same bytes as a run at that time")
    void givesTheOlderResultOfAnOlderState() throws IOException {
        assertThat(load("--as-of", "2024-03-08").exit()).isZero();
        String then = outcome("then");
        assertThat(then).contains("\"state\":{\"load\":1,\"taken\":\"2024-03-0");
        project.put("deal.csv", project.text("deal.csv").replace("700.50", "650.50"));
        assertThat(load("--as-of", "2024-03-15").exit()).isZero();

        assertThat(outcome("now")).contains("\"load\":2").isNotEqualTo(then);
        assertThat(outcome("again", "--state", "1")).isEqualTo(then);
        assertThat(outcome("day", "--state", "2024-03-14")).isEqualTo(then);
    }

    @Test
    void givesTheSameResultAsWithoutLoads() throws IOException {
        String before = project.run().out();
        load();
        assertThat(project.run().out()).isEqualTo(before);
    }

    @Test
    void refusesAStateWhereThereAreNoLoads() {
        assertThat(project.run("--state", "1").err()).contains("--state needs loads");
        assertThat(project.run("--state", "latest").exit()).isZero();
    }

    @Test
    void refusesALoadOfATimeBeforeTheLastOne() throws IOException {
        load("--as-of", "2024-03-08");
        project.append("people.csv", "eve,Eve\n");
        assertThat(load("--as-of", "2024-03-01").err()).contains("the next one cannot be of a time before");
        assertThat(load("--as-of", "soon").err()).contains("--as-of takes a day");
        assertThat(load("--from", project.path("nowhere").toString()).err()).contains("do not exist");
    }
}
