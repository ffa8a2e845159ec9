package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.cli.demo.DemoCompany;
import io.baton.cli.demo.DemoSize;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The forms of a result, and what stands beside it. */
class RunFormatsTest {

    private static final DemoSize FEW = new DemoSize(6, YearMonth.of(2023, 7), YearMonth.of(2024, 12), 2024);

    @TempDir
    private static Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeTheCompany() throws IOException {
        DemoCompany.write(FEW, folder.resolve("company"));
    }

    @Test
    void csvHasTheSameBytesOnAnyNumberOfThreads() { // N5
        String one = run("--format", "csv", "--threads", "1");
        assertThat(one)
                .startsWith("participant,period,kind,item,value,exact,state\n")
                .contains(",2024-Q3,rank,rank,");
        assertThat(run("--format", "csv", "--threads", "5")).isEqualTo(one);
    }

    @Test
    void jsonHoldsEveryLineOfTheCsv() {
        long lines = run("--format", "csv").lines().count() - 1;
        String json = run("--format", "json");
        assertThat(json.lines().filter(line -> line.startsWith("{"))).hasSize((int) lines);
        assertThat(json).startsWith("[\n{").endsWith("}\n]\n").contains("\"kind\":\"total\"");
    }

    @Test
    void parquetHoldsTheSameRowsAsTheCsv() throws IOException, SQLException {
        Path out = folder.resolve("out");
        String csv = run("--format", "csv");
        assertThat(run("--format", "parquet", "--out", out.toString())).isEmpty();
        List<String> rows = new ArrayList<>();
        rows.add("participant,period,kind,item,value,exact,state");
        try (EmbeddedDuckDb database =
                        EmbeddedDuckDb.open(EmbeddedDuckDb.Limits.standard(folder.resolve("spill"), out));
                Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT concat_ws(',', participant, period, kind, item, value," + " exact, state) FROM '"
                                + out.resolve("results.parquet") + "' ORDER BY participant, kind, item")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        assertThat(rows).containsExactlyElementsOf(csv.lines().toList());
    }

    @Test
    void aFolderGetsTheResultAndTheRecordOfItsRun() throws IOException {
        Path out = folder.resolve("kept");
        run("--format", "csv", "--out", out.toString());
        assertThat(out.resolve("results.csv")).content().isEqualTo(run("--format", "csv"));
        assertThat(out.resolve("run.json"))
                .content()
                .contains(
                        "\"plan\":\"standard-2024\"",
                        "\"period\":\"2024-Q3\"",
                        "\"plan_sha256\":\"",
                        "\"result_sha256\":\"")
                .contains("\"file\":\"contract.csv\"", "\"as_of\":\"2025-01-10T16:00:00Z\"");
    }

    @Test
    void parquetNeedsAFolder() {
        assertThat(code("--format", "parquet")).isEqualTo(ExitCode.USAGE.number());
        assertThat(err.toString()).contains("--out");
    }

    @Test
    void theTableRanksWithinRoles() {
        assertThat(run("--lang", "zh-Hant").lines().findFirst().orElseThrow())
                .startsWith("職務")
                .contains("總分", "等第");
    }

    @Test
    void thePeriodMustBeOneOfThePlan() {
        assertThat(code("--period", "2023-Q1")).isEqualTo(ExitCode.USAGE.number());
        assertThat(err.toString()).contains("2023-Q1", "in force 2024-01-01 .. 2024-12-31");
    }

    private String run(String... more) {
        StringWriter out = new StringWriter();
        assertThat(execute(out, more)).as(err.toString()).isZero();
        return out.toString();
    }

    private int code(String... more) {
        return execute(new StringWriter(), more);
    }

    private int execute(StringWriter out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--plan",
                Repository.root().resolve("plans/standard-2024.yaml").toString(),
                "--data",
                folder.resolve("company").toString(),
                "--cache",
                folder.resolve("cache").toString(),
                "--as-of",
                "2025-01-10"));
        if (!List.of(more).contains("--period")) {
            arguments.addAll(List.of("--period", "2024-Q3"));
        }
        arguments.addAll(List.of(more));
        return Baton.run(
                new CommandLine(new Baton()), arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
