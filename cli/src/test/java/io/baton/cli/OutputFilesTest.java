package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was asked for stands whole under its name, or what stood there before. */
class OutputFilesTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private static OutputFiles.Content saying(String text) {
        return target -> target.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String[] names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }

    @Test
    void replacesAFileAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("page.html");
        OutputFiles.write(file, saying("first"));
        OutputFiles.write(file, saying("second"));

        assertThat(file).hasContent("second");
        assertThat(names()).containsExactly("page.html");
    }

    @Test
    void keepsWhatStoodThereWhereTheNewOneIsNotFinished() throws IOException {
        Path file = folder.resolve("page.html");
        OutputFiles.write(file, saying("first"));

        assertThatThrownBy(() -> OutputFiles.write(file, target -> {
                    target.write(1);
                    throw new IOException("torn");
                }))
                .hasMessage("torn");
        assertThat(file).hasContent("first");
        assertThat(names()).containsExactly("page.html");
    }

    @Test
    void showsNoneOfSeveralFilesBeforeAllAreWhole() throws IOException {
        SequencedMap<String, OutputFiles.Content> files = new LinkedHashMap<>();
        files.put("results.csv", saying("new"));
        files.put("run.json", _ -> {
            throw new IOException("torn");
        });
        Files.writeString(folder.resolve("results.csv"), "old");

        assertThatThrownBy(() -> OutputFiles.write(folder, files)).hasMessage("torn");
        assertThat(folder.resolve("results.csv")).hasContent("old");
        assertThat(names()).containsExactly("results.csv");
    }

    @Test
    void writesThroughALink() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), file);

        OutputFiles.write(link, saying("new"));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void writesIntoADeviceAndNeverReplacesIt() {
        assumeThat(FULL).exists();

        assertThatThrownBy(() -> OutputFiles.write(FULL, saying("x")))
                .isInstanceOf(Stop.class)
                .hasMessageStartingWith("/dev/full cannot be written: ")
                .hasMessageEndingWith("; make room there, or name another place");
        assertThat(Files.isRegularFile(FULL)).isFalse();
    }

    @Test
    void saysWhichFolderIsMissing() {
        assertThatThrownBy(() -> OutputFiles.write(folder.resolve("no/page.html"), saying("x")))
                .isInstanceOf(Stop.class)
                .hasMessageContainingAll("page.html cannot be written: ", "no is no folder");
        assertThatThrownBy(() -> OutputFiles.write(folder, saying("x")))
                .isInstanceOf(Stop.class)
                .hasMessage(folder + " is a folder; name a file in it");
    }

    @Test
    void writesTextInUtf8() throws IOException {
        Path file = folder.resolve("page.html");
        OutputFiles.write(file, OutputFiles.text(target -> {
            try {
                target.write("岗位");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }));

        assertThat(Arrays.toString(Files.readAllBytes(file))).isEqualTo("[-27, -78, -105, -28, -67, -115]");
    }
}
