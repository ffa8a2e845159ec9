package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.engine.supposed.SupposedRows;
import io.baton.engine.supposed.Supposition;
import io.baton.engine.supposed.WhatIf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What one person would be paid and score, if a deal were otherwise or another plan held. */
@Command(
        name = "what-if",
        description = {
            "What one person would be paid in a period, and score, if there were another deal, if a deal were otherwise or not"
                    + " there, or if another plan held. Nothing is kept.",
            "",
            "  baton what-if --plan my-plan.yaml --data my-data --period 2025-08 --person P00034"
                    + " --add 'deal_id=X1,net=50000,signed_on=2025-08-20'",
            "  baton what-if … --change 'deal_id=D-17,net=80000' --remove 'deal_id=D-18'",
            "  baton what-if … --add 'payment: payment_id=X2,deal=D-17,amount=9000,received_on=2025-08-21'",
            "  baton what-if … --instead next-plan.yaml",
            "",
            "Rows are of the facts that the first term of the plan pays, unless a table is named before a colon; they are the"
                    + " person's own, unless they say whose. A value with a comma stands in double quotes.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {

    @Mixin
    private ProjectOptions about;

    @Mixin
    private PeriodOptions when;

    @Mixin
    private LanguageOption language;

    @Mixin
    private Surroundings surroundings;

    @Mixin
    private PersonOption person;

    @Option(names = "--add", paramLabel = "ROW", description = "Suppose one more row; may be given several times.")
    private List<String> added = List.of();

    @Option(
            names = "--change",
            paramLabel = "ROW",
            description = "Suppose that the row with this key has these values; its others stay.")
    private List<String> changed = List.of();

    @Option(names = "--remove", paramLabel = "KEY", description = "Suppose that the row with this key is not there.")
    private List<String> removed = List.of();

    @Option(names = "--instead", paramLabel = "FILE", description = "Suppose that this plan holds instead.")
    private @Nullable Path instead;

    @Override
    public Integer call() throws IOException {
        if (added.isEmpty() && changed.isEmpty() && removed.isEmpty() && instead == null) {
            throw new Stop(ExitCode.USAGE, "nothing is supposed; say --add, --change, --remove or --instead");
        }
        Language spoken = language.language(surroundings.environment());
        Project.Supposed projects = Project.openSupposed(about, Optional.ofNullable(instead), when, surroundings);
        try (SupposedRows rows = rows(projects.now())) {
            WhatIf whatIf = WhatIf.of(projects.now().request(), projects.instead(), rows, person.id())
                    .orElseThrow(() -> ExplainCommand.stranger(projects.now(), person.id()));
            new WhatIfText(projects.now().request().period().name(), spoken, whatIf)
                    .lines()
                    .forEach(surroundings.console()::show);
        }
        surroundings.console().out().flush();
        return ExitCode.OK.number();
    }

    private SupposedRows rows(Project project) throws IOException {
        SuppositionText texts = new SuppositionText(project, person.id());
        List<Supposition> suppositions = new ArrayList<>();
        added.forEach(text -> suppositions.add(texts.read(Supposition.What.ADD, text)));
        changed.forEach(text -> suppositions.add(texts.read(Supposition.What.CHANGE, text)));
        removed.forEach(text -> suppositions.add(texts.read(Supposition.What.REMOVE, text)));
        SupposedRows.Actual actual = new SupposedRows.Actual(
                project.catalogue(),
                project.request().data(),
                project.limits(),
                about.folder().how(project.data().ledger()));
        return switch (SupposedRows.of(actual, suppositions)) {
            case SupposedRows.Answer.Ready(SupposedRows found) -> found;
            case SupposedRows.Answer.Refused refused ->
                throw new Stop(ExitCode.USAGE, String.join("\n", refused.mistakes()));
        };
    }
}
