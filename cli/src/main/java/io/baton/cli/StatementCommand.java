package io.baton.cli;

import io.baton.core.document.Language;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The pay of one person in a period, line by line. */
@Command(
        name = "statement",
        description = {
            "The pay of one person in a period, line by line; the lines add up to the total. What is not all paid yet, such"
                    + " as what is held or not collected, stands below by itself: expected, earned, payable, posted.",
            "",
            "  baton statement --plan my-plan.yaml --data my-data --period 2025-08 --person P00034 --why",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

    @Mixin
    private AppraisalOptions options;

    @Mixin
    private Surroundings surroundings;

    @Mixin
    private PersonOption person;

    @Mixin
    private LedgerOption ledger;

    @Option(names = "--why", description = "Also say how each line came about.")
    private boolean why;

    @Override
    public Integer call() throws IOException {
        Language spoken = options.language(surroundings);
        Project project = options.openPay(surroundings);
        Console console = surroundings.console();
        PersonStatement statement = PersonStatement.of(project, person.id(), ledger.folder());
        new StatementText(statement, spoken).lines(why).forEach(console::show);
        StateText.of(project.data(), spoken).ifPresent(console::show);
        console.out().flush();
        return (project.isSound() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }
}
