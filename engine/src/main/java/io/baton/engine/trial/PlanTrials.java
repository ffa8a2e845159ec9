package io.baton.engine.trial;

import io.baton.core.coverage.PayReach;
import io.baton.core.document.Language;
import io.baton.core.document.Problem;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.RowSource;
import io.baton.core.plan.ExampleData;
import io.baton.core.plan.PlanExample;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.score.DecidedStages;
import io.baton.core.score.Outcome;
import io.baton.core.score.PlanExamples;
import io.baton.core.time.Period;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.duckdb.ScratchFolder;
import io.baton.engine.file.FactStore;
import io.baton.engine.file.LoadOptions;
import io.baton.engine.file.LoadedData;
import io.baton.engine.file.LoadedFile;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.file.Progress;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PersonRun;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the tests of a plan that bring rows along: loaded, measured and scored by the same code as a company's data. */
public final class PlanTrials {

    private final ValidPlan plan;
    private final Catalogue catalogue;
    private final PayReach reach;

    private PlanTrials(ValidPlan plan, Catalogue catalogue, PayReach reach) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.reach = reach;
    }

    /**
     * Runs all such tests, in the order of the text.
     *
     * @param scratch a folder in which a folder is made for the time of each test
     * @return how they went; rows that cannot be read are differences, each at its place in the plan
     */
    public static List<PlanExamples.Result> run(ValidPlan plan, Catalogue catalogue, Path scratch) throws IOException {
        return run(plan, catalogue, scratch, new PayReach(plan.plan().pay()));
    }

    /** The same, and gathers what is reached of the pay. */
    public static List<PlanExamples.Result> run(ValidPlan plan, Catalogue catalogue, Path scratch, PayReach reach)
            throws IOException {
        PlanTrials trials = new PlanTrials(plan, catalogue, reach);
        List<PlanExamples.Result> results = new ArrayList<>();
        for (PlanExample example : plan.plan().examples()) {
            if (example.data().isPresent()) {
                results.add(trials.run(example, example.data().get(), scratch));
            }
        }
        return results;
    }

    private PlanExamples.Result run(PlanExample example, ExampleData data, Path scratch) throws IOException {
        TrialRows rows = new TrialRows(data, catalogue);
        try (ScratchFolder folder = ScratchFolder.in(scratch)) {
            Path files = Files.createDirectory(folder.path().resolve("data"));
            rows.write(files);
            LoadOptions options =
                    LoadOptions.of(folder.path().resolve("cache"), folder.path().resolve("bad"));
            LoadedData loaded = FactStore.load(rows.catalogue(), files, options, Progress.NONE);
            List<Problem> differences = new ArrayList<>(unreadable(loaded, rows));
            if (!differences.isEmpty()) {
                return new PlanExamples.Result(example, List.of(), differences);
            }
            RunRequest request = request(data, loaded, folder.path());
            boolean appraised = plan.plan().scorecard(request.period().cycle()).isPresent();
            PlanExamples.Result result = compare(example, appraised ? outcomes(request, rows) : Map.of());
            return new PayTrial(plan, request, rows, reach).addTo(result);
        }
    }

    private static List<Problem> unreadable(LoadedData loaded, TrialRows rows) {
        List<Problem> problems = new ArrayList<>(loaded.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList());
        for (LoadedTable table : loaded.tables()) {
            for (LoadedFile file : table.files()) {
                file.shown()
                        .forEach(row -> row.cells()
                                .forEach(cell -> problems.add(new Problem(
                                        Problem.Severity.ERROR,
                                        rows.place(file.file(), row.line()),
                                        "a row of '" + table.table().name() + "' cannot be used: " + cell,
                                        "write it as a file of the data folder would"))));
            }
        }
        loaded.strangers()
                .forEach(strangers -> problems.add(new Problem(
                        Problem.Severity.ERROR,
                        rows.place(strangers.table(), 1),
                        "'" + strangers.table() + "' names people that the test does not have: "
                                + String.join(", ", strangers.examples()),
                        "name them under 'people'")));
        return problems;
    }

    private RunRequest request(ExampleData data, LoadedData loaded, Path scratch) {
        Period period = plan.plan()
                .calendar()
                .parse(data.period().text())
                .orElseThrow(() -> new IllegalArgumentException(
                        "not checked: " + data.period().text()));
        LocalDate today = data.today()
                .map(day -> LocalDate.parse(day.text()))
                .orElse(period.days().to());
        AsOf asOf =
                new AsOf(today, today.plusDays(1).atStartOfDay(catalogue.zone()).toInstant());
        EmbeddedDuckDb.Limits limits = EmbeddedDuckDb.Limits.standard(
                scratch.resolve("spill"), loaded.folders().toArray(Path[]::new));
        return new RunRequest(plan, period, asOf, new LoadedTables(loaded), limits);
    }

    private static Map<String, Came> outcomes(RunRequest request, TrialRows rows) throws IOException {
        Map<String, Came> outcomes = new LinkedHashMap<>();
        for (String person : rows.people()) {
            Optional<PersonRun> run = PersonRun.of(request, person);
            if (run.isPresent()) {
                try (PersonRun open = run.get()) {
                    outcomes.put(person, new Came(open.outcome(), open.decided()));
                }
            }
        }
        return outcomes;
    }

    /** What came out for a person, and what people made of it. */
    private record Came(Outcome outcome, DecidedStages decided) {}

    private PlanExamples.Result compare(PlanExample example, Map<String, Came> outcomes) {
        List<Problem> differences = new ArrayList<>();
        for (Expected expected : example.expected()) {
            if (expected.what() == Expected.What.PAY || expected.what() == Expected.What.POSTED) {
                continue;
            }
            String person = person(example, expected);
            Optional.ofNullable(outcomes.get(person))
                    .ifPresentOrElse(
                            came -> differences.addAll(PlanExamples.differences(
                                    plan,
                                    List.of(expected),
                                    came.outcome(),
                                    came.decided().stages())),
                            () -> differences.add(absent(person, expected)));
        }
        Explainer words = new Explainer(plan, Language.EN, RowSource.NONE);
        outcomes.forEach((person, came) -> came.decided()
                .refusals()
                .forEach(refusal -> differences.add(new Problem(
                        Problem.Severity.ERROR, example.at(), "'" + person + "', " + words.say(refusal), ""))));
        return new PlanExamples.Result(
                example, outcomes.values().stream().map(Came::outcome).toList(), differences);
    }

    /** Of whom something is expected. */
    static String person(PlanExample example, Expected expected) {
        return expected.participant().isEmpty()
                ? example.data().flatMap(ExampleData::onlyPerson).orElse(TrialRows.SOMEBODY)
                : expected.participant();
    }

    static Problem absent(String person, Expected expected) {
        return new Problem(
                Problem.Severity.ERROR,
                expected.value().at(),
                "'" + person + "' does not take part in the period",
                "look at 'for' of the plan and at the days of the person's assignments");
    }
}
