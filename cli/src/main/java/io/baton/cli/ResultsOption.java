package io.baton.cli;

import io.baton.engine.paybook.JournalEntry.Posting;
import io.baton.engine.paybook.PayBook;
import io.baton.engine.run.RunRequest.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which totals and grades pay sees (rule M13). */
final class ResultsOption {

    @Option(
            names = "--results",
            paramLabel = "RESULTS",
            description =
                    "Which totals and grades terms see: computed, or final, as people decided them; what nobody has"
                            + " decided as final is still to come, and what depends on it waits. Default: final with a"
                            + " ledger, but for what was posted by computed ones; computed for a draft.")
    private @Nullable Results results;

    /** The project with these results, else with those. */
    Project of(Project project, Results otherwise) {
        return new Project(
                project.catalogue(), project.data(), project.request().by(results == null ? otherwise : results));
    }

    /** The project with these results, else with those by which the ledger was posted last, in its period if it was. */
    Project asPosted(Project project, Optional<Path> ledger) throws IOException {
        if (ledger.isEmpty()) {
            return of(project, Results.COMPUTED);
        }
        List<Posting> postings = PayBook.open(ledger.get(), 1).journal().stream()
                .filter(Posting.class::isInstance)
                .map(Posting.class::cast)
                .toList();
        String period = project.request().period().name();
        return of(
                project,
                postings.stream()
                        .filter(posting -> posting.period().equals(period))
                        .reduce((_, last) -> last)
                        .or(() -> postings.stream().reduce((_, last) -> last))
                        .map(posting -> posting.run().results())
                        .orElse(Results.FINAL));
    }
}
