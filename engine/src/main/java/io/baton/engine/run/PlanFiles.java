package io.baton.engine.run;

import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan and its catalogue, read from files and checked together.
 *
 * @param plan the checked plan; empty where an error was found
 * @param before the versions whose place it takes, the next one first
 * @param catalogue the catalogue; empty where an error was found
 * @param problems everything that was found in both texts
 */
public record PlanFiles(
        Optional<ValidPlan> plan, List<ValidPlan> before, Optional<Catalogue> catalogue, List<Problem> problems) {

    public PlanFiles {
        before = List.copyOf(before);
        problems = List.copyOf(problems);
    }

    /** The name under which a catalogue is looked for. */
    public static final String CATALOGUE_NAME = "catalogue.yaml";

    /**
     * Reads both.
     *
     * @param planFile the plan
     * @param catalogueFile the catalogue; empty: beside the plan or one that it follows, else in the data folder
     * @param dataFolder the data folder, where there is one
     */
    public static PlanFiles read(Path planFile, Optional<Path> catalogueFile, Optional<Path> dataFolder) {
        Problems problems = new Problems();
        PlanTree tree = PlanTree.read(planFile, problems);
        Optional<Catalogue> catalogue = findCatalogue(tree.files(), catalogueFile, dataFolder, problems)
                .flatMap(file -> PlanTree.readNode(file, problems))
                .flatMap(node -> CatalogueReader.read(node, problems));
        List<FactType> types = catalogue.map(Catalogue::factTypes).orElse(List.of());
        Optional<ValidPlan> plan = tree.node()
                .flatMap(node -> PlanReader.read(node, problems))
                .filter(_ -> catalogue.isPresent())
                .flatMap(read -> PlanChecker.check(read, types, problems));
        List<ValidPlan> before = plan.isEmpty()
                ? List.of()
                : tree.before().stream()
                        .flatMap(file -> before(file, plan.get(), catalogueFile, dataFolder, problems).stream())
                        .toList();
        return new PlanFiles(plan.filter(_ -> !problems.hasErrors()), before, catalogue, problems.list());
    }

    /** Reads a catalogue alone. */
    public static Optional<Catalogue> readCatalogue(Path file, Problems problems) {
        return PlanTree.readNode(file, problems).flatMap(node -> CatalogueReader.read(node, problems));
    }

    /** The files of which a plan consists: its own, those that it follows, and those of the versions before it. */
    public static Set<Path> texts(Path planFile) {
        Set<Path> files = new LinkedHashSet<>();
        PlanTree tree = PlanTree.read(planFile, new Problems());
        files.addAll(tree.files());
        // a version that comes before itself is told when the plan is read
        tree.before()
                .map(Path::normalize)
                .filter(file -> !files.contains(file))
                .ifPresent(file -> files.addAll(texts(file)));
        return files;
    }

    /** The version before, and those before that. */
    private static List<ValidPlan> before(
            Path file, ValidPlan next, Optional<Path> catalogueFile, Optional<Path> dataFolder, Problems problems) {
        PlanFiles read = read(file, catalogueFile, dataFolder);
        if (read.plan().isEmpty()) {
            read.problems().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .forEach(problem -> problems.error(problem.at(), problem.what(), problem.mend()));
            return List.of();
        }
        new VersionCheck(next, read.plan().get(), problems).check();
        return Stream.concat(read.plan().stream(), read.before().stream()).toList();
    }

    private static Optional<Path> findCatalogue(
            List<Path> planFiles, Optional<Path> named, Optional<Path> dataFolder, Problems problems) {
        if (named.isPresent()) {
            return named;
        }
        List<Path> places = Stream.concat(
                        planFiles.stream().map(file -> file.resolveSibling(CATALOGUE_NAME)),
                        dataFolder.map(folder -> folder.resolve(CATALOGUE_NAME)).stream())
                .distinct()
                .toList();
        Optional<Path> found = places.stream().filter(Files::isRegularFile).findFirst();
        if (found.isEmpty()) {
            problems.error(
                    PlanTree.start(planFiles.getFirst()),
                    "no catalogue says what the facts look like; looked for "
                            + places.stream().map(Path::toString).collect(Collectors.joining(" and ")),
                    "put a " + CATALOGUE_NAME + " beside the plan, or name one with --catalogue");
        }
        return found;
    }
}
