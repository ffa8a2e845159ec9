package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NastyInputTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: test
            facts:
              sale:
                participant: owner
                key: id
                fields: { id: text, owner: text, sold_on: date, amount: money, note: text }
            """;

    private static final String HEADER = "id,owner,sold_on,amount,note\n";

    @TempDir
    private Path folder;

    private DataFixture fixture(String csv) {
        return new DataFixture(folder).catalogue(CATALOGUE).file("sale.csv", csv);
    }

    private static List<String> ids(DataFixture fixture, LoadedData loaded) {
        return fixture.rows(loaded, "sale", "SELECT id || ':' || baton_line FROM %s ORDER BY baton_line");
    }

    @Test
    void anEmptyFileHasNoColumns() {
        assertThat(fixture("").load().problems().getFirst().toString()).contains("sale.csv:1: the file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n \n,,,,\n"})
    void aHeaderWithoutRowsIsAnEmptyTable(String rest) {
        LoadedData loaded = fixture(HEADER + rest).load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.table("sale").rows()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void countsLinesWhateverEndsThem(String end) {
        DataFixture fixture = fixture((HEADER + "A,o,,,\"x\ny\"\nB,o,x,,\n\nC,o,,,last").replace("\n", end));
        LoadedData loaded = fixture.load();
        assertThat(ids(fixture, loaded)).containsExactly("A:2", "C:6");
        assertThat(DataFixture.bad(loaded, "sale").getFirst()).startsWith("sale.csv:4: column 'sold_on': 'x'");
    }

    @Test
    void namesTheLineOfACellBehindLineBreaks() {
        LoadedData loaded =
                fixture("note,id,owner,amount\n\"a\nb\r\nc\",A,o,x\n").load();
        assertThat(DataFixture.bad(loaded, "sale")).containsExactly("sale.csv:4: column 'amount': 'x': not a number");
    }

    @Test
    void aBrokenQuoteCostsOneRow() {
        DataFixture fixture = fixture(HEADER + "A,o,,,\"open\nB,o,,,fine\nC,o,,,\"x\"y\nD,o,,,\"z\"\nE,o,,,\"never\n");
        LoadedData loaded = fixture.load();
        assertThat(ids(fixture, loaded)).containsExactly("B:3", "D:5");
        assertThat(DataFixture.bad(loaded, "sale"))
                .extracting(bad -> bad.substring(0, 11))
                .containsExactly("sale.csv:2:", "sale.csv:4:", "sale.csv:6:");
    }

    @Test
    void reportsNulCharacters() {
        LoadedData loaded = fixture(HEADER + "A,o,,,a\0b\n\0,o,,,\nC,o,,\0,\n").load();
        assertThat(DataFixture.bad(loaded, "sale"))
                .extracting(bad -> bad.replaceAll(".*: ", ""))
                .containsExactly("holds a NUL character", "holds a NUL character", "not a number");
    }

    @Test
    void readsARowOfAHundredThousandColumns() {
        String names = IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        DataFixture fixture = fixture("id,owner," + names + "\nA,o" + ",x".repeat(100_000) + "\nB,o\n");
        LoadedData loaded = fixture.load();
        assertThat(ids(fixture, loaded)).containsExactly("A:2");
        assertThat(DataFixture.bad(loaded, "sale")).containsExactly("sale.csv:3: 2 cells where there should be 100002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void aCellOfFiftyMegabytesIsABadRow(String quote) {
        DataFixture fixture =
                fixture(HEADER + "A,o,,,fine\nB,o,,," + quote + "x".repeat(50 << 20) + quote + "\nC,o,,,fine\n");
        LoadedData loaded = fixture.load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(ids(fixture, loaded)).containsExactly("A:2", "C:4");
        assertThat(DataFixture.bad(loaded, "sale").getFirst())
                .contains("a cell or row is longer than 16777216 characters");
    }

    @Test
    void mixedEncodingsSpoilOnlyTheirRows() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        byte[] utf8 = (HEADER + "A,王芳,,,\n").getBytes(StandardCharsets.UTF_8);
        byte[] latin = "B,Jörg,,,\nC,o,,,\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(utf8, utf8.length + latin.length);
        System.arraycopy(latin, 0, both, utf8.length, latin.length);
        DataFixture fixture = new DataFixture(folder).catalogue(CATALOGUE).file("sale.csv", both);
        LoadedData loaded = fixture.load();
        assertThat(ids(fixture, loaded)).containsExactly("A:2", "C:4");
        assertThat(DataFixture.bad(loaded, "sale").getFirst())
                .startsWith("sale.csv:3: column 'owner': 'J<F6>rg': bytes that are not utf-8");
    }

    @Test
    void wrongBytesThatFillABufferToItsEndAreRead() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        byte[] csv = (HEADER + "A,o,,," + "x".repeat(300_000) + "\nB,o,,,\n").getBytes(StandardCharsets.UTF_8);
        Arrays.fill(csv, HEADER.length() + 7, HEADER.length() + 300_000, (byte) 0xFF);
        DataFixture fixture = new DataFixture(folder).catalogue(CATALOGUE).file("sale.csv", csv);
        LoadedData loaded = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> fixture.load());
        assertThat(ids(fixture, loaded)).containsExactly("B:3");
        assertThat(DataFixture.bad(loaded, "sale").getFirst()).contains("bytes that are not utf-8");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "GB18030", "Big5"})
    void badRowsCanBeMendedAndLoadedAgain(String charset) throws IOException {
        Charset encoding = Charset.forName(charset);
        String catalogue = CATALOGUE.replace(
                "facts:", "defaults: { encoding: " + charset + ", delimiter: ';', decimal: ',' }\nfacts:");
        String csv =
                "id;owner;sold_on;amount;note\nA;王;2024-02-30;1,5;\"x; \"\"y\"\"\"\nB;王;;1.5;\nC;;;;\nD;王;;;\nE;王;;\n";
        DataFixture fixture = new DataFixture(folder).catalogue(catalogue).file("sale.csv", csv, encoding);
        assertThat(fixture.load().badRows()).isEqualTo(4);
        Path bad = fixture.bad().resolve("sale.csv");
        String mended = Files.readString(bad, encoding)
                .replace("A;王;2024-02-30", "A;王;2024-02-29")
                .replace("B;王;;1.5", "B;王;;1,5")
                .replace("C;;", "C;王;");
        fixture.file("sale.csv", mended, encoding);
        LoadedData again = fixture.load();
        assertThat(DataFixture.bad(again, "sale")).isEmpty();
        assertThat(fixture.rows(again, "sale", "SELECT id, owner, sold_on, amount, note FROM %s ORDER BY id"))
                .containsExactly(
                        "A|王|2024-02-29|1.5000|x; \"y\"",
                        "B|王|null|1.5000|null",
                        "C|王|null|null|null",
                        "E|王|null|null|null");
        assertThat(bad).doesNotExist();
    }

    @Test
    void keepsAThousandBadRowsForShowingAndWritesAll() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        IntStream.range(0, 3000).forEach(i -> csv.append(i).append(",o,x,,\n"));
        DataFixture fixture = fixture(csv.toString());
        LoadedFile file = fixture.load().table("sale").files().getFirst();
        assertThat(file.badRows()).isEqualTo(3000);
        assertThat(file.shown()).hasSize(FactStore.SHOWN);
        assertThat(Files.readAllLines(fixture.bad().resolve("sale.csv"))).hasSize(3001);
        assertThat(file.rows()).isEqualTo(3000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sale.csv", "sale.jsonl", "sale.parquet", "sale.xlsx", "sale.csv.gz"})
    void noMutilatedFileEscapesAsAnExceptionOrHangs(String name) throws IOException {
        byte[] original = original(name);
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] bytes = original.clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            DataFixture fixture = new DataFixture(folder.resolve(name + seed))
                    .catalogue(CATALOGUE)
                    .file(name, Arrays.copyOf(bytes, length));
            LoadedData loaded = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), fixture::load);
            assertThat(loaded.problems().isEmpty())
                    .isEqualTo(loaded.isUsable() && loaded.problems().isEmpty());
        }
    }

    private byte[] original(String name) throws IOException {
        String csv = HEADER + "A,王芳,2024-02-29,1.5,\"x, \"\"y\"\"\"\nB,o,,2,\"a\nb\"\nC,o,2024-01-01,,\n";
        return switch (name) {
            case "sale.csv" -> csv.getBytes(StandardCharsets.UTF_8);
            case "sale.csv.gz" -> FormatFiles.gzip(csv);
            case "sale.jsonl" ->
                "{\"id\":\"A\",\"owner\":\"王\",\"amount\":1.5e0,\"x\":{\"y\":[1,2]}}\n{\"id\":2,\"owner\":\"o\"}\n"
                        .getBytes(StandardCharsets.UTF_8);
            case "sale.xlsx" ->
                FormatFiles.workbook(sheet -> {
                    List<String> names = List.of("id", "owner", "sold_on", "amount", "note");
                    IntStream.range(0, names.size()).forEach(i -> sheet.value(0, i, names.get(i)));
                    sheet.value(1, 0, "A");
                    sheet.value(1, 1, "o");
                    sheet.value(1, 3, 1.5);
                });
            default ->
                FormatFiles.parquet(
                        folder,
                        "SELECT 'A' AS id, 'o' AS owner, DATE '2024-02-29' AS sold_on, 1.5 AS amount, 'n' AS note FROM range(50)");
        };
    }

    @Test
    void aLoadThatFoundItsFilesUnchangedReadsNothing() throws IOException {
        DataFixture fixture = fixture(HEADER + "A,o,,,\n");
        fixture.load();
        List<Path> before = files(fixture.cache());
        LoadedData again = fixture.load();
        assertThat(files(fixture.cache())).isEqualTo(before);
        assertThat(ids(fixture, again)).containsExactly("A:2");
        fixture.file("sale.csv", HEADER + "B,o,,,\n");
        assertThat(ids(fixture, fixture.load())).containsExactly("B:2");
    }

    @Test
    void aDamagedCacheIsMadeAnew() throws IOException {
        DataFixture fixture = fixture(HEADER + "A,o,,,\n");
        fixture.load();
        for (Path file : files(fixture.cache())) {
            if (file.endsWith("rows.parquet") || file.endsWith("note.bin")) {
                Files.copy(fixture.data().resolve("sale.csv"), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertThat(ids(fixture, fixture.load())).containsExactly("A:2");
    }

    @Test
    void severalLoadsAtOnceShareACache() {
        StringBuilder csv = new StringBuilder(HEADER);
        IntStream.range(0, 20_000).forEach(i -> csv.append(i).append(",o,2024-01-01,1.5,x\n"));
        DataFixture fixture = fixture(csv.toString());
        List<Long> rows = IntStream.range(0, 4)
                .parallel()
                .mapToObj(_ -> fixture.load().table("sale").rows())
                .toList();
        assertThat(rows).containsOnly(20_000L);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
