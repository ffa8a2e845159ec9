package io.baton.engine.run;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan and its catalogue, read from files and checked together.
 *
 * @param plan the checked plan; empty where an error was found
 * @param catalogue the catalogue; empty where an error was found
 * @param problems everything that was found in both texts
 */
public record PlanFiles(Optional<ValidPlan> plan, Optional<Catalogue> catalogue, List<Problem> problems) {

    /** The name under which a catalogue is looked for. */
    public static final String CATALOGUE_NAME = "catalogue.yaml";

    private static final long MOST_BYTES = 4 << 20;

    /**
     * Reads both.
     *
     * @param planFile the plan
     * @param catalogueFile the catalogue; empty: beside the plan, else in the data folder
     * @param dataFolder the data folder, where there is one
     */
    public static PlanFiles read(Path planFile, Optional<Path> catalogueFile, Optional<Path> dataFolder) {
        Problems problems = new Problems();
        Optional<Catalogue> catalogue = findCatalogue(planFile, catalogueFile, dataFolder, problems)
                .flatMap(file -> readNode(file, problems))
                .flatMap(node -> CatalogueReader.read(node, problems));
        List<FactType> types = catalogue.map(Catalogue::factTypes).orElse(List.of());
        Optional<ValidPlan> plan = readNode(planFile, problems)
                .flatMap(node -> PlanReader.read(node, problems))
                .filter(_ -> catalogue.isPresent())
                .flatMap(read -> PlanChecker.check(read, types, problems));
        return new PlanFiles(plan, catalogue, problems.list());
    }

    private static Optional<Path> findCatalogue(
            Path planFile, Optional<Path> named, Optional<Path> dataFolder, Problems problems) {
        if (named.isPresent()) {
            return named;
        }
        List<Path> places = Stream.concat(
                        Stream.of(planFile.resolveSibling(CATALOGUE_NAME)),
                        dataFolder.map(folder -> folder.resolve(CATALOGUE_NAME)).stream())
                .toList();
        Optional<Path> found = places.stream().filter(Files::isRegularFile).findFirst();
        if (found.isEmpty()) {
            problems.error(
                    start(planFile),
                    "no catalogue says what the facts look like; looked for " + places,
                    "put a " + CATALOGUE_NAME + " beside the plan, or name one with --catalogue");
        }
        return found;
    }

    private static Optional<Node> readNode(Path file, Problems problems) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                problems.error(start(file), "the text is longer than 4 MiB", "facts belong into the data folder");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return YamlText.read(file.toString(), text, problems);
        } catch (CharacterCodingException e) {
            problems.error(start(file), "the text is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            problems.error(start(file), "the file cannot be read", "check its name and that you may read it");
        }
        return Optional.empty();
    }

    private static Location start(Path file) {
        return new Location(file.toString(), 1, 1);
    }
}
