package io.baton.engine.paybook;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.settle.LedgerLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("M9 a posting is whole or not at all")
class KilledPostingTest {

    private static final int PEOPLE = 3000;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        new Book(folder).open().open(Book.month("2024-03"), Book.STAMP);
    }

    @RepeatedTest(4)
    void killedInTheMiddleAPostingIsWholeOrNotThere() throws IOException, InterruptedException {
        Process process = start();
        try (BufferedReader said = reader(process)) {
            await(said, "posted");
            // somewhere in the next postings, another time in each run
            Thread.sleep(5 + System.nanoTime() % 60);
            process.destroyForcibly().waitFor();
        }

        PayBook book = new Book(folder).open();
        int postings = book.journal().size() - 1;
        assertThat(postings).isPositive();
        Map<String, BigDecimal> sums = new HashMap<>();
        book.forEachLine(_ -> true, line -> sums.merge(key(line), line.amounts().amount(), BigDecimal::add));
        assertThat(sums).hasSize(2 * PEOPLE);
        assertThat(sums.values()).allMatch(sum -> sum.compareTo(BigDecimal.valueOf(postings)) == 0);
        try (PayDraft draft =
                book.settle(Book.request("2024-03", Entries.NONE), PostingProgram.people(PEOPLE, postings))) {
            assertThat(draft.content().lines()).isZero();
        }
    }

    @Test
    void ofTwoAtOnceEachPostsOnTopOfTheOther() throws IOException, InterruptedException {
        Process one = start();
        Process other = start();
        try (BufferedReader first = reader(one);
                BufferedReader second = reader(other)) {
            await(first, "ready");
            await(second, "ready");
            for (int i = 0; i < 3; i++) {
                await(first, "posted");
            }
        } finally {
            one.destroyForcibly().waitFor();
            other.destroyForcibly().waitFor();
        }

        Book book = new Book(folder);
        int postings = book.open().journal().size() - 1;
        Map<String, BigDecimal> sums = new HashMap<>();
        book.open()
                .forEachLine(
                        _ -> true, line -> sums.merge(key(line), line.amounts().amount(), BigDecimal::add));
        assertThat(sums.values()).allMatch(sum -> sum.compareTo(BigDecimal.valueOf(postings)) == 0);
        assertThat(entries()).hasSize(postings + 1);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("journal"))) {
            return entries.toList();
        }
    }

    private static String key(LedgerLine line) {
        return line.key().participant() + " " + line.key().item();
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PostingProgram.class.getName(),
                        folder.toString(),
                        Integer.toString(PEOPLE))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void await(BufferedReader said, String start) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(start)) {
            line = said.readLine();
        }
        assertThat(line).as("what the other program says").isNotNull();
    }
}
