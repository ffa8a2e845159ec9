package io.baton.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.YamlTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanInheritanceTest {

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # names are joined key by key
            measures: { a: x }                                | measures: { b: y }                         | measures: { a: x, b: y }
            measures: { a: { title: T, formula: x } }         | measures: { a: y }                         | measures: { a: { title: T, formula: y } }
            grades: { A: { from: 85, title: T }, B: 0 }       | grades: { A: 90 }                          | grades: { A: { from: 90, title: T }, B: 0 }
            grades: { A: 85, B: 60, C: 0 }                    | grades: { B: 65, B-: 60 }                  | grades: { A: 85, B: { from: 65 }, B-: 60, C: 0 }
            total: { needs: 60%, minimum: 0 }                 | total: { needs: 75% }                      | total: { needs: 75%, minimum: 0 }
            title: { en: E, zh-Hans: S, zh-Hant: T }          | title: One                                 | title: One
            scorecards: { month: { p: { weight: 60, items: { a: 60, b: 40 } } } } | scorecards: { month: { p: { items: { a: 50, c: 10 } } } } | scorecards: { month: { p: { weight: 60, items: { a: 50, c: 10, b: 40 } } } }
            overall: { groups: { s: { weight: 50, required: true }, o: 50 } }     | overall: { groups: { s: 60, o: 40 } } | overall: { groups: { s: { weight: 60, required: true }, o: { weight: 40 } } }
            # the values of a curve are replaced as a whole
            indicators: { i: { formula: x, score: { linear: { 0: 0, 9: 100 }, cap: 120 } } } | indicators: { i: { score: { linear: { 5: 50 } } } } | indicators: { i: { formula: x, score: { linear: { 5: 50 }, cap: 120 } } }
            # what cannot stand together drives out
            indicators: { i: { title: T, formula: x } }       | indicators: { i: { rated: { by: g } } }    | indicators: { i: { title: T, rated: { by: g } } }
            indicators: { i: { score: { linear: { 0: 0 } } } } | indicators: { i: { score: { steps: { 1: 1 } } } } | indicators: { i: { score: { steps: { 1: 1 } } } }
            scorecards: { m: { p: { items: { a: 100 } } } }   | scorecards: { m: { p: { parts: { q: { weight: 100 } } } } } | scorecards: { m: { p: { parts: { q: { weight: 100 } } } } }
            scorecards: { m: { p: { items: { a: 100 } } } }   | scorecards: { m: { p: { items: { weights: equal, of: [a, b] } } } } | scorecards: { m: { p: { items: { weights: equal, of: [a, b] } } } }
            # other tiers of pay in the same mode, another price, an amount instead of a table
            pay: { terms: { c: { tiers: { mode: whole, rows: { 0: 2%, 90: 5% } } } } } | pay: { terms: { c: { tiers: { rows: { 0: 2%, 90: 6% } } } } } | pay: { terms: { c: { tiers: { mode: whole, rows: { 0: 2%, 90: 6% } } } } }
            pay: { terms: { c: { base: net, tiers: { rows: { 0: 2% } } } } } | pay: { terms: { c: { rate: 3% } } } | pay: { terms: { c: { base: net, rate: 3% } } }
            pay: { terms: { c: { factor: { by: a, rows: { 0: 1 } } } } } | pay: { terms: { c: { factor: 150% } } } | pay: { terms: { c: { factor: 150% } } }
            pay: { terms: { c: { factor: { by: a, rows: { 0: 1 } } } } } | pay: { terms: { c: { factor: { by: b } } } } | pay: { terms: { c: { factor: { by: b, rows: { 0: 1 } } } } }
            pay: { terms: { c: { earned: { facts: f, on: d } } } } | pay: { terms: { c: { earned: signed } } }  | pay: { terms: { c: { earned: signed } } }
            pay: { terms: { c: { gate: a > 1 } } }            | pay: { terms: { c: { gate: { shut: hold } } } } | pay: { terms: { c: { gate: { when: a > 1, shut: hold } } } }
            # tests belong to their own plan
            tests: [{ name: t }]                              | plan: own                                  | plan: own
            # P2 a version says when it starts and which one it is
            { effective: 2025-01-01 .., version: 3 }          | amends: { plan: f, from: 2025-07-01 }      | { effective: 2025-07-01 .., version: 4, amends: { from: 2025-07-01 } }
            effective: 2025-01-01 .. 2025-12-31               | { version: 9, corrects: { plan: f, since: 2025-07-01 } } | { effective: 2025-07-01 .. 2025-12-31, version: 9, corrects: { since: 2025-07-01 } }
            { effective: 2025-01-01 .., amends: { from: 2025-01-01 } } | amends: { plan: f, from: 2025-07-01 } | { effective: 2025-07-01 .., version: 2, amends: { from: 2025-07-01 } }
            # what is left out
            indicators: { a: { formula: x }, b: { formula: y } } | without: [indicators.a]                 | indicators: { b: { formula: y } }
            indicators: { a: { formula: x, when missing: zero } } | without: [indicators.a.when missing]   | indicators: { a: { formula: x } }
            """)
    void joinsKeyByKey(String base, String own, String joined) {
        Problems problems = new Problems();
        Node result = PlanInheritance.join(tree("base", base), tree("own", own), problems);

        assertThat(problems.list()).isEmpty();
        assertThat(shown(result)).isEqualTo(shown(tree("expected", joined)));
    }

    @Test
    void everyNodeKeepsThePlaceThatItCameFrom() {
        Node base = tree("base", "measures:\n  a: x");
        Node joined = PlanInheritance.join(base, tree("own", "measures:\n  b: y"), new Problems());

        Node.Mapping measures =
                (Node.Mapping) ((Node.Mapping) joined).get("measures").orElseThrow();
        assertThat(measures.entries())
                .extracting(entry -> entry.value().at().toString())
                .containsExactly("base:2:6", "own:2:6");
    }

    @Test
    void onlyUnusedFiguresOfTheOwnTextAreWarnedOf() {
        Problems problems = new Problems();
        PlanTexts.check(tree("plan.yaml", """
                baton: 1
                plan: own
                as: base.yaml
                without: [scorecards.month]
                measures:
                  deals: count(contract) on signed_on
                  forgotten: max(contract.net) on signed_on
                indicators:
                  number: { formula: deals, score: { linear: { 0: 0, 10: 100 } } }
                scorecards:
                  month:
                    results: { weight: 100, items: { number: 100 } }
                """), problems);

        assertThat(problems.list()).singleElement().asString().contains("the measure 'forgotten' is used nowhere");
    }

    private static Node tree(String source, String text) {
        return YamlTree.of(source, text);
    }

    /** The tree in YAML's flow style, with its keys in their order. */
    private static String shown(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Sequence list ->
                list.items().stream().map(PlanInheritanceTest::shown).toList().toString();
            case Node.Mapping map ->
                map.entries().stream()
                        .map(entry -> entry.key().text() + ": " + shown(entry.value()))
                        .toList()
                        .toString();
        };
    }
}
