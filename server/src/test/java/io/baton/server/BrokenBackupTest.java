package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a whole back-up of this Baton is refused, and changes nothing. */
@ExtendWith(RunningServer.class)
class BrokenBackupTest {

    private static final String CONTENTS = "contents.json";

    @TempDir
    private static Path folder;

    private static byte[] whole = {};
    private static String empty = "";

    @BeforeAll
    static void takesABackup() throws IOException {
        Company.found(folder);
        Path file = folder.resolve("whole.zip");
        Commands.run("backup", file.toString(), "--folder=" + RunningServer.folder());
        whole = Files.readAllBytes(file);
        empty = Databases.empty();
    }

    /** A file that is broken in some way. */
    @FunctionalInterface
    interface Breaking {
        byte[] of(byte[] whole) throws IOException;
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("nothing in it", _ -> new byte[0], "damaged or cut"),
                broken("no zip", _ -> "not a zip".getBytes(StandardCharsets.UTF_8), "damaged or cut"),
                broken("its last byte lacks", all -> Arrays.copyOf(all, all.length - 1), "damaged or cut"),
                broken("its half lacks", all -> Arrays.copyOf(all, all.length / 2), "damaged or cut"),
                broken("another zip", _ -> zip("readme.txt", "hello"), "is no back-up of Baton"),
                broken(
                        "no table of people",
                        all -> edit(all, "public.person", _ -> Optional.empty()),
                        "damaged or cut"),
                broken(
                        "a name was changed",
                        all -> edit(all, "public.person", text -> Optional.of(text.replace("Ben", "Bob"))),
                        "damaged or cut (tables/"),
                broken(
                        "contents that are no JSON",
                        all -> edit(all, CONTENTS, _ -> Optional.of("{")),
                        "damaged or cut"),
                broken("a newer format", all -> contents(all, "\"format\":1", "\"format\":2"), "by a newer Baton"),
                broken(
                        "a newer schema",
                        all -> contents(all, "V1__", "V999__"),
                        "by a newer Baton (V999__accounts.sql)"),
                broken(
                        "another schema",
                        all -> contents(all, "(V1__accounts.sql\",\"checksum\":)-?[0-9]+", "$117"),
                        "by another Baton (its V1__accounts.sql differs)"),
                broken(
                        "what fails when nearly all is done",
                        all -> contents(all, "public.account_id_seq", "public.nowhere"),
                        "the back-up could not be restored: "));
    }

    private static Arguments broken(String name, Breaking breaking, String said) {
        return arguments(Named.of(name, breaking), said);
    }

    @ParameterizedTest
    @MethodSource
    void broken(Breaking breaking, String said) throws IOException {
        Path file = folder.resolve("broken.zip");
        Files.write(file, breaking.of(whole));
        assertThat(restore(file)).contains(said);
        assertThatNothingIsThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public.person", "public.audit_event", "public.assignment", "public.flyway_schema_history"})
    void oneBitInTheRowsIsNoticed(String table) throws IOException {
        byte[] flipped = whole.clone();
        int rows = new String(whole, StandardCharsets.ISO_8859_1).indexOf(table) + table.length();
        flipped[rows + 20] ^= 4;
        assertThat(restore(Files.write(folder.resolve("flipped.zip"), flipped))).contains("damaged or cut");
        assertThatNothingIsThere();
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() throws IOException {
        assertThat(restore(folder.resolve("nowhere.zip"))).startsWith("there is no file ");
    }

    @Test
    void whyADatabaseIsNotReachedIsSaid() throws IOException {
        assertThat(Commands.refusal(
                        "restore",
                        folder.resolve("whole.zip").toString(),
                        "--config=" + Databases.config(folder, "nowhere")))
                .contains("could not be restored", "\"nowhere\" does not exist");
    }

    private static byte[] contents(byte[] all, String from, String to) throws IOException {
        return edit(all, CONTENTS, text -> {
            assertThat(text).containsPattern(from);
            return Optional.of(text.replaceFirst(from, to));
        });
    }

    /** The same with an entry changed, or left out. */
    private static byte[] edit(byte[] all, String name, Function<String, Optional<String>> change) throws IOException {
        ByteArrayOutputStream edited = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(all));
                ZipOutputStream out = new ZipOutputStream(edited)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Optional<String> kept = entry.getName().endsWith(name) ? change.apply(text) : Optional.of(text);
                if (kept.isPresent()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(kept.get().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return edited.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String restore(Path file) throws IOException {
        return Commands.refusal("restore", file.toString(), "--config=" + Databases.config(folder, empty));
    }

    private static void assertThatNothingIsThere() {
        assertThat(Databases.client(empty)
                        .sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
