package io.baton.server;

import io.baton.server.access.AccountBook;
import io.baton.server.access.GivenAccount;
import io.baton.server.access.KeptAccount;
import io.baton.server.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton serve account}: lets somebody in. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        header = "Makes an account, or gives an account another password; prints the password, to be changed at once.")
final class AccountCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(paramLabel = "LOGIN", description = "as it is typed")
    private String login = "";

    @Option(names = "--person", paramLabel = "ID", description = "whose account it is, as facts name the person")
    private Optional<String> person = Optional.empty();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "what it may do beside looking at what is one's own: ${COMPLETION-CANDIDATES}")
    private List<Role> roles = List.of();

    @Override
    public Integer call() {
        return options.withoutPages(server -> {
            boolean isClosed = server.getBean(AccountBook.class)
                    .find(login)
                    .filter(account -> account.state() == KeptAccount.State.CLOSED)
                    .isPresent();
            if (isClosed) {
                spec.commandLine()
                        .getErr()
                        .println(login + " is closed; an administrator can open it again under /accounts");
                return CommandLine.ExitCode.SOFTWARE;
            }
            String password = server.getBean(GivenAccount.class).give(login, person, Set.copyOf(roles));
            spec.commandLine().getOut().println(login + ": " + password);
            return CommandLine.ExitCode.OK;
        });
    }
}
