package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.coverage.Goal;
import io.baton.core.coverage.PayReach;
import io.baton.core.coverage.PlanCoverage;
import io.baton.core.document.Problem;
import io.baton.core.document.Titles;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.PlanExamples;
import io.baton.engine.run.PlanFiles;
import io.baton.engine.trial.PlanTrials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The patterns of pay in {@code plans/pay}: each is sound, tested, and says when it is used. Their list is written again by
 * {@code ./mvnw verify -pl core,engine,cli -Dtest=PayGalleryTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dbaton.record=true}.
 */
class PayGalleryTest {

    private static final Path FOLDER = Repository.root().resolve("plans/pay");
    private static final String HEAD = """
            # Patterns of pay

            Each of these small plans shows one way to pay, with tests beside it; `./baton test-plan plans/pay/flat.yaml` runs
            them. What each key means stands in [the plan language](../../docs/plan-language.md#pay). They share the facts of
            [catalogue.yaml](catalogue.yaml). A plan of your own takes the terms of several of them together.

            | plan | English | 简体中文 | 繁體中文 | when |
            |---|---|---|---|---|
            """;

    @TempDir
    private Path folder;

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(PlanFiles.CATALOGUE_NAME))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPatternIsSoundAndItsTestsPassAndReachEverythingThatIsPaid(Path file) throws IOException {
        assertThat(read(file).problems().stream().map(Problem::toString)).isEmpty();
        ValidPlan plan = read(file).plan().orElseThrow();
        PayReach paid = new PayReach(plan.plan().pay());

        List<PlanExamples.Result> results =
                PlanTrials.run(plan, read(file).catalogue().orElseThrow(), folder, paid);

        assertThat(results).hasSizeBetween(2, 9);
        assertThat(results.stream().flatMap(result -> result.differences().stream()))
                .isEmpty();
        // taking back what is owed is a rule of the payout, which draw.yaml shows
        assertThat(PlanCoverage.of(plan, List.of(), paid).missed().stream()
                        .filter(goal -> plan.plan().indicator(goal.item()).isEmpty())
                        .filter(goal -> !Set.of("total", "recovery").contains(goal.item()))
                        .filter(goal -> goal.type() != Goal.Type.GRADE))
                .isEmpty();
    }

    @Test
    void theCommandTestsThem() {
        Terminal.Reply reply =
                Terminal.type(List.of("test-plan", FOLDER.resolve("flat.yaml").toString()));

        assertThat(reply.exit()).as(reply.out() + reply.err()).isZero();
        assertThat(reply.out() + reply.err()).containsPattern("\\b([2-9]) of \\1 tests pass");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theCanonicalFormSaysTheSame(Path plan) throws IOException {
        String canonical =
                Terminal.type(List.of("check", "--canonical", plan.toString())).out();
        Path full = Files.writeString(folder.resolve(plan.getFileName().toString()), canonical);
        String catalogue = FOLDER.resolve(PlanFiles.CATALOGUE_NAME).toString();

        Terminal.Reply again =
                Terminal.type(List.of("check", "--canonical", full.toString(), "--catalogue", catalogue));
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyNameIsInThreeLanguages(Path file) {
        Plan plan = plan(file);

        assertThat(plan.name()).isEqualTo("pay-" + file.getFileName().toString().replace(".yaml", ""));
        assertThat(Stream.of(
                                Stream.of(plan.title()),
                                plan.pay().terms().stream().map(PayTerm::title),
                                plan.pay().caps().stream().map(cap -> cap.title()),
                                plan.pay().guarantees().stream().map(least -> least.title()))
                        .flatMap(titles -> titles))
                .allSatisfy(title -> assertThat(title.zhHans()).isNotEqualTo(title.en()))
                .allSatisfy(title -> assertThat(title.zhHant()).isNotEqualTo(title.en()));
    }

    @Test
    void theListSaysWhenEachIsUsed() throws IOException {
        String list = HEAD + plans().map(PayGalleryTest::row).collect(Collectors.joining());
        Path file = FOLDER.resolve("README.md");
        if (Boolean.getBoolean("baton.record")) {
            Files.writeString(file, list);
        }

        assertThat(plans().count()).isGreaterThanOrEqualTo(24);
        assertThat(Files.readString(file)).isEqualTo(list);
    }

    private static String row(Path file) {
        Titles title = plan(file).title();
        return "| [" + file.getFileName() + "](" + file.getFileName() + ") | " + title.en() + " | " + title.zhHans()
                + " | " + title.zhHant() + " | " + when(file) + " |\n";
    }

    /** The sentence at the head of a plan, without "Use it". */
    private static String when(Path file) {
        try {
            String sentence = Files.readAllLines(file).stream()
                    .takeWhile(line -> line.startsWith("# "))
                    .map(line -> line.substring(2))
                    .collect(Collectors.joining(" "));
            assertThat(sentence).as(file.toString()).startsWith("Use it ").endsWith(".");
            return sentence.substring("Use it ".length(), sentence.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plan plan(Path file) {
        return read(file).plan().orElseThrow().plan();
    }

    private static PlanFiles read(Path file) {
        return PlanFiles.read(file, Optional.empty(), Optional.empty());
    }
}
