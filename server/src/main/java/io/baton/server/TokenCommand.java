package io.baton.server;

import io.baton.server.access.ApiTokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.dao.DuplicateKeyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton serve token}: lets a program in. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        header = "Makes a token by which a program comes in, and prints it: it cannot be had again.")
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "NAME", description = "what the program is called")
    private String name = "";

    @Option(
            names = "--may",
            paramLabel = "WHAT",
            split = ",",
            description =
                    "what it may, with commas between: ${COMPLETION-CANDIDATES}; to send facts where nothing is said")
    private List<ApiTokens.Permission> permissions = List.of(ApiTokens.Permission.FACTS_WRITE);

    @Option(names = "--revoke", description = "end the token of that name instead")
    private boolean revoked;

    @Override
    public Integer call() {
        return options.withoutPages(
                server -> revoked ? revoke(server.getBean(ApiTokens.class)) : make(server.getBean(ApiTokens.class)));
    }

    private int make(ApiTokens tokens) {
        try {
            spec.commandLine().getOut().println(tokens.make(name, Set.copyOf(permissions), Optional.empty(), "serve"));
            return CommandLine.ExitCode.OK;
        } catch (DuplicateKeyException _) {
            return refuse("there is a token of the name '" + name + "' already; choose another name");
        }
    }

    private int revoke(ApiTokens tokens) {
        return tokens.revoke(name) ? CommandLine.ExitCode.OK : refuse("no token of the name '" + name + "' holds");
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
