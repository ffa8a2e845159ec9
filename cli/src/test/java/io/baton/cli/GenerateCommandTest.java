package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
    private static final Path PLAN = CommandRun.ROOT.resolve("plans/standard-2024.yaml");
    private static final Pattern LEFT_OUT = Pattern.compile("(\\w+)\\.csv: (\\d+) of \\d+ rows were left out");
    private static final Pattern FOR_NOBODY = Pattern.compile("(\\w+): (\\d+) rows? counted for nobody");

    @TempDir
    private Path scratch;

    @Test
    void makesACompanyThatTheStandardAppraisesWithoutComplaint() {
        Path orderly = make("orderly");
        Terminal.Reply reply = run(orderly);
        assertThat(reply.exit()).as(reply.err()).isZero();
        assertThat(reply.err()).contains("participants").doesNotContain("left out", "nobody, because");
        long totals =
                reply.out().lines().filter(line -> line.contains(",total,")).count();
        assertThat(totals).isGreaterThan(40);
    }

    @Test
    void aMessyCompanyHasTheSameResults() {
        assertThat(run(make("messy", "--messy")).out())
                .isEqualTo(run(make("orderly")).out());
    }

    /** What was put wrong on purpose is reported, all of it and nothing else, at its line. */
    @Test
    void reportsEveryBadRowOfAMessyCompanyAndNoOther() throws IOException {
        Path messy = make("messy", "--messy");
        Terminal.Reply reply = run(messy);
        assertThat(reply.exit()).isEqualTo(ExitCode.FINDINGS.number());
        List<PlainCsv.Row> ledger =
                PlainCsv.of(Files.readString(messy.resolve("mess.csv"))).rows();
        Map<String, Integer> strangers = counts(FOR_NOBODY, reply.err());
        Map<String, Integer> leftOut = counts(LEFT_OUT, reply.err());
        assertThat(leftOut).hasSizeGreaterThan(5);
        for (String table :
                ledger.stream().map(row -> row.cell("table")).distinct().toList()) {
            List<String> lines = ledger.stream()
                    .filter(row ->
                            row.cell("table").equals(table) && !row.cell("mess").equals("unknown-owner"))
                    .map(row -> row.cell("line"))
                    .toList();
            if (leftOut.containsKey(table)) {
                assertThat(badLines(table)).as(table).containsExactlyInAnyOrderElementsOf(lines);
            }
        }
        assertThat(strangers)
                .isNotEmpty()
                .allSatisfy((table, count) -> assertThat(ledger.stream()
                                .filter(row -> row.cell("table").equals(table)
                                        && row.cell("mess").equals("unknown-owner")))
                        .hasSize(count));
    }

    @Test
    void writesParquetWithTheSameResults() {
        assertThat(run(make("parquet", "--format", "parquet")).out())
                .isEqualTo(run(make("orderly")).out());
    }

    @Test
    void writesTheSameParquetEveryTime() throws IOException {
        Path one = make("one", "--format", "parquet", "--threads", "1");
        Path four = make("four", "--format", "parquet", "--threads", "4");
        try (var files = Files.list(one)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(25);
            for (Path file : all) {
                assertThat(Files.mismatch(file, four.resolve(file.getFileName())))
                        .as(file.toString())
                        .isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--people=19, 'a company has 20 to 100000 people, not 19'",
        "--people=many, 'is not a whole number'",
        "--lines=140000001, 'a company has 0 to 140000000 lines'",
        "--from=May, '--from takes a month such as 2024-03'",
        "--to=2022-01, 'the months are 6 to 120'",
        "--format=xml, '--format'",
        "--messy --format=parquet, '--messy makes CSV'",
        "--threads=0, 'is not a whole number from 1'"
    })
    void saysWhichOptionIsWrong(String options, String words) {
        List<String> more = new ArrayList<>(List.of(options.split(" ")));
        boolean people = options.startsWith("--people");
        boolean lines = options.startsWith("--lines");
        more.addAll(people ? List.of() : List.of("--people=20"));
        more.addAll(lines ? List.of() : List.of("--lines=100"));
        Terminal.Reply reply = generate(scratch.resolve("none"), more.toArray(String[]::new));
        assertThat(reply.exit()).as(reply.err()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains(words);
        assertThat(scratch.resolve("none")).doesNotExist();
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(scratch.resolve("mine.txt"), "mine");
        Terminal.Reply reply = generate(scratch, "--people=20", "--lines=100");
        assertThat(reply.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(reply.err()).contains("is not empty");
        Terminal.Reply onFile = generate(scratch.resolve("mine.txt"), "--people=20", "--lines=100");
        assertThat(onFile.err()).contains("is a file, but a folder is needed");
    }

    private Path make(String name, String... more) {
        List<String> options = new ArrayList<>(List.of("--people=60", "--lines=20000"));
        options.addAll(List.of(more));
        Path folder = scratch.resolve(name);
        Terminal.Reply reply = generate(folder, options.toArray(String[]::new));
        assertThat(reply.exit()).as(reply.err()).isZero();
        return folder;
    }

    private static Terminal.Reply generate(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("generate", "--out", out.toString()));
        words.addAll(List.of(more));
        return Terminal.type(words);
    }

    private Terminal.Reply run(Path data) {
        return Terminal.type(List.of(
                "run",
                "--plan=" + PLAN,
                "--catalogue=" + data.resolve("catalogue.yaml"),
                "--data=" + data,
                "--period=2024",
                "--as-of=2025-01-10",
                "--format=csv",
                "--cache=" + scratch.resolve("cache"),
                "--bad=" + scratch.resolve("bad")));
    }

    private static Map<String, Integer> counts(Pattern pattern, String text) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            counts.put(found.group(1), Integer.parseInt(found.group(2)));
        }
        return counts;
    }

    private List<String> badLines(String table) throws IOException {
        Path file = scratch.resolve("bad").resolve(table + ".csv");
        String text = table.equals("contract")
                ? Files.readString(file, java.nio.charset.Charset.forName("GB18030"))
                : Files.readString(file);
        return PlainCsv.of(text).rows().stream()
                .map(row -> row.cell("baton_line"))
                .collect(Collectors.toList());
    }
}
