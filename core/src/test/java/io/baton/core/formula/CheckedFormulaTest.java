package io.baton.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Absence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckedFormulaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
                    sales / cost                               | sales=85 cost=100                | 0.85
                    sales / cost                               | sales=1 cost=3                   | 0.333333333333
                    sales / cost                               | sales=2 cost=3                   | 0.666666666667
                    sales / cost                               | sales=-2 cost=3                  | -0.666666666667
                    sales * 0.1 + sales * 0.2                  | sales=1                          | 0.3
                    (sales - cost) / cost                      | sales=90 cost=120                | -0.25
                    net(billed, 13%)                           | billed=113000                    | 100000
                    net(billed, 5%)                            | billed=105000                    | 100000
                    net(billed, 13%)                           | billed=0.01                      | 0.01
                    net(billed, 13%)                           | billed=-100                      | -88.5
                    round(sales, 1)                            | sales=0.25                       | 0.3
                    round(sales, 1)                            | sales=-0.25                      | -0.3
                    round(sales, 1, 'half-even')               | sales=0.25                       | 0.2
                    round(sales, 0, 'floor')                   | sales=-0.5                       | -1
                    round(sales / cost, 4)                     | sales=0.59996 cost=1             | 0.6
                    abs(sales)                                 | sales=-3                         | 3
                    -sales                                     | sales=-3                         | 3
                    min(sales, cost, 5)                        | sales=3 cost=-1                  | -1
                    max(sales, cost, 5)                        | sales=3 cost=-1                  | 5
                    max(sales, cost)                           | sales=3                          | empty cost
                    coalesce(sales, cost, 0)                   | cost=4                           | 4
                    coalesce(sales, 0)                         |                                  | 0
                    coalesce(sales, cost)                      |                                  | empty sales
                    if exempt then 0 else sales                | exempt=yes sales=9               | 0
                    if exempt then 0 else sales                | exempt=no sales=9                | 9
                    if exempt then 0 else sales                | sales=9                          | empty exempt
                    if known(sales) then sales else 7          |                                  | 7
                    if exempt then sales / cost else 0         | exempt=no sales=1 cost=0         | 0
                    sales + cost                               | sales=1                          | empty cost
                    sales + cost                               |                                  | empty sales
                    signed - today                             | signed=2024-03-01 today=2024-02-28 | 2
                    signed + 3 months                          | signed=2023-11-30                | 2024-02-29
                    signed - 12 months                         | signed=2024-02-29                | 2023-02-28
                    signed + lead_days                         | signed=2024-01-01 lead_days=1.9  | 2024-01-02
                    signed - lead_days                         | signed=2024-01-01 lead_days=1.9  | 2023-12-31
                    signed + lead_days                         | signed=2024-01-01 lead_days=99999999 | OUT_OF_RANGE
                    asked + took                               | asked=2024-01-01T00:00:00.5Z took=0.7 | 2024-01-01T00:00:00.500Z
                    asked + took                               | asked=2024-01-01T00:00:00Z took=99999999999 | OUT_OF_RANGE
                    answered - asked                           | answered=2024-01-02T00:00:00.9Z asked=2024-01-01T00:00:00.1Z | 86400
                    answered - asked                           | answered=1969-12-31T23:59:59.9Z asked=1970-01-01T00:00:00.1Z | -1
                    year(signed) * 12 + month(signed)          | signed=2024-03-31                | 24291
                    role = 'a𠮷'                               | role=a𠮷                          | yes
                    role < unit                                | role=𠮷 unit=～                   | no
                    role < unit                                | role=a unit=ab                   | yes
                    factor = 1.50                              | factor=1.5                       | yes
                    factor <= 1.50                             | factor=1.5                       | yes
                    factor < 1.50                              | factor=1.5                       | no
                    factor >= 1.50                             | factor=1.5                       | yes
                    factor > 1.50                              | factor=1.5                       | no
                    exempt = yes                               | exempt=no                        | no
                    exempt != signed_up                        | exempt=no signed_up=no           | no
                    max(signed, today)                         | signed=2024-01-01 today=2024-01-02 | 2024-01-02
                    signed + lead_days - signed                       | signed=2024-01-01 lead_days=-9999999 | -9999999
                    factor in (1, 1.50)                        | factor=1.5                       | yes
                    """)
    void calculates(String text, String values, String result) {
        assertThat(shown(Formulas.value(text, values(values)))).isEqualTo(result);
    }

    @ParameterizedTest
    @DisplayName("N2 a ratio with nothing to divide by is not available")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    sales / cost                | sales=1 cost=0         | ZERO_DENOMINATOR cost
                    sales / (cost - 5)          | sales=1 cost=-95.0     | NEGATIVE_DENOMINATOR cost - 5 -100
                    (sales - cost) / cost       | sales=1 cost=-100      | NEGATIVE_DENOMINATOR cost -100
                    sales / cost > 80%          | sales=1 cost=0         | ZERO_DENOMINATOR cost
                    80% <= sales / cost         | sales=1 cost=-2        | NEGATIVE_DENOMINATOR cost -2
                    net(billed, rate)           | billed=1 rate=-1       | ZERO_DENOMINATOR 1 + rate
                    net(billed, -101%)          | billed=1               | NEGATIVE_DENOMINATOR 1 + -101% -0.01
                    (sales / cost) / 2 + 1      | sales=1 cost=0         | ZERO_DENOMINATOR cost
                    coalesce(sales / cost, 0)   | sales=1 cost=0         | 0
                    """)
    void hasNoQuotientWithoutAPositiveDivisor(String text, String values, String result) {
        assertThat(shown(Formulas.value(text, values(values)))).isEqualTo(result);
    }

    @ParameterizedTest
    @DisplayName("N1 a quotient is compared with a constant without dividing")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    sales / cost >= 0.333333333333   | sales=1 cost=3                          | yes
                    sales / cost > 0.333333333333    | sales=1 cost=3                          | yes
                    sales / cost = 0.333333333333    | sales=1 cost=3                          | no
                    sales / cost != 0.333333333333   | sales=1 cost=3                          | yes
                    sales / cost <= 0.333333333333   | sales=1 cost=3                          | no
                    sales / cost < 60%               | sales=59.99999999999999999 cost=100     | yes
                    sales / cost >= 60%              | sales=60 cost=100                       | yes
                    60% <= sales / cost              | sales=60 cost=100                       | yes
                    60% < sales / cost               | sales=60 cost=100                       | no
                    60% > sales / cost               | sales=59.99999999999999999 cost=100     | yes
                    60% >= sales / cost              | sales=60.00000000000000001 cost=100     | no
                    60% = sales / cost               | sales=60 cost=100                       | yes
                    60% != sales / cost              | sales=60 cost=100                       | no
                    sales / cost > -10%              | sales=-9 cost=100                       | yes
                    round(sales / cost, 4) >= 60%    | sales=0.59996 cost=1                    | yes
                    """)
    void comparesQuotientsExactly(String text, String values, String result) {
        assertThat(shown(Formulas.value(text, values(values)))).isEqualTo(result);
    }

    @ParameterizedTest
    @DisplayName("conditions have three values")
    @CsvSource({
        "yes, yes, yes, yes",
        "yes, no, no, yes",
        "yes, ?, ?, yes",
        "no, no, no, no",
        "no, ?, no, ?",
        "?, yes, ?, yes",
        "?, no, no, ?",
        "?, ?, ?, ?"
    })
    void joinsConditionsByKleene(String left, String right, String and, String or) {
        Map<String, Value> values = new HashMap<>();
        condition(left, "exempt", values);
        condition(right, "signed_up", values);

        assertThat(condition("exempt and signed_up", values)).isEqualTo(and);
        assertThat(condition("exempt or signed_up", values)).isEqualTo(or);
        assertThat(condition("not (not exempt or not signed_up)", values)).isEqualTo(and);
    }

    private static void condition(String value, String name, Map<String, Value> values) {
        if (!value.equals("?")) {
            values.put(name, new Value.YesNo(value.equals("yes")));
        }
    }

    private static String condition(String text, Map<String, Value> values) {
        Value value = Formulas.value(text, values);
        return value.isPresent() ? shown(value) : "?";
    }

    @ParameterizedTest
    @CsvSource({
        "a, a, b, yes, no",
        "a, ?, a, yes, no",
        "a, ?, b, ?, ?",
        "?, a, b, ?, ?",
        "a, b, c, no, yes",
    })
    void findsMembersByKleene(String element, String first, String second, String in, String notIn) {
        Map<String, Value> values = new HashMap<>();
        text(element, "role", values);
        text(first, "unit", values);

        assertThat(condition("role in (unit, '" + second + "')", values)).isEqualTo(in);
        assertThat(condition("role not in (unit, '" + second + "')", values)).isEqualTo(notIn);
    }

    private static void text(String value, String name, Map<String, Value> values) {
        if (!value.equals("?")) {
            values.put(name, new Value.Text(value));
        }
    }

    @Test
    @DisplayName("N3 what is not yet there wins over what will not come")
    void letsNotYetSpeakForSeveralAbsences() {
        Value notYet = Value.notYet(Reason.Cause.NO_TARGET, "cost", "2024-01");
        for (String text : List.of("sales + cost", "max(sales, cost, rate * 0 * sales)", "sales * 1 = cost")) {
            Value value = Formulas.value(text, Map.of("cost", notYet));
            assertThat(value).as(text).isEqualTo(notYet);
        }
        assertThat(Formulas.value("coalesce(sales, cost)", Map.of("cost", notYet)))
                .isEqualTo(notYet);
    }

    @Test
    void givesTheDivisorOfTheOutermostDivision() {
        assertThat(denominator("sales / (cost - sales)")).isEqualTo("cost - sales");
        assertThat(denominator("round(sales / (cost / orders), 2) * 100")).isEqualTo("cost / orders");
        assertThat(denominator("1 - sales / cost")).isEqualTo("cost");
        assertThat(denominator("if exempt then sales / cost else cost / sales")).isEqualTo("cost");
        assertThat(Formulas.checked("sales + cost").denominator()).isEmpty();
    }

    private static String denominator(String text) {
        CheckedFormula formula = Formulas.checked(text);
        CheckedFormula denominator = formula.denominator().orElseThrow();
        assertThat(denominator.inputs()).isEqualTo(formula.inputs());
        return FormulaText.write(denominator.expression());
    }

    @Test
    void evaluatesTheDenominatorWithTheInputsOfTheWhole() {
        CheckedFormula formula = Formulas.checked("sales / (cost - sales)");

        Value value = formula.denominator().orElseThrow().evaluate(List.of(Value.of("40"), Value.of("100")));

        assertThat(value).isEqualTo(Value.of("60"));
    }

    @Test
    void endsGrowthOfDigitsWithAReason() {
        Value large = Value.of(BigDecimal.TEN.pow(900));
        Value small = Value.of(BigDecimal.ONE.movePointLeft(900));

        assertThat(shown(Formulas.value("factor * factor", Map.of("factor", large))))
                .isEqualTo("OUT_OF_RANGE");
        assertThat(shown(Formulas.value("factor * factor", Map.of("factor", small))))
                .isEqualTo("OUT_OF_RANGE");
        assertThat(shown(Formulas.value("1 / factor + factor", Map.of("factor", small))))
                .isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void keepsAThousandDigits() {
        Value widest = Value.of(BigDecimal.TEN.pow(1000).subtract(BigDecimal.ONE));
        Value finest = Value.of(BigDecimal.ONE.movePointLeft(1000));

        assertThat(Formulas.value("factor * 1", Map.of("factor", widest))).isEqualTo(widest);
        assertThat(Formulas.value("factor * 1", Map.of("factor", finest))).isEqualTo(finest);
        assertThat(shown(Formulas.value("factor + 1", Map.of("factor", widest))))
                .isEqualTo("OUT_OF_RANGE");
        assertThat(shown(Formulas.value("factor * 0.1", Map.of("factor", finest))))
                .isEqualTo("OUT_OF_RANGE");
    }

    private static Map<String, Value> values(String text) {
        Map<String, Value> values = new HashMap<>();
        if (text != null) {
            Arrays.stream(text.split(" ", -1)).forEach(pair -> {
                String[] parts = pair.split("=", 2);
                values.put(parts[0], value(parts[0], parts[1]));
            });
        }
        return values;
    }

    private static Value value(String name, String text) {
        return switch (Formulas.NAMES.kindOf("", name).orElseThrow()) {
            case DATE -> new Value.Day(LocalDate.parse(text));
            case TIME -> new Value.Moment(Instant.parse(text));
            case TEXT -> new Value.Text(text);
            case YES_NO -> new Value.YesNo(text.equals("yes"));
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER, MONTHS -> Value.of(text);
        };
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Decimal(BigDecimal amount) -> Decimals.plain(amount);
            case Value.Text(String text) -> text;
            case Value.Day(LocalDate date) -> date.toString();
            case Value.Moment(Instant instant) -> instant.toString();
            case Value.YesNo(boolean yes) -> yes ? "yes" : "no";
            case Value.Absent(Absence state, Reason reason) -> {
                assertThat(state).isEqualTo(Absence.NOT_AVAILABLE);
                yield switch (reason.cause()) {
                    case EMPTY_FIELD -> "empty " + String.join(" ", reason.details());
                    case OUT_OF_RANGE -> "OUT_OF_RANGE";
                    default -> reason.cause() + " " + String.join(" ", reason.details());
                };
            }
        };
    }
}
