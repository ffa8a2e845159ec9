package io.baton.cli;

import io.baton.core.document.Problem;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.AsOf;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.file.LoadedData;
import io.baton.engine.run.DataHash;
import io.baton.engine.run.LoadedTables;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.run.PlanHash;
import io.baton.engine.run.Provenance;
import io.baton.engine.run.RunRequest;
import io.baton.engine.run.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A checked plan with the data that it is about.
 *
 * @param catalogue what the files mean
 * @param data what was read from them
 * @param request what a run of the plan needs, with the period that the user named
 */
record Project(Catalogue catalogue, LoadedData data, RunRequest request) {

    /** Opens what the options name and reports everything that is wrong with it; stops where it cannot be used. */
    static Project open(ProjectOptions options, PeriodOptions when, Surroundings surroundings) throws IOException {
        Console console = surroundings.console();
        Read read = readAll(options, console);
        // mistakes in the command are said before data is read, which may take long
        Period period = when.period(read.plans());
        List<ValidPlan> plans = Versions.within(period.days(), read.plans());
        Set<String> used = plans.stream()
                .flatMap(plan -> facts(plan, List.of(period)).stream())
                .collect(Collectors.toSet());
        return open(options, when, surroundings, new Asked(read.catalogue(), plans, period, used));
    }

    /** The same for what is paid, also by earlier versions of the plans. */
    static Project openPay(ProjectOptions options, PayTime when, Surroundings surroundings) throws IOException {
        Read read = readAll(options, surroundings.console());
        Period period = asOf(when, read, options);
        List<ValidPlan> plans = read.plans().stream()
                .filter(plan -> !plan.plan().pay().isEmpty())
                .toList();
        Set<String> used =
                plans.stream().flatMap(plan -> plan.payFactTypes().stream()).collect(Collectors.toSet());
        return open(options, when, surroundings, new Asked(read.catalogue(), plans, period, used));
    }

    /** The period that is paid; up to the day as of which it was asked for, whose state of the data is read. */
    private static Period asOf(PayTime when, Read read, ProjectOptions options) throws IOException {
        Period period = when.payPeriod(read.plans());
        Optional<LocalDate> known = when.known(read.catalogue().zone());
        if (known.isPresent()) {
            LocalDate day = known.get();
            DateRange days = period.days()
                    .intersection(new DateRange(LocalDate.MIN, day))
                    .orElseThrow(() -> new Stop(
                            ExitCode.USAGE,
                            period.name() + " begins on " + period.days().from() + ", after --as-of " + day));
            options.folder().preferDay(day);
            return new Period(period.name(), period.cycle(), days);
        }
        return period;
    }

    /**
     * What is paid and scored, and by another plan over the same data where one is named.
     *
     * @param now the project of the options
     * @param instead the plans that are supposed to hold instead; those of the project where none is named
     */
    record Supposed(Project now, List<ValidPlan> instead) {
        Supposed {
            instead = List.copyOf(instead);
        }
    }

    /** Opens what is paid, with the facts of all scorecards. */
    static Supposed openSupposed(
            ProjectOptions options, Optional<Path> instead, PayTime when, Surroundings surroundings)
            throws IOException {
        Read read = readAll(options, surroundings.console());
        List<ValidPlan> other = new ArrayList<>(read.plans());
        if (instead.isPresent()) {
            Read next = read(instead.get(), options, surroundings.console());
            requireSame(read.catalogue(), next.catalogue());
            other = next.plans();
        }
        Period period = when.payPeriod(read.plans());
        Set<String> used = new HashSet<>();
        Stream.concat(read.plans().stream(), other.stream()).forEach(plan -> {
            used.addAll(plan.payFactTypes());
            plan.cycles().forEach(cycle -> used.addAll(plan.factTypes(cycle)));
        });
        return new Supposed(
                open(options, when, surroundings, new Asked(read.catalogue(), read.plans(), period, used)), other);
    }

    /** What is to be run, and which facts it reads. */
    private record Asked(Catalogue catalogue, List<ValidPlan> plans, Period period, Set<String> facts) {}

    private static Project open(ProjectOptions options, PayTime when, Surroundings surroundings, Asked asked)
            throws IOException {
        AsOf asOf = when.asOf(surroundings.clock(), asked.catalogue().zone());
        Catalogue catalogue = asked.catalogue().withFacts(asked.facts());
        LoadedData data = DataReading.load(options.folder(), catalogue, surroundings.console());
        RunRequest request =
                new RunRequest(asked.plans(), asked.period(), asOf, new LoadedTables(data), limits(options, data));
        return new Project(asked.catalogue(), data, request);
    }

    /** All plans of the options with the versions before them, each version once. */
    private static Read readAll(ProjectOptions options, Console console) {
        List<ValidPlan> plans = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Optional<Catalogue> catalogue = Optional.empty();
        for (Path file : options.plans()) {
            Read read = read(file, options, console);
            requireSame(catalogue.orElse(read.catalogue()), read.catalogue());
            catalogue = Optional.of(read.catalogue());
            for (ValidPlan plan : read.plans()) {
                if (known.add(PlanHash.of(plan.plan()))) {
                    plans.add(plan);
                }
            }
        }
        requireApart(plans);
        return new Read(plans, catalogue.orElseThrow());
    }

    private static void requireApart(List<ValidPlan> plans) {
        Set<String> versions = new HashSet<>();
        for (ValidPlan plan : plans) {
            String version = plan.plan().name() + " version " + plan.plan().version();
            if (!versions.add(version)) {
                throw new Stop(
                        ExitCode.USAGE,
                        "two plans are " + version + ", but differ; name one of them, or let the later one amend the"
                                + " other");
            }
        }
    }

    private static void requireSame(Catalogue one, Catalogue other) {
        if (!one.equals(other)) {
            throw new Stop(
                    ExitCode.USAGE,
                    "the plans have catalogues of their own, by which the same data mean different things; name the"
                            + " one that holds for all with --catalogue");
        }
    }

    /**
     * Opens two plans over the same data and periods, also such periods for which a plan is not in force.
     *
     * @param against the plan with which the one of the options is compared
     */
    static Pairs openBoth(ProjectOptions options, Path against, PeriodOptions when, Surroundings surroundings)
            throws IOException {
        Console console = surroundings.console();
        Read old = read(against, options, console);
        Read next = read(options.plan(), options, console);
        if (!old.catalogue().equals(next.catalogue())) {
            throw new Stop(
                    ExitCode.USAGE,
                    "the two plans have catalogues of their own, by which the same data mean different things; name the"
                            + " one that holds for both with --catalogue");
        }
        List<Period> before = when.anyPeriods(old.plan().plan());
        List<Period> after = when.anyPeriods(next.plan().plan());
        AsOf asOf = when.asOf(surroundings.clock(), next.catalogue().zone());
        Set<String> used = new HashSet<>(facts(old.plan(), before));
        used.addAll(facts(next.plan(), after));
        used.addAll(old.plan().payFactTypes());
        used.addAll(next.plan().payFactTypes());
        LoadedData data = DataReading.load(options.folder(), next.catalogue().withFacts(used), console);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            pairs.add(new Pair(
                    new RunRequest(old.plan(), before.get(i), asOf, new LoadedTables(data), limits(options, data)),
                    new RunRequest(next.plan(), after.get(i), asOf, new LoadedTables(data), limits(options, data))));
        }
        return new Pairs(pairs, data);
    }

    /** One period by two plans. */
    record Pair(RunRequest before, RunRequest after) {

        /** Whether both plans appraise it. */
        boolean isScored() {
            return isScored(before) && isScored(after);
        }

        /** Whether a plan pays something. */
        boolean isPaid() {
            return !before.plan().plan().pay().isEmpty()
                    || !after.plan().plan().pay().isEmpty();
        }

        private static boolean isScored(RunRequest run) {
            return run.plan().plan().scorecard(run.period().cycle()).isPresent();
        }
    }

    /** The periods by two plans, and their data. */
    record Pairs(List<Pair> periods, LoadedData data) {
        Pairs {
            periods = List.copyOf(periods);
        }

        /** Whether every row of the data counts. */
        boolean sound() {
            return data.isSound();
        }
    }

    /** Whether every row of the data counts for somebody. */
    boolean isSound() {
        return data.isSound();
    }

    /** Plans, the one that was named before those whose place it takes, and the catalogue of all. */
    private record Read(List<ValidPlan> plans, Catalogue catalogue) {
        ValidPlan plan() {
            return plans.getFirst();
        }
    }

    private static Read read(Path plan, ProjectOptions options, Console console) {
        FileTrouble.requireText(plan, "the plan");
        options.catalogue().ifPresent(file -> FileTrouble.requireText(file, "the catalogue"));
        FileTrouble.requireFolder(options.data(), "the data folder");
        PlanFiles files = PlanFiles.read(plan, options.catalogue(), Optional.of(options.data()));
        console.say(files.problems());
        if (files.plan().isEmpty() || files.catalogue().isEmpty()) {
            throw new Stop(ExitCode.FINDINGS, "the plan cannot be run: " + count(files.problems()));
        }
        List<ValidPlan> plans =
                Stream.concat(files.plan().stream(), files.before().stream()).toList();
        return new Read(plans, files.catalogue().get());
    }

    private static Set<String> facts(ValidPlan plan, List<Period> periods) {
        return periods.stream()
                .flatMap(period -> plan.cyclesBehind(period.cycle()).stream())
                .flatMap(cycle -> plan.factTypes(cycle).stream())
                .collect(Collectors.toSet());
    }

    private static EmbeddedDuckDb.Limits limits(ProjectOptions options, LoadedData data) {
        List<Path> folders = new ArrayList<>(data.folders());
        folders.add(options.cache());
        return new EmbeddedDuckDb.Limits(
                options.threads(), options.memoryBytes(), options.cache().resolve("spill"), folders);
    }

    private static String count(List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        return Count.of(errors, "error").toString();
    }

    /** What its results are made from. */
    Provenance provenance() {
        return new Provenance(catalogue, data, request);
    }

    /** The state of the data: the number of a load, else the hash of the files. */
    String stateOfData() {
        return data.ledger().last().map(load -> Integer.toString(load.number())).orElseGet(() -> DataHash.of(data));
    }

    ValidPlan plan() {
        return request.plan();
    }

    EmbeddedDuckDb.Limits limits() {
        return request.limits();
    }

    /** The tables as queries name them. */
    LoadedTables tables() {
        return new LoadedTables(data);
    }
}
