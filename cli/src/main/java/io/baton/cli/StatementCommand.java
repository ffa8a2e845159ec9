package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.pay.PayLine;
import io.baton.core.settle.LedgerLine;
import io.baton.engine.pay.Payroll;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The pay of one person in a period, line by line. */
@Command(
        name = "statement",
        description = {
            "The pay of one person in a period, line by line; the lines add up to the total.",
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

    @Option(names = "--person", required = true, paramLabel = "ID", description = "The participant's number.")
    private String person = "";

    @Option(
            names = "--ledger",
            paramLabel = "FOLDER",
            description = "The ledger of pay: the statement is what was posted in the period. Without it: a draft.")
    private @Nullable Path ledger;

    @Option(names = "--why", description = "Also say how each line came about.")
    private boolean why;

    @Override
    public Integer call() throws IOException {
        Language spoken = options.language(surroundings);
        Project project = options.openPay(surroundings);
        List<PayPreview.Person> found = new ArrayList<>();
        new PayPreview(project.request(), Optional.of(person)).forEach(found::add);
        if (found.isEmpty()) {
            throw ExplainCommand.stranger(project, person);
        }
        List<LedgerLine> lines = ledger == null
                ? found.getFirst().lines()
                : PaySettlement.open(project, ledger).posted(person);
        Map<String, String> names = project.tables().names(project.limits());
        Statement statement = new Statement(project, found.getFirst().paid(), lines, spoken, why);
        statement.text(person, names.getOrDefault(person, "")).forEach(surroundings.console()::show);
        StateText.of(project.data(), spoken).ifPresent(surroundings.console()::show);
        surroundings.console().out().flush();
        return (project.isSound() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    /** A statement in words. */
    private record Statement(
            Project project, List<Payroll.Paid> paid, List<LedgerLine> lines, Language spoken, boolean why) {

        List<String> text(String person, String name) {
            Words words = Words.in(spoken);
            PayTitles titles = new PayTitles(project.request().plans(), spoken);
            String period = project.request().period().name();
            String currencies = lines.stream()
                    .map(line -> line.amounts().currency())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            List<String> said = new ArrayList<>();
            said.add(words.text("pay.statement", period, person, name, currencies));
            said.addAll(table(words, titles).lines());
            if (why) {
                said.add("");
                lines.forEach(line -> said.addAll(why(line, titles)));
            }
            return said;
        }

        private TextTable table(Words words, PayTitles titles) {
            TextTable table = new TextTable(List.of(
                    words.text("pay.term"),
                    words.text("pay.deal"),
                    words.text("pay.period"),
                    ">" + words.text("pay.before"),
                    ">" + words.text("pay.amount"),
                    words.text("pay.currency")));
            SortedMap<String, BigDecimal> totals = new TreeMap<>();
            for (LedgerLine line : lines) {
                BigDecimal before = line.amounts().before();
                table.add(List.of(
                        titles.title(line),
                        line.key().item(),
                        line.period(),
                        before.signum() == 0 ? "" : titles.money(before),
                        titles.money(line.amounts().amount()),
                        line.amounts().currency()));
                if (line.kind().isPaid()) {
                    totals.merge(line.amounts().currency(), line.amounts().amount(), BigDecimal::add);
                }
            }
            totals.forEach((currency, total) ->
                    table.add(List.of(words.text("pay.total"), "", "", "", titles.money(total), currency)));
            return table;
        }

        private List<String> why(LedgerLine line, PayTitles titles) {
            List<String> said = new ArrayList<>();
            said.add(titles.title(line) + " " + line.key().item() + ": "
                    + titles.money(line.amounts().amount()));
            line(line).ifPresent(found -> titles.of(line).steps(found).forEach(step -> said.add("  " + step)));
            return said;
        }

        private Optional<PayLine> line(LedgerLine line) {
            return paid.stream()
                    .map(Payroll.Paid::lines)
                    .flatMap(List::stream)
                    .filter(found -> found.term().equals(line.key().term())
                            && found.item().equals(line.key().item()))
                    .findFirst();
        }
    }
}
