package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.document.Suggestion;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.ExplanationText;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.explain.RowSource;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.engine.run.PersonRun;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains a figure of one person, down to its rows. */
@Command(
        name = "explain",
        description = {
            "Explains a figure of one person: value, formula, inputs, rows. Or lines of pay: rule, steps, rows, postings.",
            "",
            "  baton explain --plan plans/standard-2024.yaml --data my-data --period 2024-Q1 --person P00034"
                    + " --item collection_rate --lang zh-Hans",
            "  baton explain --plan my-plan.yaml --data my-data --period 2025-08 --person P00034 --pay commission --deal D-17"
                    + " --ledger my-ledger",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private AppraisalOptions options;

    @Mixin
    private Surroundings surroundings;

    @Mixin
    private PersonOption person;

    @Option(
            names = "--item",
            paramLabel = "ITEM",
            description =
                    "What is explained: total (default), grade, rank, a dimension, an indicator, a measure or a target.")
    private @Nullable String wanted;

    @Option(
            names = "--pay",
            paramLabel = "TERM",
            description = "Explain pay: the lines of a term, cap or guarantee that belong to the period.")
    private @Nullable String pay;

    @Option(
            names = "--deal",
            paramLabel = "KEY",
            description = "With --pay: only the line of this deal, or of this period, whenever it was.")
    private String deal = "";

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private ResultsOption results;

    @Option(
            names = "--rebook",
            description = "With --pay and --ledger: show each posting also as what was reversed and booked again.")
    private boolean rebook;

    @Mixin
    private RowsOption rows;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws IOException {
        if (pay != null) {
            return explainPay(pay);
        }
        Language spoken = options.language(surroundings);
        Project project = options.open(surroundings);
        String item = item();
        RunRequest request = project.request();
        if (format == Format.TEXT) {
            StateText.of(project.data(), spoken).ifPresent(surroundings.console()::show);
        }
        if (item.equals("rank")) {
            say("rank", RankText.of(request, options.cache(), person.id(), spoken), project);
            return ExitCode.OK.number();
        }
        try (PersonRun run = PersonRun.of(request, person.id()).orElseThrow(() -> stranger(project, person.id()))) {
            explain(run, project, spoken);
        }
        surroundings.console().out().flush();
        return ExitCode.OK.number();
    }

    private String item() {
        return wanted == null ? "total" : wanted;
    }

    private int explainPay(String term) throws IOException {
        if (wanted != null) {
            throw new Stop(ExitCode.USAGE, "--item and --pay exclude each other: a figure, or lines of pay");
        }
        Language spoken = options.language(surroundings);
        Project project = results.asPosted(options.openPay(surroundings), ledger.folder());
        PayExplanation.Wish wish = new PayExplanation.Wish(person.id(), term, deal, ledger.folder(), rebook);
        ExplanationTree tree = new PayExplanation(project, spoken, wish).tree();
        switch (format) {
            case JSON ->
                ExplanationJson.write(tree, new AboutIndicator(List.of()), project.provenance(), surroundings.output());
            case TEXT -> {
                StateText.of(project.data(), spoken).ifPresent(surroundings.console()::show);
                ExplanationText.write(tree, spoken).forEach(surroundings.console()::show);
            }
        }
        surroundings.console().out().flush();
        return ExitCode.OK.number();
    }

    private void explain(PersonRun run, Project project, Language spoken) {
        if (run.exemption().isPresent()) {
            say("exempt", Words.in(spoken).exempt(run.exemption().get()), project);
            return;
        }
        AboutIndicator about = AboutIndicator.of(run.plan().plan(), item(), spoken);
        ExplanationTree tree = run.explain(figure(run.outcome()), spoken, rows.most());
        switch (format) {
            case JSON -> ExplanationJson.write(tree, about, project.provenance(), surroundings.output());
            case TEXT -> {
                text(tree, about, spoken).forEach(surroundings.console()::show);
                showAround(run, spoken);
            }
        }
    }

    /** What is not a figure but a sentence. */
    private void say(String name, String sentence, Project project) {
        switch (format) {
            case JSON -> ExplanationJson.write(name, sentence, project.provenance(), surroundings.output());
            case TEXT -> surroundings.console().show(sentence);
        }
    }

    /** The figure, what the plan tells of it, and only then how it was calculated. */
    private static List<String> text(ExplanationTree tree, AboutIndicator about, Language spoken) {
        List<String> lines = new ArrayList<>(ExplanationText.write(tree, spoken));
        lines.addAll(1, about.lines(spoken).stream().map(line -> "  " + line).toList());
        return lines;
    }

    /** What people decided about the result, what is still to come, which entries do not count. */
    private void showAround(PersonRun run, Language spoken) {
        Console console = surroundings.console();
        Explainer explainer = new Explainer(run.plan(), spoken, RowSource.NONE);
        if (item().equals("total") || item().equals("grade")) {
            run.decided().stages().stream()
                    .map(decided -> Words.in(spoken).decided(decided))
                    .forEach(console::show);
        }
        run.outcome().blockers().forEach(blocker -> console.say(explainer.say(blocker)));
        Stream.concat(run.outcome().refusals().stream(), run.decided().refusals().stream())
                .forEach(refusal -> console.say(explainer.say(refusal)));
    }

    /** Somebody who does not take part was asked for. */
    static Stop stranger(Project project, String person) {
        try {
            Collection<String> known = project.tables().names(project.limits()).keySet();
            String advice = known.contains(person)
                    ? "the plan is not for this person in the period"
                    : Suggestion.forUnknown(person, known);
            return new Stop(
                    ExitCode.USAGE, "'" + person + "' does not take part" + (advice.isEmpty() ? "" : "; " + advice));
        } catch (IOException e) {
            return new Stop(ExitCode.UNREADABLE, "the people could not be read: " + e.getMessage());
        }
    }

    /** The figure that is meant; of an indicator its score, which has the indicator's value among its inputs. */
    private Figure figure(Outcome outcome) {
        return figures(outcome)
                .filter(figure -> figure.item().equals(item()))
                .findFirst()
                .orElseThrow(() -> unknown(outcome));
    }

    private static Stream<Figure> figures(Outcome outcome) {
        return Stream.of(
                        outcome.total().stream(),
                        outcome.grade().stream(),
                        outcome.dimensions().stream(),
                        outcome.scores().stream(),
                        outcome.indicators().stream(),
                        outcome.measures().stream())
                .flatMap(part -> part);
    }

    private Stop unknown(Outcome outcome) {
        TreeSet<String> known = new TreeSet<>(List.of("rank"));
        figures(outcome).map(Figure::item).forEach(known::add);
        String advice = Suggestion.closest(item(), known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are " + String.join(", ", known));
        return new Stop(ExitCode.USAGE, "this period has no item '" + item() + "'; " + advice);
    }
}
