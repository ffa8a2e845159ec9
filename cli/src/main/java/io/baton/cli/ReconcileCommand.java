package io.baton.cli;

import io.baton.core.document.CsvCell;
import io.baton.core.document.Language;
import io.baton.engine.pay.DealFate;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.Reconciliation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What became of each deal under each term (rule M18). */
@Command(
        name = "reconcile",
        description = {
            "What became of each deal under each pay term: it makes a line for somebody (credited), the plan leaves it out"
                    + " (excluded), or nobody gets it (not credited), and why.",
            "",
            "  baton reconcile --plan my-plan.yaml --data my-data --period 2025-08",
            "",
            "lists what is not credited and why; with --format csv every deal is on standard output:"
                    + " plan,version,term,deal,day,participant,state,reason,detail,file,line. The counts are those of baton"
                    + " pay. The exit code is 1 where something is not credited that the data should mend: not where a"
                    + " plan is for other people or days.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

    private static final String HEADER = "plan,version,term,deal,day,participant,state,reason,detail,file,line";

    @Mixin
    private AppraisalOptions options;

    @Mixin
    private ResultsOption results;

    @Option(
            names = "--ledger",
            paramLabel = "FOLDER",
            description = "The ledger of pay, whose posting says which results conditions see.")
    private @Nullable Path ledger;

    @Mixin
    private Surroundings surroundings;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or csv.")
    private Format format = Format.TABLE;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "100",
            converter = PositiveNumber.class,
            description = "How many deals the table lists for each term and reason. Default: ${DEFAULT-VALUE}.")
    private int top;

    private enum Format {
        TABLE,
        CSV
    }

    @Override
    public Integer call() throws IOException {
        Language spoken = options.language(surroundings);
        Project project = results.asPosted(options.openPay(surroundings), Optional.ofNullable(ledger));
        Console console = surroundings.console();
        DealFates fates = new DealFates(top);
        if (format == Format.CSV) {
            console.out().print(HEADER + "\n");
        }
        Payroll.Request asked = Payroll.Request.of(project.request());
        List<Payroll.Reconciled> counts = Reconciliation.forEach(asked, fate -> {
            fates.add(fate);
            if (format == Format.CSV) {
                print(fate, console.out());
            }
        });
        if (format == Format.TABLE) {
            fates.lines(counts, spoken).forEach(console::show);
        } else {
            counts.forEach(deals -> console.say(fates.count(deals, spoken)));
        }
        StateText.of(project.data(), spoken).ifPresent(console::say);
        console.out().flush();
        return (project.isSound() && !fates.isToBeMended() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    private static void print(DealFate fate, PrintWriter out) {
        StringBuilder text = new StringBuilder();
        CsvCell.append(text, fate.plan(), ',');
        text.append(fate.version()).append(',');
        CsvCell.append(text, fate.term(), ',');
        CsvCell.append(text, fate.deal(), ',');
        text.append(fate.day().map(LocalDate::toString).orElse("")).append(',');
        CsvCell.append(text, fate.participant(), ',');
        text.append(DealFates.state(fate)).append(',');
        text.append(DealFates.label(fate.why())).append(',');
        CsvCell.append(text, fate.detail(), ',');
        CsvCell.append(text, fate.file(), ',');
        text.append(fate.line()).append('\n');
        out.print(text);
    }
}
