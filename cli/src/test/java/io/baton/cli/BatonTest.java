package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class BatonTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpSaysWhatBatonIsAndEveryExitCode() {
        assertThat(run(new Baton(), "--help")).isEqualTo(ExitCode.OK.number());
        assertThat(out.toString()).contains("scores and pay", "Usage: baton", "--version");
        Arrays.stream(ExitCode.values())
                .forEach(code ->
                        assertThat(out.toString()).containsPattern(" " + code.number() + " +" + code.meaning()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aloneShowsTheHelp() {
        assertThat(run(new Baton())).isEqualTo(ExitCode.OK.number());
        assertThat(out.toString()).contains("Usage: baton");
    }

    @Test
    void versionIsOneLine() {
        assertThat(run(new Baton(), "--version")).isEqualTo(ExitCode.OK.number());
        assertThat(out.toString()).startsWith("Baton ").hasLineCount(1);
    }

    @Test
    void anUnknownWordIsAnErrorOfUsage() {
        assertThat(run(new Baton(), "--hlep")).isEqualTo(ExitCode.USAGE.number());
        assertThat(err.toString()).contains("--hlep", "Try: baton --help").hasLineCount(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aBugShowsOneLineAndLeavesAReport() throws Exception {
        assertThat(run(new Broken(), "one", "two")).isEqualTo(ExitCode.INTERNAL.number());
        assertThat(err.toString()).startsWith("This is a bug of Baton").hasLineCount(1);
        Path report = Path.of(err.toString().strip().replaceFirst(".* written to ", ""));
        assertThat(report)
                .content()
                .contains("Baton ", "[one, two]", "IllegalStateException: broken by [one, two]", "at io.baton");
        Files.delete(report);
    }

    @Test
    void anErrorOfTheMachineIsReportedToo() throws Exception {
        assertThat(run(new Overflowing())).isEqualTo(ExitCode.INTERNAL.number());
        assertThat(err.toString()).hasLineCount(1);
        Files.delete(Path.of(err.toString().strip().replaceFirst(".* written to ", "")));
    }

    private int run(Object command, String... arguments) {
        return Baton.run(
                new CommandLine(command), List.of(arguments), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Command(name = "broken")
    private static final class Broken implements Runnable {
        @CommandLine.Parameters
        private List<String> words = List.of();

        @Override
        public void run() {
            throw new IllegalStateException("broken by " + words);
        }
    }

    @Command(name = "overflowing")
    private static final class Overflowing implements Runnable {
        @Override
        public void run() {
            throw new StackOverflowError();
        }
    }
}
