package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problem;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table in every format, mutated: {@code -Dfuzz.times} of them (CONTRIBUTING says how), the same for the same {@code
 * -Dfuzz.seed}.
 */
@DisplayName("whatever is done to a file, each row of it is accepted or reported")
class MutatedFilesTest {

    private static final int TIMES = Integer.getInteger("fuzz.times", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 20240229);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int ROWS = 30;

    private static final String CATALOGUE = """
            baton: 1
            catalogue: test
            facts:
              sale:
                participant: owner
                key: id
                fields:
                  id: text
                  owner: text
                  sold_on: { kind: date, required: true }
                  amount: { kind: money, required: true }
                  note: text
            """;

    private static final List<String> NAMES =
            List.of("sale.csv", "sale.csv.gz", "sale.jsonl", "sale.xlsx", "sale.parquet");

    @TempDir
    private Path folder;

    /** What was found, one case of each kind. */
    private final Map<String, String> findings = new TreeMap<>();

    private int accepted;

    @Test
    @Timeout(value = 120, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void eachRowIsAcceptedOrReported() throws IOException, SQLException {
        try (EmbeddedDuckDb opened = EmbeddedDuckDb.open(EmbeddedDuckDb.Limits.standard(folder, folder))) {
            mutate(opened);
        }
        assertThat(findings.values()).isEmpty();
        assertThat(accepted).as("most rows are good all the same").isGreaterThan(TIMES * ROWS / 4);
    }

    private void mutate(EmbeddedDuckDb database) throws IOException {
        Random random = new Random(SEED);
        FileMutation mutation = new FileMutation(random);
        byte[] workbook = workbook();
        Path book = Files.write(folder.resolve("book.xlsx"), workbook);
        byte[] parquet = parquet();
        for (int round = 0; round < TIMES; round++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            byte[] file = switch (name) {
                case "sale.csv" -> mutation.ofText(csv());
                case "sale.csv.gz" ->
                    random.nextBoolean() ? mutation.ofBytes(gzip(csv())) : gzip(mutation.ofText(csv()));
                case "sale.jsonl" -> mutation.ofText(json());
                case "sale.xlsx" -> random.nextInt(4) == 0 ? mutation.ofBytes(workbook) : mutation.ofZip(book);
                default -> mutation.ofBytes(parquet);
            };
            load(round, name, file, database);
        }
    }

    private void load(int round, String name, byte[] file, EmbeddedDuckDb database) {
        DataFixture fixture = new DataFixture(folder.resolve("round" + round))
                .catalogue(CATALOGUE)
                .file(name, file);
        long began = System.nanoTime();
        try {
            LoadedData loaded = fixture.load();
            loaded.problems().forEach(problem -> speaks(problem, name, file));
            boolean broken =
                    loaded.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
            if (!broken) {
                counts(loaded, rows(loaded, database), name, file);
            }
        } catch (SQLException | RuntimeException | StackOverflowError failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            holds(false, cause + " at " + List.of(failure.getStackTrace()).getFirst(), name, file);
        }
        holds(Duration.ofNanos(System.nanoTime() - began).compareTo(LONGEST) < 0, "takes too long", name, file);
    }

    private void speaks(Problem problem, String name, byte[] file) {
        String what = problem.what();
        holds(
                !what.isBlank() && !what.contains("Exception") && !what.contains("\n"),
                "speaks badly: " + what,
                name,
                file);
        holds(!problem.mend().isBlank(), "no mend: " + problem, name, file);
        holds(problem.at().line() >= 1, "has no place: " + problem, name, file);
    }

    private static List<String> rows(LoadedData loaded, EmbeddedDuckDb database) throws SQLException {
        List<String> lines = new ArrayList<>();
        String select = loaded.table("sale").select();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT concat_ws('|', baton_line, id, amount) FROM (" + select + ") ORDER BY baton_line")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    /** Rows in are rows accepted, repeated and reported. */
    private void counts(LoadedData loaded, List<String> rows, String name, byte[] bytes) {
        LoadedTable table = loaded.table("sale");
        LoadedFile file = table.files().getFirst();
        accepted += rows.size();
        holds(rows.size() == table.rows(), "says " + table.rows() + " rows but has " + rows.size(), name, bytes);
        long sum = table.rows() + file.badRows() + file.repeatedRows();
        holds(file.rows() == sum, "has " + file.rows() + " rows, but accounts for " + sum, name, bytes);
        holds(
                file.shown().size() == Math.min(file.badRows(), FactStore.SHOWN),
                "shows " + file.shown().size() + " of " + file.badRows(),
                name,
                bytes);
        file.shown()
                .forEach(row -> holds(
                        row.line() >= 1
                                && row.cells().stream()
                                        .noneMatch(cell -> cell.reason().isBlank()),
                        "says nothing of " + row,
                        name,
                        bytes));
        holds(file.badRows() == 0 || file.badFile().isPresent(), "keeps no bad rows", name, bytes);
        if (name.equals("sale.csv") || name.equals("sale.jsonl")) {
            plain(bytes).ifPresent(text -> lines(text, file, name, bytes));
        }
        if (name.equals("sale.csv")) {
            plain(bytes).ifPresent(text -> values(text, rows, bytes));
        }
    }

    /** The text of a file that is UTF-8 and has no line breaks inside cells. */
    private static Optional<String> plain(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean isJson = text.stripLeading().startsWith("{");
            return Optional.of(text).filter(found -> isJson || found.indexOf('"') < 0);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Counted without any of the reader's code. */
    private void lines(String text, LoadedFile file, String name, byte[] bytes) {
        boolean isCsv = name.endsWith(".csv");
        long filled = text.lines()
                .filter(line -> line.chars().anyMatch(c -> c > ' ' && c != '\uFEFF' && !(isCsv && c == ',')))
                .count();
        long rows = filled - (isCsv ? 1 : 0);
        holds(file.rows() == rows, "counts " + file.rows() + " rows of " + rows + " lines", name, bytes);
    }

    /** An accepted row says what stands in its line. */
    private void values(String text, List<String> rows, byte[] bytes) {
        List<String> lines = text.lines().toList();
        Optional<String> header = lines.stream().filter(line -> !line.isBlank()).findFirst();
        List<String> names = header.map(MutatedFilesTest::cells).orElse(List.of());
        int id = names.indexOf("id");
        int amount = names.indexOf("amount");
        for (String row : rows) {
            List<String> said = Arrays.asList(row.split("\\|", -1));
            List<String> cells = cells(lines.get(Integer.parseInt(said.getFirst()) - 1));
            boolean same = said.size() != 3
                    || (cells.get(id).equals(said.get(1))
                            && new BigDecimal(cells.get(amount)).compareTo(new BigDecimal(said.get(2))) == 0);
            holds(same, "reads " + row + " where there stands " + cells, "sale.csv", bytes);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(cell -> cell.replaceAll("^[\\x01-\\x20\u00a0\u3000\ufeff]+|[\\x01-\\x20\u00a0\u3000\ufeff]+$", ""))
                .toList();
    }

    /** Notes what does not hold, once for all files of which the same is said. */
    private void holds(boolean law, String finding, String name, byte[] file) {
        if (!law) {
            String kind = name + " " + finding.replaceAll("'[^']*'|[0-9]+", "…");
            String shown = new String(file, 0, Math.min(file.length, 3000), StandardCharsets.ISO_8859_1);
            findings.putIfAbsent(
                    kind.substring(0, Math.min(100, kind.length())), finding + "\nof this " + name + ":\n" + shown);
        }
    }

    // --- the table in each format -----------------------------------------------------------------------------------

    private static List<List<String>> table() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(
                        i -> List.of("S" + i, "P" + i % 7, "2024-03-" + (10 + i % 20), i * 37 + ".5" + i % 10, "第" + i))
                .toList();
    }

    private static String csv() {
        return table().stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\n", "id,owner,sold_on,amount,note\n", "\n"));
    }

    private static String json() {
        return table().stream()
                .map(row ->
                        "{\"id\": \"%s\", \"owner\": \"%s\", \"sold_on\": \"%s\", \"amount\": \"%s\", \"note\": \"%s\"}\n"
                                .formatted(row.toArray()))
                .collect(Collectors.joining());
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        return FormatFiles.workbook(sheet -> {
            List<List<String>> rows = new ArrayList<>(table());
            rows.addFirst(List.of("id", "owner", "sold_on", "amount", "note"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        });
    }

    private byte[] parquet() throws IOException {
        Path made = Files.createDirectories(folder.resolve("parquet"));
        String rows = table().stream()
                .map(row -> "('%s', '%s', DATE '%s', %s, '%s')".formatted(row.toArray()))
                .collect(Collectors.joining(", "));
        return FormatFiles.parquet(made, "SELECT * FROM (VALUES " + rows + ") AS t(id, owner, sold_on, amount, note)");
    }
}
