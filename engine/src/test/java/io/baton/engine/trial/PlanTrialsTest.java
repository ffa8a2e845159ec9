package io.baton.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.PlanExamples;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTrialsTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: trials
            defaults: { date: d.M.yyyy, missing: ["-"] }
            facts:
              contract:
                participant: seller
                key: number
                fields:
                  number: text
                  seller: text
                  kind: text
                  gross: money gross
                  rate: ratio
                  net: { kind: money, from: gross, less tax: rate }
                  signed_on: { kind: date, required: true }
                from: [ { file: contracts.csv, columns: { seller: Owner }, codes: { kind: { 1: new } }, constant: { rate: 13% } } ]
            """;

    private static final String PLAN = """
            baton: 1
            plan: trials
            effective: 2024-01-01 ..
            currency: CNY
            targets: { goal: money }
            measures:
              net: sum(contract.net) on signed_on
              all: count(contract) on signed_on
              age: sum(contract.net) where today >= signed_on + 10 days on signed_on
            indicators:
              attainment: { formula: net / goal, score: { linear: { 0%: 0, 100%: 100 } } }
              contracts: { formula: all }
              ripe: { formula: age }
            scorecards: { month: { a: { weight: 100, items: { attainment: 100 } }, show: [contracts, ripe] } }
            tests:
            """;

    @TempDir
    private Path folder;

    @Test
    void readsRowsByFieldNamesWhateverTheCatalogueSaysOfForeignFiles() throws IOException {
        assertThat(differences("""
                  - period: 2024-03
                    facts:
                      contract:
                        - { kind: new, gross: 113, rate: 13%, signed_on: 2024-03-31 }
                        - { kind: new, gross: 113, rate: 13%, signed_on: 2024-03-31 }
                        - { kind: new, gross: 113, rate: 13%, signed_on: 2024-04-01 }
                    targets: [ { item: goal, value: 400 } ]
                    expect: { indicators: { contracts: 2, attainment: 50% } }
                """)).isEmpty();
    }

    @Test
    void takesACalculatedFieldAsItIsGiven() throws IOException {
        assertThat(differences("""
                  - period: 2024-03
                    facts: { contract: [ { net: 100, signed_on: 2024-03-31 } ] }
                    targets: [ { item: goal, value: 400 } ]
                    expect: { indicators: { attainment: 25% } }
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "today: 2024-04-09, 0", "today: 2024-04-10, 5"})
    void countsTheLastDayOfThePeriodAsTodayWhereNothingIsSaid(String today, String ripe) throws IOException {
        assertThat(differences("""
                  - period: 2024-03
                    %s
                    facts: { contract: [ { net: 5, signed_on: 2024-03-31 } ] }
                    expect: { indicators: { ripe: %s } }
                """.formatted(today, ripe))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "expect: { indicators: { contracts: 2 } } | plan.yaml:17:42: error: 'contracts' is 1, expected 2",
                "people: { ana: { to: 2024-02-29 } }, expect: { indicators: { contracts: 1 } } |"
                        + " plan.yaml:17:79: error: 'ana' does not take part in the period; look at 'for' of the plan and"
                        + " at the days of the person's assignments",
                "people: { ana: { to: 31.3.2024 } }, expect: { indicators: { contracts: 1 } } |"
                        + " plan.yaml:17:22: error: a row of 'assignments' cannot be used: column 'to': '31.3.2024': not a"
                        + " date of the form yyyy-MM-dd; write it as a file of the data folder would",
                "ratings: [ { participant: bob, item: attainment, value: 3 } ],"
                        + " expect: { indicators: { contracts: 1 } } | plan.yaml:17:18: error: 'ratings' names people that"
                        + " the test does not have: bob; name them under 'people'"
            })
    void tellsDifferencesAndBadRowsAtTheirPlaces(String rest, String said) throws IOException {
        assertThat(differences(
                        "  - { period: 2024-03, facts: { contract: [ { net: 1, signed_on: 2024-03-01 } ] },\n      "
                                + rest + " }\n"))
                .containsExactly(said);
    }

    @ParameterizedTest
    @DisplayName("S1 what people decided is expected beside what was computed")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-04-02 | calibrated: { total: 91 }, final: { total: not available } |",
                "2024-04-03 | calibrated: { total: 91 }, final: { total: 95 } |",
                "2024-04-02 | final: { total: 95 } | plan.yaml:23:31: error: the final total is not available, expected 95",
                "2024-04-03 | calibrated: { total: 92 } | plan.yaml:23:36: error: the calibrated total is 91, expected 92",
                "2024-04-01 | total: 25, calibrated: { total: not available } |"
            })
    void comparesWhatPeopleDecided(String today, String expected, @Nullable String said) throws IOException {
        assertThat(differences("""
                  - period: 2024-03
                    today: %s
                    facts: { contract: [ { net: 100, signed_on: 2024-03-31 } ] }
                    targets: [ { item: goal, value: 400 } ]
                    decisions:
                      - { stage: calibrated, total: 91, by: eve, on: 2024-04-02, reason: a month of sick leave }
                      - { stage: final, total: 95, by: eve, on: 2024-04-03, reason: appeal upheld }
                    expect: { %s }
                """.formatted(today, expected)))
                .containsExactlyElementsOf(said == null ? List.of() : List.of(said));
    }

    @Test
    void takesADecisionOnMoreThanThePlanGivesAsADifference() throws IOException {
        assertThat(differences("""
                  - period: 2024-03
                    today: 2024-04-02
                    decisions: [ { stage: final, total: 865, by: eve, on: 2024-04-02, reason: slip } ]
                    expect: { final: { total: not available } }
                """))
                .containsExactly(
                        "plan.yaml:16:5: error: 'somebody', Total · final: the decision of eve on 2024-04-02 does"
                                + " not count, because the plan gives no total above 100, and so not 865; correct it in the"
                                + " decisions");
    }

    @Test
    void leavesNothingBehind() throws IOException {
        differences("  - { period: 2024-03, expect: { indicators: { contracts: 0 } } }\n");

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private List<String> differences(String tests) throws IOException {
        Problems problems = new Problems();
        Catalogue catalogue = YamlText.read("catalogue.yaml", CATALOGUE, problems)
                .flatMap(node -> CatalogueReader.read(node, problems))
                .orElseThrow(() -> new AssertionError(problems.list()));
        ValidPlan plan = YamlText.read("plan.yaml", PLAN + tests, problems)
                .flatMap(node -> PlanReader.read(node, problems))
                .flatMap(read -> PlanChecker.check(read, catalogue.factTypes(), problems))
                .orElseThrow(() -> new AssertionError(problems.list()));
        return PlanTrials.run(plan, catalogue, folder).stream()
                .map(PlanExamples.Result::differences)
                .flatMap(List::stream)
                .map(Problem::toString)
                .toList();
    }
}
