package io.baton.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The file that a bug leaves behind, for those who mend it; the screen shows only where it is. */
final class CrashReport {
    private CrashReport() {}

    /** Writes the report into the folder for temporary files, readable by its owner only, for it may name people. */
    static Path write(Throwable bug, List<String> arguments) throws IOException {
        Path file = Files.createTempFile("baton-bug-", ".txt");
        return Files.writeString(file, text(bug, arguments));
    }

    private static String text(Throwable bug, List<String> arguments) {
        var trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace, true));
        return """
                %s
                time       %s
                java       %s
                system     %s %s
                arguments  %s

                %s""".formatted(
                        Version.line(),
                        Instant.now(),
                        System.getProperty("java.vm.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        arguments,
                        trace);
    }
}
