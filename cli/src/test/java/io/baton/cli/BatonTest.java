package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class BatonTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpSaysWhatBatonIsAndEveryExitCode() {
        assertThat(run(new Baton(), "--help")).isEqualTo(ExitCode.OK.number());
        assertThat(out.toString()).contains("scores and grades", "Usage: baton", "--version");
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
        assertThat(err.toString()).contains("--hlep", "Try: baton --help").hasLineCount(3);
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

    @ParameterizedTest
    @MethodSource
    void tooLittleMemoryIsNoBug(Throwable failure) {
        assertThat(run(new Failing(failure))).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(err.toString()).contains("BATON_JAVA_OPTS=-Xmx").hasLineCount(1);
    }

    static Stream<Throwable> tooLittleMemoryIsNoBug() {
        OutOfMemoryError lack = new OutOfMemoryError("Java heap space");
        return Stream.of(lack, new IllegalStateException(lack), new IllegalStateException(new RuntimeException(lack)));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhyAFileCannotBeUsed(IOException trouble, String words) {
        assertThat(FileTrouble.say(trouble)).isEqualTo(words);
        assertThat(run(new Failing(new UncheckedIOException(trouble)))).isEqualTo(ExitCode.UNREADABLE.number());
        assertThat(err.toString()).contains(words).hasLineCount(1);
    }

    static Stream<Arguments> saysWhyAFileCannotBeUsed() {
        return Stream.of(
                arguments(new NoSuchFileException("a"), "a does not exist"),
                arguments(new AccessDeniedException("a"), "a may not be read or written by this user"),
                arguments(new FileAlreadyExistsException("a"), "a is a file, but a folder is needed"),
                arguments(new NotDirectoryException("a"), "a is a file, but a folder is needed"),
                arguments(new FileSystemException("a", null, "Read-only file system"), "a: Read-only file system"),
                arguments(new IOException("stream closed"), "stream closed"));
    }

    @ParameterizedTest
    @CsvSource({"rum, Did you mean: baton run", "chekc, Did you mean: baton check", "--hlep, Did you mean: --help"})
    void saysWhatWasPerhapsMeant(String word, String words) {
        assertThat(run(new Baton(), word)).isEqualTo(ExitCode.USAGE.number());
        assertThat(err.toString()).contains(words);
    }

    @Test
    void helpIsACommandToo() {
        assertThat(run(new Baton(), "help", "run")).isEqualTo(ExitCode.OK.number());
        assertThat(out.toString()).startsWith("Usage: baton run");
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

    @Command(name = "failing")
    private record Failing(Throwable failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            switch (failure) {
                case Exception exception -> throw exception;
                case Error error -> throw error;
                default -> throw new AssertionError(failure);
            }
        }
    }
}
