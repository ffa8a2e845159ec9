package io.baton.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** Where a test types commands and reads what they say, within this process. */
final class Terminal {

    private Terminal() {}

    /** Runs {@code baton} with these arguments. */
    static Reply type(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Baton.run(
                new CommandLine(new Baton()), arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Reply(exit, out.toString(), err.toString());
    }

    /** What a command gave to the shell, and wrote to standard output and standard error. */
    record Reply(int exit, String out, String err) {

        /** Whether a bug of Baton came to light, instead of a result or a diagnosis. */
        boolean isCrash() {
            String all = out + err;
            return exit == ExitCode.INTERNAL.number()
                    || all.contains("bug of Baton")
                    || all.contains("Exception")
                    || all.contains("\tat ");
        }
    }
}
