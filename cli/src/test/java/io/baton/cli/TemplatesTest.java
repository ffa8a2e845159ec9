package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problem;
import io.baton.core.pay.PayTerm;
import io.baton.core.plan.Plan;
import io.baton.core.score.WeightLine;
import io.baton.engine.run.PlanFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The plans that the product brings along: each is sound, and together they hold the whole scheme. */
class TemplatesTest {

    @TempDir
    private Path folder;

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(Repository.root().resolve("plans"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(PlanFiles.CATALOGUE_NAME))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyTemplateIsSoundAndPassesItsTests(Path plan) {
        assertThat(read(plan).problems().stream().map(Problem::toString)).isEmpty();

        Terminal.Reply reply = Terminal.type(List.of("check", plan.toString()));
        assertThat(reply.exit()).as(reply.err()).isZero();
        assertThat(reply.err()).containsPattern("\\b([0-9]+) of \\1 tests? pass");
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theTestsWithRowsPassAsWell(Path plan) {
        Terminal.Reply reply = Terminal.type(List.of("test-plan", plan.toString()));
        assertThat(reply.exit()).as(reply.err()).isZero();
    }

    @ParameterizedTest(name = "{0} pays {1}")
    @DisplayName("F1 F2 templates pay where their document speaks of pay, and all others nothing")
    @CsvSource({
        "senior-1, performance_pay excellent_sales outstanding_contribution",
        "senior-2, salary month_bonus quarter_bonus year_bonus commission excellent_sales",
        "senior-3, bonus commission",
        "mbo, bonus",
        "balanced-scorecard, performance_pay",
        "standard-2024, ''",
        "key-account, ''",
        "stage-new, ''"
    })
    void templatesPayWhatTheirDocumentsName(String plan, String terms) {
        assertThat(plan(plan).pay().terms().stream().map(PayTerm::name).collect(Collectors.joining(" ")))
                .isEqualTo(terms);
    }

    @ParameterizedTest
    @MethodSource("plans")
    @DisplayName("F4 whatever is paid has a name in three languages")
    void everyTermOfPayHasItsTitles(Path plan) {
        assertThat(read(plan).plan().orElseThrow().plan().pay().terms())
                .allSatisfy(term -> assertThat(List.of(
                                term.title().en(),
                                term.title().zhHans(),
                                term.title().zhHant()))
                        .as(term.name())
                        .doesNotContain(term.name()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theCanonicalFormSaysTheSameInFull(Path plan) throws IOException {
        String canonical =
                Terminal.type(List.of("check", "--canonical", plan.toString())).out();
        Path full = Files.writeString(folder.resolve(plan.getFileName().toString()), canonical);
        String catalogue = plan.resolveSibling(PlanFiles.CATALOGUE_NAME).toString();

        Terminal.Reply again =
                Terminal.type(List.of("check", "--canonical", full.toString(), "--catalogue", catalogue));
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(canonical).doesNotContain("\nas: ");
    }

    @Test
    void everyRequirementIsCited() throws IOException {
        StringBuilder texts = new StringBuilder();
        for (Path plan : plans().toList()) {
            texts.append(Files.readString(plan));
        }
        assertThat(requirements())
                .allSatisfy(id -> assertThat(Pattern.compile("\\b" + id + "\\b").matcher(texts))
                        .as(id)
                        .matches(cited -> cited.find()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    @DisplayName("every indicator of the scheme tells in three languages what it means, and good and bad practice")
    void everyIndicatorIsExplainedToPeople(Path plan) {
        assertThat(read(plan).plan().orElseThrow().plan().indicators()).allSatisfy(indicator -> {
            assertThat(List.of(
                            indicator.about().meaning(),
                            indicator.about().good(),
                            indicator.about().bad()))
                    .as(indicator.name())
                    .allSatisfy(text -> assertThat(text)
                            .hasValueSatisfying(
                                    titles -> assertThat(titles.zhHant()).isNotEqualTo(titles.en())));
            assertThat(indicator.title().zhHans())
                    .isNotEqualTo(indicator.title().en());
        });
    }

    private static List<String> requirements() {
        return Stream.of(
                        ids("A", 1, 11),
                        ids("B", 1, 9),
                        ids("C", 1, 8),
                        ids("D", 1, 4),
                        ids("D", 8, 9),
                        ids("E", 1, 7),
                        ids("F", 1, 3))
                .flatMap(stream -> stream)
                .toList();
    }

    private static Stream<String> ids(String letter, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> letter + number);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} in {3}, {4}")
    @DisplayName("effective shares are those of the scheme")
    @CsvSource(delimiter = '|', textBlock = """
            # of the whole
            D3    | 60.00 | performance         | standard-2024      | year
            D3    | 20.00 | behaviour           | standard-2024      | year
            D3    | 20.00 | capability          | standard-2024      | year
            E1    | 20.00 | clv                 | key-account        | year
            E1    | 15.00 | cooperation         | key-account        | year
            E1    | 15.00 | collaboration       | key-account        | quarter
            E3    | 40.00 | new_customer_count  | new-market         | quarter
            E3    | 40.00 | new_customer_count  | new-market         | year
            # of performance, which is 60 of the whole: 20 % are 12, 30 % are 18
            A2    | 15.00 | collection_rate     | standard-2024      | year
            A2    | 12.00 | collection_rate     | key-account        | year
            A2    | 12.00 | collection_rate     | fast-moving-goods  | year
            A2    | 12.00 | collection_rate     | new-market         | year
            A2    | 12.00 | collection_rate     | stage-mature       | year
            A5    |  9.00 | digital             | fast-moving-goods  | year
            A6    |  6.30 | referral_rate       | standard-2024      | year
            E6    | 12.00 | collection_rate     | stage-new          | year
            E6    | 18.00 | collection_rate     | downturn-2024      | year
            E6    | 12.00 | collection_rate     | stage-new          | quarter
            E6    | 18.00 | collection_rate     | downturn-2024      | quarter
            E6    | 18.00 | new_customer_count  | stage-new          | year
            E6    |  9.00 | new_customer_count  | downturn-2024      | year
            E6    |  2.40 | feedback_adoption   | standard-2024      | year
            E6    |  4.00 | innovation_feedback | technology-2024    | year
            # A1: renewals are half of the sales weight, or new contracts 60 of it
            A1 E4 |  9.00 | renewals            | stage-mature       | year
            A1 E4 |  9.00 | new_business        | stage-mature       | year
            A1 E5 | 10.80 | new_business        | stage-new          | year
            A1 E5 |  7.20 | renewals            | stage-new          | year
            # D8
            D8    | 40.00 | finance             | balanced-scorecard | year
            D8    | 25.00 | customers           | balanced-scorecard | year
            D8    | 20.00 | process             | balanced-scorecard | year
            D8    | 15.00 | learning            | balanced-scorecard | year
            """)
    void sharesAreThoseOfTheScheme(String ids, BigDecimal share, String item, String plan, String cycle) {
        assertThat(lines(plan, cycle)
                        .filter(line -> line.part().name().equals(item))
                        .map(WeightLine::ofWhole))
                .containsExactly(share);
    }

    @ParameterizedTest(name = "a {0} of senior-2 is {1}")
    @DisplayName("E7 month = sales and satisfaction, quarter = sales, expansion and collaboration, year = all four")
    @CsvSource({
        "month, sales satisfaction_of_customers",
        "quarter, sales expansion teamwork",
        "year, sales satisfaction_of_customers expansion teamwork"
    })
    void seniorsAreAppraisedByCycle(String cycle, String dimensions) {
        assertThat(lines("senior-2", cycle)
                        .filter(line -> line.level() == 0)
                        .map(line -> line.part().name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(dimensions);
    }

    private static Stream<WeightLine> lines(String name, String cycle) {
        return WeightLine.of(plan(name).scorecard(cycle).orElseThrow()).stream();
    }

    private static Plan plan(String name) {
        return read(Repository.root().resolve("plans/" + name + ".yaml"))
                .plan()
                .orElseThrow()
                .plan();
    }

    private static PlanFiles read(Path plan) {
        return PlanFiles.read(plan, Optional.empty(), Optional.empty());
    }
}
