package io.baton.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.plan.PlanTexts;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Outcome;
import io.baton.core.score.PlanExamples;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be reached of every term, and that it is reached by what it says. */
class PlanGoalsTest {

    private static final String MEASURES = """
            measures:
              due: sum(invoice.net) on due_on
              paid: sum(allocation.net) on received_on
              visits: count(visit) on visited_on
              kind: last(contract.kind) on signed_on
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "formula: visits, score: { lower is better: { best: 0, worst: 9 }, cap: 110, floor: -5 } |"
                        + " BAND < 0, BAND 0 … 9, BAND > 9, EDGE = 0, EDGE = 9, CAP, FLOOR",
                "formula: visits, score: { plus minus: { at: 5, points: 60, every: 1, plus: 5, minus: 5 }, cap: 105, floor: 0 } |"
                        + " BAND < 5, BAND > 5, EDGE = 5, CAP, FLOOR",
                "formula: visits, score: { linear: { 0: 0, 9: 90 }, cap: 99, floor: 0 } |"
                        + " BAND < 0, BAND 0 … 9, BAND > 9, EDGE = 0, EDGE = 9, CAP, FLOOR",
                "formula: visits, score: { range is best: { best: 4 .. 5, worst: 1 .. 9 } } |"
                        + " BAND < 1, BAND 1 … 4, BAND 4 … 5, BAND 5 … 9, BAND > 9, EDGE = 1, EDGE = 4, EDGE = 5, EDGE = 9",
                "formula: paid / due | NOT_AVAILABLE",
                "formula: 1 * (if visits > 5 then visits else 5) | BRANCH 10:37 then, BRANCH 10:37 else",
                "rated: { by: { superior: 60, peer: 40 } } | MISSING_GROUP",
                "rated: { by: { superior: 100 } } | ``",
                "counted: { of: visits, planned: if due > 5 then 3 else 2 } | BRANCH 10:55 then, BRANCH 10:55 else"
            })
    void listsWhatAnIndicatorCanReach(String indicator, String goals) {
        ValidPlan plan = PlanTexts.validWith(
                MEASURES + "indicators: { rate: { " + indicator + " } }\nscorecards: { year: { show: [rate] } }\n");

        assertThat(PlanCoverage.of(plan, List.of()).missed().stream()
                        .map(goal -> (goal.type() + " " + goal.detail()).strip())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(goals);
    }

    @Test
    void listsWhatStandsBesideTheIndicators() {
        ValidPlan plan = PlanTexts.validWith(MEASURES + """
                indicators: { skill: { rated: { by: { superior: 100 } } } }
                scorecards: { year: { all: { weight: 100, items: { skill: 100 } } } }
                overall: { groups: { self: 100 } }
                vetoes: { security: { when: (if visits > 5 then visits else 5) > 7 } }
                bonus: { at most: 5, items: { extra: { points: if visits >= 2 then 3 points else 0 points, at most: 4 } } }
                deductions: { at most: 9, items: { late: { entered: true, when: visits > 5 } } }
                total: { minimum: 0, maximum: 100 }
                grades: { A: 80, B: 60, C: 0 }
                """);

        assertThat(PlanCoverage.of(plan, List.of()).missed())
                .extracting(goal -> (goal.type() + " " + goal.item() + " " + goal.detail()).strip())
                .containsExactly(
                        "MISSING_GROUP overall",
                        "POINTS extra",
                        "BOUND extra",
                        "BRANCH extra 14:48 then",
                        "BRANCH extra 14:48 else",
                        "BOUND bonus",
                        "POINTS late",
                        "BOUND deductions",
                        "TOO_LITTLE_WEIGHT total",
                        "BOUND total max",
                        "BOUND total min",
                        "GRADE A",
                        "GRADE B",
                        "GRADE C",
                        "EDGE total = 60",
                        "EDGE total = 80",
                        "VETO security",
                        "BRANCH security 13:30 then",
                        "BRANCH security 13:30 else");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lower is better: { best: 0, worst: 9 }, cap: 100, floor: 0 | 0 | BAND 0 … 9, BAND < 0, CAP, EDGE = 0",
                "lower is better: { best: 0, worst: 9 }, cap: 100, floor: 0 | 8 | BAND 0 … 9",
                "linear: { 0: 0, 9: 90 }, cap: 90, floor: 0 | 9 | BAND 0 … 9, BAND > 9, CAP, EDGE = 9",
                "range is best: { best: 4 .. 5, worst: 1 .. 9 } | 9 | BAND 5 … 9, BAND > 9, EDGE = 9",
                "table: { below 4: 1, from 4: 2 } | 4 | BAND > 4, EDGE = 4",
                "table: { to 4: 1, above 4: 2 } | 4 | BAND < 4, EDGE = 4",
                "table: { from 4 to 5: 1, else: 2 } | 6 | BAND > 5"
            })
    void reachesTheBandsThatAValueBelongsTo(String curve, String visits, String reached) {
        assertThat(reached(
                        "indicators: { rate: { formula: visits, score: { " + curve + " } } }\n"
                                + "scorecards: { year: { all: { weight: 100, items: { rate: 100 } } } }\n",
                        "given: { visits: " + visits + " }, expect: { indicators: { rate: 1 } }"))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score: { linear: { 0%: 0, 100%: 100 } }, unavailable: full | due: 0, paid: 3 | NOT_AVAILABLE",
                "score: { linear: { 0%: 0, 100%: 100 } }, unavailable: zero | due: 0, paid: 3 | NOT_AVAILABLE",
                "minimum: 5 | due: 4, paid: 3 | NOT_AVAILABLE",
                "minimum: 5 | due: 5, paid: 3 | ``"
            })
    void reachesWhatThePlanSaysOfTheUnavailable(String terms, String given, String reached) {
        assertThat(reached(
                        "indicators: { rate: { formula: paid / due, " + terms + " } }\n"
                                + "scorecards: { year: { show: [rate] } }\n",
                        "given: { " + given + " }, expect: { indicators: { rate: 1% } }"))
                .isEqualTo(reached);
    }

    @Test
    void reachesATextOfATable() {
        ValidPlan plan = PlanTexts.validWith(MEASURES + """
                indicators: { deal: { formula: kind, score: { table: { new: 100, renewal: 80 } } } }
                scorecards: { year: { all: { weight: 100, items: { deal: 100 } } } }
                tests: [ { given: { kind: "'renewal'" }, expect: { scores: { deal: 80 } } } ]
                """);
        PlanCoverage coverage = PlanCoverage.of(plan, outcomes(plan));

        assertThat(coverage.reached()).extracting(Goal::detail).containsExactly("renewal");
        assertThat(coverage.missed()).extracting(Goal::detail).containsExactly("new", "");
    }

    @ParameterizedTest
    @CsvSource({"0, 'NOT_AVAILABLE, TOO_LITTLE_WEIGHT total'", "100, BAND < 50%"})
    void reachesTooLittleWeightOnlyWhereThereIsTooLittle(String due, String reached) {
        assertThat(reached("""
                        indicators:
                          rate: { formula: paid / due, score: { pass: { at least: 50% } } }
                          skill: { rated: { by: { superior: 100 } } }
                        scorecards: { year: { all: { weight: 100, items: { rate: 50, skill: 50 } } } }
                        """, "cycle: year, given: { due: " + due + ", paid: 3, skill: 80 }, expect: { total: 1 }"))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "overall.self: 90, overall.customer: 80 | ``",
                "overall.self: 90, overall.customer: not available | MISSING_GROUP overall",
                "overall.self: not available, overall.customer: not available | ``"
            })
    void reachesAMissingGroupWhereAnotherAnswered(String given, String reached) {
        assertThat(reached("""
                        indicators: { skill: { rated: { by: { superior: 100 } } } }
                        scorecards: { year: { all: { weight: 100, items: { skill: 100 } } } }
                        overall: { groups: { self: 50, customer: 50 } }
                        """, "cycle: year, given: { skill: 70, " + given + " }, expect: { total: 1 }"))
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "skill: 50, help: 2 | POINTS help",
                "skill: 50, help: 3 | BOUND help, POINTS help",
                "skill: 50, help: 3, more: 2 | BOUND bonus, BOUND help, POINTS help, POINTS more",
                "skill: 50, help: 3, more: 1 | BOUND help, POINTS help, POINTS more",
                "skill: 50, help: 0 | ``",
                "skill: 96, help: 3 | BOUND help, POINTS help",
                "skill: 97, help: 3 | BOUND help, BOUND total max, POINTS help",
                "skill: 98, help: 3 | BOUND help, BOUND total max, POINTS help",
                "skill: 10 | BOUND total min",
                "skill: 9 | BOUND total min",
                "skill: 11 | ``",
                "skill: not available | ``"
            })
    void reachesPointsAndBoundsOfTheTotal(String given, String reached) {
        assertThat(reached("""
                        indicators: { skill: { rated: { by: { superior: 100 } } } }
                        scorecards: { year: { all: { weight: 100, items: { skill: 100 } } } }
                        bonus: { at most: 5, items: { help: { entered: true, at most: 3 }, more: { entered: true } } }
                        total: { minimum: 10, maximum: 100 }
                        """, "cycle: year, given: { " + given + " }, expect: { total: 1 }"))
                .isEqualTo(reached);
    }

    @Test
    void countsAGradeOnceWhereverItsFiguresCameFrom() {
        String terms = """
                indicators: { skill: { rated: { by: { superior: 100 } } } }
                scorecards: { year: { all: { weight: 100, items: { skill: 100 } } } }
                grades: { A: 80, B: 60, C: 0 }
                """;
        ValidPlan plan = PlanTexts.validWith(
                MEASURES + terms + "tests: [ { cycle: year, given: { skill: 60 }, expect: { grade: B } } ]\n");
        PlanCoverage coverage = PlanCoverage.of(plan, outcomes(plan));

        assertThat(coverage.missed())
                .extracting(goal -> (goal.type() + " " + goal.item() + " " + goal.detail()).strip())
                .containsExactly("TOO_LITTLE_WEIGHT total", "GRADE A", "GRADE C", "EDGE total = 80");
    }

    private static List<Outcome> outcomes(ValidPlan plan) {
        return PlanExamples.run(plan).stream()
                .flatMap(result -> result.outcomes().stream())
                .toList();
    }

    /** What a test reaches, sorted; of the only indicator without its name. */
    private static String reached(String terms, String test) {
        ValidPlan plan = PlanTexts.validWith(MEASURES + terms + "tests: [ { " + test + " } ]\n");
        return PlanCoverage.of(plan, outcomes(plan)).reached().stream()
                .map(goal -> (goal.type() + " " + goal.item() + " " + goal.detail()).strip())
                .map(text -> text.replace(" rate", "").replace(" deal", ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
