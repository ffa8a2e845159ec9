package io.baton.server;

import io.baton.server.audit.AuditChain;
import io.baton.server.audit.AuditChain.Verdict;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code baton serve verify}: whether the audit trail is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Calculates the chain of the audit trail again: nothing in it was changed, added or taken out.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Override
    public Integer call() {
        return options.withoutPages(server -> {
            AuditChain chain = server.getBean(AuditChain.class);
            chain.seal();
            Verdict verdict = chain.verify();
            if (verdict.broken().isPresent()) {
                spec.commandLine()
                        .getErr()
                        .println("the audit trail was changed: "
                                + verdict.broken().get() + " is not as it was sealed");
                return CommandLine.ExitCode.SOFTWARE;
            }
            spec.commandLine()
                    .getOut()
                    .println("audit trail whole: " + verdict.events() + " events in " + verdict.batches()
                            + " batches, the last one " + verdict.head());
            return CommandLine.ExitCode.OK;
        });
    }
}
