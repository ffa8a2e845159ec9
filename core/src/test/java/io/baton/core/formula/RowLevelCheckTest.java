package io.baton.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RowLevelCheckTest {

    private static final FactType LINE = new FactType(
            "order_line",
            "employee",
            List.of(),
            List.of(
                    field("employee", Kind.TEXT),
                    field("status", Kind.TEXT),
                    field("unit_price", Kind.MONEY),
                    field("gross", Kind.MONEY_GROSS),
                    field("quantity", Kind.COUNT),
                    field("discount", Kind.RATIO),
                    field("ordered_on", Kind.DATE),
                    field("asked_at", Kind.TIME),
                    field("answered_at", Kind.TIME),
                    field("today", Kind.DATE)));

    private static Field field(String name, Kind kind) {
        return new Field(name, kind, false, Field.defaultDecimals(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    order_line.unit_price * quantity * (1 - discount) | money  | 14
                    unit_price * 0.50                                 | money  | 5
                    unit_price + 0.125                                | money  | 4
                    coalesce(discount, 0.12345678)                    | ratio  | 8
                    ordered_on - period_start                         | days   | 0
                    answered_at - asked_at <= 24 hours                | yes/no | 0
                    asked_at + 24 hours > now                         | yes/no | 0
                    ordered_on + 7 days <= today                      | yes/no | 0
                    today <= ordered_on - 3 months + 1 day            | yes/no | 0
                    ordered_on + 1200 months                          | date   | 0
                    status in ('a', 'b') and known(discount)          | yes/no | 0
                    if ordered_on > period_end then 0 else quantity   | count  | 4
                    """)
    void findsKindAndScale(String text, String kind, int scale) {
        CheckedFormula formula = Formulas.checkedRow(text, LINE);

        assertThat(formula.kind().label()).isEqualTo(kind);
        assertThat(formula.shape().scale()).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    unit_price / quantity    | plan.yaml:3:21: error: '/' is not calculated row by row, because sums of quotients are not exact; divide measures in the formula of an indicator, or multiply by a decimal number
                    round(unit_price, 2)     | plan.yaml:3:10: error: round is not calculated row by row; use round in the formula of an indicator, over the measure's value
                    min(unit_price, 2) > 1   | plan.yaml:3:10: error: min is not calculated row by row; use min in the formula of an indicator, over the measure's value
                    abs(unit_price)          | plan.yaml:3:10: error: abs is not calculated row by row; use abs in the formula of an indicator, over the measure's value
                    year(ordered_on) = 2024  | plan.yaml:3:10: error: year is not calculated row by row; use year in the formula of an indicator, over the measure's value
                    net(gross, 13%)          | plan.yaml:3:10: error: net is not calculated row by row; declare a net field in the catalogue: { kind: money, from: gross, less tax: rate }
                    ordered_on + 1201 months > today | plan.yaml:3:23: error: row by row, a number of months stands only directly behind a date, and is 1200 at most; write such as: date + 3 months
                    status >= 'm'            | plan.yaml:3:17: error: '>=' orders texts, which engines do differently; compare texts with =, != or in
                    unit_price * quantity * discount * discount | plan.yaml:3:43: error: the product has 20 decimals, but 14 are the most: unit_price has 4, quantity has 4, discount has 6, discount has 6; give fields fewer decimals in the catalogue, as in { kind: money, decimals: 2 }
                    unit_price + gross       | plan.yaml:3:21: error: '+' does not fit: 'unit_price' is money, 'gross' is money gross; take the tax off first: net(gross, rate)
                    unit_prise               | plan.yaml:3:10: error: order_line has no field 'unit_prise'; did you mean 'unit_price'?
                    order.unit_price         | plan.yaml:3:10: error: 'order.unit_price' is no field of order_line; a measure reads the facts of one type; write order_line.field
                    order_line.today = today | plan.yaml:3:10: error: 'today' is a constant of formulas, no field; write today; a field of that name needs another one in the catalogue
                    """)
    void refusesWhatEnginesDoDifferently(String text, String problem) {
        assertThat(Formulas.rowProblems(text, LINE)).isEqualTo(problem);
    }

    @Test
    void refusesMonthsThatAreCalculated() {
        assertThat(Formulas.rowProblems("ordered_on - (if quantity > 1 then 3 months else 0 months) = today", LINE))
                .contains("3:45: error: row by row, a number of months stands only directly behind a date")
                .contains("3:59: error: row by row");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-(unit_price / 2)",
                "1 + unit_price / 2",
                "unit_price / 2 - 1",
                "unit_price / 2 = 1",
                "1 < unit_price / 2",
                "unit_price / 2 in (1, 2)",
                "unit_price in (1, unit_price / 2)",
                "known(status) and unit_price / 2 > 1",
                "not known(unit_price / 2)",
                "if unit_price / 2 > 1 then 1 else 2",
                "if known(status) then unit_price / 2 else 2",
                "if known(status) then 2 else unit_price / 2",
                "coalesce(1, unit_price / 2)",
            })
    void refusesADivisionWhereverItStands(String text) {
        assertThat(Formulas.rowProblems(text, LINE)).contains("'/' is not calculated row by row");
    }

    @Test
    void namesAProductWithTooManyDecimalsOnce() {
        assertThat(Formulas.rowProblems("unit_price * discount * quantity > 1", LINE))
                .isEmpty();
        assertThat(Formulas.rowProblems("-(unit_price * discount * discount + 1) * quantity * 2 > 1", LINE))
                .hasLineCount(1)
                .contains("the product has 16 decimals");
        assertThat(Formulas.rowProblems("unit_price * quantity * discount * 1.5", LINE))
                .hasLineCount(1)
                .contains("the product has 15 decimals");
    }

    @Test
    void reportsAllRefusalsAtOnce() {
        assertThat(Formulas.rowProblems("unit_price / quantity > abs(unit_prise) or status < 'x'", LINE))
                .hasLineCount(4);
    }

    @Test
    void refusesIfsTooDeepInConditions() {
        String condition = "known(discount)";
        for (int i = 0; i < 3; i++) {
            condition = "(if " + condition + " then known(status) else known(quantity))";
        }

        assertThat(Formulas.rowProblems(condition, LINE)).isEmpty();
        assertThat(Formulas.rowProblems("if " + condition + " then 1 else 2", LINE))
                .contains("an if stands too deep in conditions of other ifs; join the conditions with and, or, not");
    }
}
