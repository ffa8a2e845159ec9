package io.baton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.PlanExamples;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.trial.PlanTrials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference page of the plan language is true. Its tables are written again by {@code ./mvnw verify -pl
 * core,engine,cli -Dtest=PlanLanguagePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dbaton.record=true}.
 */
class PlanLanguagePageTest {

    private static final Path BROKEN_PLANS = Path.of("../core/src/test/resources/io/baton/core/plan/broken");
    private static final Pattern KEYS =
            Pattern.compile("<!-- keys of (.*?) -->\n(.*?)<!-- end of keys -->", Pattern.DOTALL);
    private static final Pattern REFUSALS =
            Pattern.compile("<!-- refusals -->\n(.*?)<!-- end of refusals -->", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("lines")
    void everyExampleIsValidAndPassesItsTests(int line, @TempDir Path folder) throws IOException {
        Node example = PlanLanguagePage.examples().get(line);
        Problems problems = new Problems();
        Optional<ValidPlan> plan =
                PlanReader.read(example, problems).flatMap(read -> PlanChecker.check(read, factTypes(), problems));

        assertThat(problems.list().stream()
                        .map(Problem::toString)
                        .filter(problem -> !problem.contains("is used nowhere")))
                .isEmpty();
        assertThat(PlanExamples.run(plan.orElseThrow()).stream().flatMap(test -> test.differences().stream()))
                .isEmpty();
        assertThat(PlanTrials.run(plan.orElseThrow(), meaning(), folder).stream()
                        .flatMap(test -> test.differences().stream()))
                .isEmpty();
    }

    static Stream<Integer> lines() {
        return PlanLanguagePage.examples().keySet().stream();
    }

    private static List<FactType> factTypes() {
        return meaning().factTypes();
    }

    private static Catalogue meaning() {
        Problems problems = new Problems();
        Optional<Catalogue> catalogue = CatalogueReader.read(PlanLanguagePage.catalogue(), problems);
        assertThat(problems.list()).isEmpty();
        return catalogue.orElseThrow();
    }

    @Test
    void everyKeyStandsInAnExample() {
        Set<String> used = new TreeSet<>();
        PlanLanguagePage.parts().forEach(part -> GrammarTables.collectKeys(part, used));

        assertThat(used).containsExactlyInAnyOrderElementsOf(GrammarTables.keys());
    }

    @Test
    void everyKeyStandsInATable() throws IOException {
        String page = PlanLanguagePage.text();
        record(KEYS.matcher(page)
                .replaceAll(table -> Matcher.quoteReplacement("<!-- keys of " + table.group(1) + " -->\n"
                        + GrammarTables.table(table.group(1)) + "<!-- end of keys -->")));

        List<String> places =
                KEYS.matcher(page).results().map(table -> table.group(1)).toList();
        assertThat(places).containsExactlyInAnyOrderElementsOf(GrammarTables.places());
        assertThat(KEYS.matcher(page).results())
                .allSatisfy(table -> assertThat(table.group(2)).isEqualTo(GrammarTables.table(table.group(1))));
    }

    @Test
    void everyRefusalIsListedWithItsWords() throws IOException {
        String page = PlanLanguagePage.text();
        String refusals = refusals();
        record(REFUSALS.matcher(page)
                .replaceAll(Matcher.quoteReplacement("<!-- refusals -->\n" + refusals + "<!-- end of refusals -->")));

        assertThat(page).contains("<!-- refusals -->\n" + refusals + "<!-- end of refusals -->");
    }

    private static String refusals() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN_PLANS)) {
            return "| rule | what is said |\n|---|---|\n"
                    + files.sorted().map(PlanLanguagePageTest::refusal).collect(Collectors.joining());
        }
    }

    private static String refusal(Path file) {
        try {
            String said = Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("#! "))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst("^#! [0-9]+:[0-9]+: (error: )?", "");
            String name = file.getFileName().toString().replace(".yaml", "").replace('-', ' ');
            return "| " + name + " | " + said.replace("|", "\\|") + " |\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void record(String page) throws IOException {
        if (Boolean.getBoolean("baton.record")) {
            Files.writeString(PlanLanguagePage.FILE, page);
        }
    }
}
