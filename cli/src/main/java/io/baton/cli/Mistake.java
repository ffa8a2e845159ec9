package io.baton.cli;

import io.baton.core.document.Suggestion;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that was not understood: what it was, what was perhaps meant, where to read on; not the whole help. */
final class Mistake {

    private Mistake() {}

    static int explain(ParameterException mistake) {
        PrintWriter err = mistake.getCommandLine().getErr();
        err.println(Console.readable(String.valueOf(mistake.getMessage())));
        meant(mistake).ifPresent(near -> err.println("Did you mean: " + near));
        err.println("Try: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    /** The option or command nearest to the first word that is none. */
    private static Optional<String> meant(ParameterException mistake) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        CommandLine command = mistake.getCommandLine();
        String word = unmatched.getUnmatched().getFirst().replaceFirst("=.*", "");
        return word.startsWith("-")
                ? Suggestion.closest(word, command.getCommandSpec().optionsMap().keySet())
                : Suggestion.closest(word, command.getSubcommands().keySet()).map(near -> "baton " + near);
    }
}
