package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What processes do to each other, or what is done to them, does not show in what is loaded. */
class LoadProcessesTest {

    private static final int ROWS = 300_000;
    private static final String EXPECTED = "1 bad, [" + ROWS + "|" + ROWS + "0.0000]";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeFile() {
        StringBuilder csv = new StringBuilder("id,owner,amount\nbad,o,x\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(i).append(",o").append(i % 100).append(",10\n");
        }
        LoadProgram.fixture(folder).file("sale.csv", csv.toString());
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LoadProgram.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private boolean isWriting() throws IOException {
        if (!Files.isDirectory(folder.resolve("cache"))) {
            return false;
        }
        try (Stream<Path> scratch = Files.list(folder.resolve("cache"))) {
            return scratch.anyMatch(found -> Files.isDirectory(found.resolve("entry")));
        }
    }

    @Test
    void aKilledLoadLeavesNothingThatIsTakenForWhole() throws Exception {
        Process process = start();
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!isWriting() && process.isAlive() && Instant.now().isBefore(end)) {
            Thread.sleep(1);
        }
        assertThat(isWriting()).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(LoadProgram.said(LoadProgram.fixture(folder))).isEqualTo(EXPECTED);
    }

    @Test
    void processesThatLoadTheSameAtOnceFindTheSame() throws Exception {
        List<Process> processes = List.of(start(), start(), start());
        for (Process process : processes) {
            assertThat(said(process)).isEqualTo(EXPECTED);
            assertThat(process.waitFor()).isZero();
        }
        assertThat(LoadProgram.said(LoadProgram.fixture(folder))).isEqualTo(EXPECTED);
    }
}
