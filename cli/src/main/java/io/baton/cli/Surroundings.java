package io.baton.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is around a command: its console, its clock, its environment. The only place that asks the machine. */
@Command
final class Surroundings {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Console console() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean person = Boolean.getBoolean("baton.interactive");
        return new Console(out, err, person);
    }

    /** Standard output for bytes. */
    OutputStream output() {
        spec.commandLine().getOut().flush();
        return new WriterStream(spec.commandLine().getOut());
    }

    /** Where Baton's own plans and examples are: as the launcher says, else the folder where the user stands. */
    Path home() {
        return Path.of(System.getProperty("baton.home", ""));
    }

    /** A path as the user would write it: relative to where he stands, where that is shorter. */
    String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Map<String, String> environment() {
        return System.getenv();
    }
}
