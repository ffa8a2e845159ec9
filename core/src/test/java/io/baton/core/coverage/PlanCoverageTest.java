package io.baton.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.PlanTexts;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.PlanExamples;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCoverageTest {

    private static final String MEASURES = """
            measures:
              due: sum(invoice.net) on due_on
              paid: sum(allocation.net) on received_on
              findings: count(audit_finding) on confirmed_on
            """;
    private static final String YEAR = "scorecards: { year: { all: { weight: 100, items: { rate: 100 } } } }\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "linear: { 60%: 0, 90%: 100 } | due: 100, paid: 75 | BAND 60% … 90%",
                "linear: { 60%: 0, 90%: 100 } | due: 100, paid: 59 | BAND < 60%",
                "linear: { 60%: 0, 90%: 100 } | due: 100, paid: 60 | BAND 60% … 90%, BAND < 60%, EDGE = 60%",
                "linear: { 60%: 0, 90%: 100 }, cap: 110 | due: 100, paid: 99 | BAND > 90%, CAP",
                "linear: { 60%: 0, 90%: 100 }, floor: -10 | due: 100, paid: 1 | BAND < 60%, FLOOR",
                "steps: { 60%: 50, 80%: 80 } | due: 100, paid: 60 | BAND 60% … 80%, EDGE = 60%",
                "steps: { above 60%: 50, 80%: 80 } | due: 100, paid: 60 | BAND < 60%, EDGE = 60%",
                "pass: { at least: 80% } | due: 100, paid: 80 | BAND > 80%, EDGE = 80%",
                "pass: { above: 80% } | due: 100, paid: 80 | BAND < 80%, EDGE = 80%",
                "pass: { at most: 80% } | due: 100, paid: 80 | BAND < 80%, EDGE = 80%",
                "pass: { below: 80% } | due: 100, paid: 80 | BAND > 80%, EDGE = 80%",
                "table: { to 40%: 1, above 40% to below 70%: 2, from 70%: 3 } | due: 100, paid: 40 |"
                        + " BAND < 40%, EDGE = 40%",
                "table: { to 40%: 1, above 40% to below 70%: 2, from 70%: 3 } | due: 100, paid: 70 |"
                        + " BAND > 70%, EDGE = 70%",
                "lower is better: { best: 5%, worst: 30% } | due: 100, paid: 31 | BAND > 30%",
                "range is best: { best: 90% .. 110%, worst: 60% .. 140% } | due: 100, paid: 100 | BAND 90% … 110%",
                "plus minus: { at: 100%, points: 100, every: 1%, plus: 1, minus: 2 } | due: 100, paid: 99 | BAND < 100%",
                "linear: { 60%: 0, 90%: 100 } | due: 0, paid: 99 | NOT_AVAILABLE",
                "linear: { 60%: 0, 90%: 100 } | due: -1, paid: 99 | NOT_AVAILABLE",
                "linear: { 60%: 0, 90%: 100 } | due: 100 | ``"
            })
    void findsBandsEdgesAndBoundsOfCurves(String curve, String given, String reached) {
        assertThat(reached(
                        MEASURES + "indicators: { rate: { formula: paid / due, score: { " + curve + " } } }\n" + YEAR,
                        "given: { " + given + " }, expect: { indicators: { rate: 1% } }"))
                .isEqualTo(reached);
    }

    @Test
    void findsTheSideOfAConditionThatWasTaken() {
        String terms = MEASURES
                + "indicators: { rate: { formula: if due > 10 then paid else due, score: { pass: { above: 5 } } } }\n"
                + YEAR;

        assertThat(reached(terms, "given: { due: 3, paid: 1 }, expect: { indicators: { rate: 3 } }"))
                .startsWith("BAND < 5, BRANCH ")
                .endsWith(" else");
        assertThat(reached(terms, "given: { due: 30, paid: 9 }, expect: { indicators: { rate: 9 } }"))
                .endsWith(" then");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "service: 85, findings: 0 | EDGE total = 85, GRADE A",
                "service: 84, findings: 0 | GRADE B",
                "service: 99, findings: 0 | GRADE A",
                "service: 99, findings: 1 | GRADE D, VETO security",
                "service: 67, findings: 0, help: 3 | BOUND help, EDGE total = 70, GRADE B, POINTS help",
                "service: 99, findings: 0, help: 2 | BOUND total max, GRADE A, POINTS help"
            })
    void findsGradesTheirEdgesVetoesAndBounds(String given, String reached) {
        String terms = MEASURES + """
                indicators: { service: { rated: { by: { superior: 100 } } } }
                scorecards: { year: { all: { weight: 100, items: { service: 100 } } } }
                vetoes: { security: { when: findings > 0 } }
                bonus: { items: { help: { entered: true, at most: 3 } } }
                total: { maximum: 100 }
                grades: { A: 85, B: 70, D: 0 }
                """;

        assertThat(reached(terms, "cycle: year, given: { " + given + " }, expect: { total: 1 }"))
                .isEqualTo(reached);
    }

    @Test
    void findsGroupsWithoutAnswersAndTooLittleWeight() {
        String terms = MEASURES + """
                indicators:
                  rate: { formula: paid / due, score: { linear: { 0%: 0, 100%: 100 } } }
                  service: { rated: { by: { superior: 60, customer: 40 } } }
                scorecards: { year: { all: { weight: 100, items: { rate: 50, service: 50 } } } }
                overall: { groups: { self: 20, superior: { weight: 80, from: computed } } }
                """;

        assertThat(reached(
                        terms,
                        "cycle: year, given: { due: 0, paid: 0, service: 80, overall.self: not available },"
                                + " expect: { total: not available }"))
                .contains("NOT_AVAILABLE rate", "TOO_LITTLE_WEIGHT");
    }

    @Test
    void listsWhatIsMissedInTheOrderOfThePlan() {
        ValidPlan plan = PlanTexts.validWith(
                MEASURES + "indicators: { rate: { formula: paid / due, score: { pass: { above: 5% } } } }\n" + YEAR
                        + "grades: { A: 85, D: 0 }\n");

        PlanCoverage coverage = PlanCoverage.of(plan, List.of());

        assertThat(coverage.reached()).isEmpty();
        assertThat(coverage.missed())
                .extracting(PlanCoverageTest::text)
                .containsExactly(
                        "BAND rate < 5%",
                        "BAND rate > 5%",
                        "EDGE rate = 5%",
                        "NOT_AVAILABLE rate",
                        "TOO_LITTLE_WEIGHT total",
                        "GRADE A",
                        "GRADE D",
                        "EDGE total = 85");
        assertThat(coverage.goals().firstEntry().getValue().line()).isEqualTo(9);
    }

    /** What a test reaches, sorted; the item is left out where there is only one. */
    private static String reached(String terms, String test) {
        ValidPlan plan = PlanTexts.validWith(terms + "tests: [ { " + test + " } ]\n");
        PlanCoverage coverage = PlanCoverage.of(
                plan,
                PlanExamples.run(plan).stream()
                        .flatMap(result -> result.outcomes().stream())
                        .toList());
        Stream<String> texts = coverage.reached().stream().map(PlanCoverageTest::text);
        boolean one =
                plan.plan().indicators().size() == 1 && plan.plan().grades().isEmpty();
        return texts.map(text -> one ? text.replace(" rate", "") : text)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String text(Goal goal) {
        return (goal.type() + " " + goal.item() + " " + goal.detail()).strip();
    }
}
