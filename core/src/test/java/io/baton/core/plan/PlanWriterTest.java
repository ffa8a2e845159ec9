package io.baton.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.YamlTree;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanWriterTest {

    @Property(tries = 100)
    void whatIsWrittenIsReadAsTheSamePlan(@ForAll("plans") String text) {
        Plan plan = PlanTexts.valid(text).plan();
        String canonical = PlanWriter.text(plan);
        Plan again = PlanTexts.valid(canonical).plan();

        assertSame(again, plan);
        assertThat(PlanWriter.text(again)).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<String> plans() {
        return PlanArbitraries.plans();
    }

    @Test
    void leavesOutCommentsAndWhatIsAsUsual() {
        String written = """
                baton: 1
                plan: small
                version: 1                     # as usual
                effective: 2024-01-01  ..      # open
                currency: CNY
                rounding: { money: 2 half-up, ratio: 3 }
                total: { needs: 0.60 }
                measures: { net: "sum( contract.net )  where (kind='new') on signed_on, the period" }
                indicators: { size: { formula: ((net)), compare: rounded, score: { linear: { 0.00: 0, 10.50: 100.0 } } } }
                scorecards: { month: { weights: per level, all: { weight: 100.00, items: { size: 100 } } } }
                """;

        assertThat(PlanWriter.text(PlanTexts.valid(written).plan())).isEqualTo("""
                        baton: 1
                        plan: small
                        version: 1
                        effective: 2024-01-01 ..
                        currency: CNY
                        rounding:
                          ratio: 3 half-up
                        measures:
                          net: sum(contract.net) where kind = 'new' on signed_on
                        indicators:
                          size:
                            formula: net
                            score:
                              linear:
                                0: 0
                                10.5: 100
                        scorecards:
                          month:
                            all:
                              weight: 100
                              items:
                                size: 100
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "version: 1, version: 2",
        "currency: CNY, currency: TWD",
        "weight: 100, weight: 99",
        "10: 100, 10: 101",
        "formula: net, formula: -net",
    })
    void otherPlansHaveOtherHashes(String from, String to) {
        String text = PlanTexts.start() + """
                version: 1
                measures: { net: sum(contract.net) on signed_on }
                indicators: { size: { formula: net, score: {linear: { 0: 0, 10: 100 } } } }
                scorecards: { month: { all: { weight: 100, items: { size: 100 } } } }
                """;
        String other = text.replace(from, to);

        assertThat(PlanWriter.text(plan(other))).isNotEqualTo(PlanWriter.text(plan(text)));
    }

    private static Plan plan(String text) {
        Node tree = YamlTree.of("plan.yaml", text);
        return PlanReader.read(tree, new Problems()).orElseThrow();
    }

    /** Equal but for places, and for texts that say the same in other digits. */
    private static void assertSame(Plan actual, Plan expected) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Location.class)
                .ignoringFieldsMatchingRegexes(
                        "source", "measures\\.text", ".*bounds\\.text", ".*literal\\.text", "parameters\\..*\\.text")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(expected);
    }
}
