package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void showsARankedTableAndAReasonAndTheNextSteps() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = List.of(
                "demo",
                "--text",
                "--folder",
                folder.resolve("demo").toString(),
                "--cache",
                folder.resolve("cache").toString(),
                "--lang",
                "en");
        int code = Baton.run(
                new CommandLine(new Baton()), arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("云岫序联, an invented company: 60 sales people")
                .containsPattern("senior +1 +P\\d{5} .* S\n")
                .containsPattern("account +27 +P00034 .* D\n") // the one with a confirmed violation (B7)
                .contains("Collection rate: 96.48%", "allocation.csv:", "./baton explain --plan");
        assertThat(err.toString()).contains("60 participants");
    }
}
