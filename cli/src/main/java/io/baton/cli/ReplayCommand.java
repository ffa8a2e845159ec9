package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.Period;
import io.baton.engine.paybook.JournalEntry;
import io.baton.engine.paybook.JournalEntry.Posting;
import io.baton.engine.paybook.PayBook;
import io.baton.engine.paybook.PayDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Calculates a posting again, and holds it against what was posted. */
@Command(
        name = "replay",
        description = {
            "Calculates a posting of the ledger again, against the ledger as it was before it, and compares line for line.",
            "",
            "  baton replay --plan my-plan.yaml --data my-data --ledger my-ledger --entry 5",
            "",
            "A posting pins the plans, the state of the data and the version of Baton. Where the data folder has loads, that"
                    + " of the posting is read. What differs from what was pinned is said first; then the lines are the"
                    + " same, or those that differ are listed, and the exit code is 1. Nothing is written.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private ProjectOptions about;

    @Option(names = "--ledger", required = true, paramLabel = "FOLDER", description = "The ledger of pay.")
    private @Nullable Path ledger;

    @Option(
            names = "--entry",
            paramLabel = "N",
            converter = PositiveNumber.class,
            description = "The number of the posting. Default: the last one.")
    private @Nullable Integer entry;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "100",
            converter = PositiveNumber.class,
            description = "How many lines that differ are listed. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Mixin
    private ResultsOption results;

    @Mixin
    private LanguageOption language;

    @Mixin
    private Surroundings surroundings;

    @Override
    public Integer call() throws IOException {
        if (ledger == null) {
            throw new IllegalStateException("a required option was not set");
        }
        Language spoken = language.language(surroundings.environment());
        PayBook book = PayBook.open(ledger, about.threads());
        Posting posting = posting(book);
        about.folder().preferLoad(posting.run().data());
        Project project = results.of(
                Project.openPay(about, new AsPosted(posting), surroundings),
                posting.run().results());
        PaySettlement settlement = PaySettlement.open(project, ledger).before(posting.number());
        try (PayDraft draft = settlement.settle()) {
            ReplayText text = new ReplayText(posting, draft, spoken);
            text.head().forEach(surroundings.console()::show);
            book.forEachDifference(posting, draft, text::add);
            text.lines(top).forEach(surroundings.console()::show);
            surroundings.console().out().flush();
            return (text.isSame() ? ExitCode.OK : ExitCode.FINDINGS).number();
        }
    }

    private Posting posting(PayBook book) {
        List<Posting> postings = book.journal().stream()
                .filter(Posting.class::isInstance)
                .map(Posting.class::cast)
                .toList();
        if (postings.isEmpty()) {
            throw new Stop(ExitCode.USAGE, "nothing was posted in " + ledger + "; baton pay --post posts");
        }
        if (entry == null) {
            return postings.getLast();
        }
        int wanted = entry;
        return postings.stream()
                .filter(posting -> posting.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new Stop(
                        ExitCode.USAGE,
                        "entry " + wanted + " is no posting; postings are "
                                + postings.stream()
                                        .map(JournalEntry::number)
                                        .map(number -> Integer.toString(number))
                                        .collect(Collectors.joining(", "))));
    }

    /** The period of a posting, and the time of it. */
    private record AsPosted(Posting posting) implements PayTime {

        @Override
        public Period payPeriod(List<ValidPlan> plans) {
            return PeriodOptions.payPeriod(plans, posting.period());
        }

        @Override
        public AsOf asOf(Clock clock, ZoneId zone) {
            return new AsOf(
                    LocalDate.ofInstant(posting.stamp().at(), zone),
                    posting.stamp().at());
        }
    }
}
