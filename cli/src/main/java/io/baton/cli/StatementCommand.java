package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.pay.Payroll;
import io.baton.pages.statement.BehindLines;
import io.baton.pages.statement.PersonStatement;
import io.baton.pages.statement.StatementPage;
import io.baton.pages.statement.StatementPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
            "  baton statement … --format html --out P00034.html",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

    @Mixin
    private AppraisalOptions options;

    @Mixin
    private ResultsOption results;

    @Mixin
    private Surroundings surroundings;

    @Mixin
    private PersonOption person;

    @Mixin
    private LedgerOption ledger;

    @Option(names = "--why", description = "Also say how each line came about.")
    private boolean why;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default) or html, a page that needs nothing else and prints well.")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "The file that is written. Default: standard output.")
    private @Nullable Path out;

    private enum Format {
        TEXT,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        Language spoken = options.language(surroundings);
        Project project = results.asPosted(options.openPay(surroundings), ledger.folder());
        PersonStatement statement = statement(project);
        Consumer<Writer> content = switch (format) {
            case TEXT -> text(project, statement, spoken);
            case HTML -> page(project, statement, spoken);
        };
        if (out == null) {
            content.accept(surroundings.console().out());
            surroundings.console().out().flush();
        } else {
            OutputFiles.write(out, OutputFiles.text(content));
        }
        return (project.isSound() ? ExitCode.OK : ExitCode.FINDINGS).number();
    }

    /** A draft, or by a ledger what was posted in the period. */
    private PersonStatement statement(Project project) throws IOException {
        List<Payroll.Paid> paid = new ArrayList<>();
        PayPreview.of(project.request(), person.id()).forEach(found -> paid.addAll(found.paid()));
        if (paid.isEmpty()) {
            throw ExplainCommand.stranger(project, person.id());
        }
        String name = project.tables().names(project.limits()).getOrDefault(person.id(), "");
        if (ledger.folder().isEmpty()) {
            return PersonStatement.draft(project.request(), name, paid);
        }
        PaySettlement settlement = PaySettlement.open(project, ledger.folder().get());
        return PersonStatement.posted(
                project.request(), name, paid, settlement.lines(person.id()), PaySettlement.entries(project.request()));
    }

    private Consumer<Writer> text(Project project, PersonStatement statement, Language spoken) {
        return target -> {
            Console console =
                    new Console(new PrintWriter(target), surroundings.console().err(), false);
            new StatementText(statement, spoken).lines(why).forEach(console::show);
            StateText.of(project.data(), spoken).ifPresent(console::show);
            console.out().flush();
        };
    }

    private static Consumer<Writer> page(Project project, PersonStatement statement, Language spoken)
            throws IOException {
        BehindLines behind = BehindLines.of(project.request(), project.catalogue(), statement.behind(), spoken);
        io.baton.pages.Words words = io.baton.pages.Words.in(spoken);
        StatementPage page = new StatementPages(statement, project.data(), behind, words).page();
        return target -> page.write(words, target);
    }
}
