package io.baton.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormulaCheckerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    sales + cost                         | money
                    sales - 100                          | money
                    sales / cost                         | ratio
                    (sales - cost) / cost * 100          | ratio
                    sales / orders                       | money
                    sales / 12                           | money
                    sales / rate                         | money
                    sales * 80%                          | money
                    0.5 * sales                          | money
                    orders * sales                       | money
                    rate * orders                        | count
                    orders * rate                        | count
                    orders * visits                      | count
                    orders / visits                      | ratio
                    orders / 2                           | count
                    rate * rate                          | ratio
                    rate / rate                          | ratio
                    1 / 3                                | number
                    1 / rate                             | number
                    factor * 2 + 1                       | number
                    mark * rate                          | points
                    mark / orders                        | points
                    rate * 100 points                    | points
                    lead_days + 1                        | days
                    signed - today                       | days
                    signed + 7 days                      | date
                    signed - lead_days * 2               | date
                    signed + 3 months                    | date
                    answered - asked                     | duration
                    (answered - asked) / took            | ratio
                    asked + 24 hours                     | time
                    took * 50% + 30 minutes              | duration
                    billed * 2                           | money gross
                    net(billed, 13%)                     | money
                    net(billed, rate) + sales            | money
                    sales >= 100000                      | yes/no
                    answered - asked <= 24 hours         | yes/no
                    role < 'm'                           | yes/no
                    role in ('a', unit)                  | yes/no
                    exempt = yes and not signed_up       | yes/no
                    signed not in (2024-01-31, today)    | yes/no
                    if exempt then 0 else sales          | money
                    if orders >= 3 then 5 points else 0  | points
                    min(0, sales, cost)                  | money
                    max(signed, today)                   | date
                    coalesce(role, 'none')               | text
                    round(sales / orders, 0, 'half-even') | money
                    round(sales / cost, 12)              | ratio
                    abs(0 - 5)                           | number
                    known(role) or known(sales)          | yes/no
                    year(signed) - 1                     | number
                    month(today) = 12                    | yes/no
                    -sales                               | money
                    """)
    void findsTheKind(String text, String kind) {
        assertThat(Formulas.checked(text).kind().label()).isEqualTo(kind);
    }

    @ParameterizedTest
    @DisplayName("N4 kinds that do not fit are refused with line and column")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    sales + rate             | plan.yaml:3:16: error: '+' does not fit: 'sales' is money, 'rate' is ratio; a share of a figure is a product, as figure * 80%; use figures of one kind
                    sales - 80%              | plan.yaml:3:16: error: '-' does not fit: 'sales' is money, '80%' is ratio; a share of a figure is a product, as figure * 80%; use figures of one kind
                    sales * cost             | plan.yaml:3:16: error: '*' does not fit: 'sales' is money, 'cost' is money; multiply or divide by a number, a count or a ratio, or divide figures of one kind
                    5 / sales                | plan.yaml:3:12: error: '/' does not fit: '5' is number, 'sales' is money; multiply or divide by a number, a count or a ratio, or divide figures of one kind
                    mark / sales             | plan.yaml:3:15: error: '/' does not fit: 'mark' is points, 'sales' is money; multiply or divide by a number, a count or a ratio, or divide figures of one kind
                    lead_days + took         | plan.yaml:3:20: error: '+' does not fit: 'lead_days' is days, 'took' is duration; write hours for differences of times, days for differences of dates
                    answered - asked <= 1 days | plan.yaml:3:27: error: the kinds differ: 'answered - asked' is duration, '1 days' is days; write hours for differences of times, days for differences of dates
                    signed > 2024            | plan.yaml:3:17: error: the kinds differ: 'signed' is date, '2024' is number; write dates as 2024-01-31, and lengths with their unit, as 7 days or 24 hours
                    signed + 7               | plan.yaml:3:17: error: '+' does not fit: 'signed' is date, '7' is number; write dates as 2024-01-31, and lengths with their unit, as 7 days or 24 hours
                    7 days + signed          | plan.yaml:3:17: error: '+' does not fit: '7 days' is days, 'signed' is date; write the date or time first
                    signed + 1.5 days        | plan.yaml:3:17: error: a date moves by whole days; write whole days
                    signed > asked           | plan.yaml:3:17: error: the kinds differ: 'signed' is date, 'asked' is time; a time is an instant, a date a day: use figures of one kind
                    asked + 3 months         | plan.yaml:3:16: error: '+' does not fit: 'asked' is time, '3 months' is months; months are only added to a date or taken from one: date + 3 months
                    3 months                 | plan.yaml:3:10: error: months are no value of their own; add them to a date: date + 3 months
                    role = 5                 | plan.yaml:3:15: error: the kinds differ: 'role' is text, '5' is number; texts are only compared with texts, which stand in single quotes
                    role + unit              | plan.yaml:3:15: error: '+' does not fit: 'role' is text, 'unit' is text; texts are only compared with texts, which stand in single quotes
                    exempt < yes             | plan.yaml:3:17: error: '<' needs an order, which yes/no has not; compare with = or !=
                    exempt + 1               | plan.yaml:3:17: error: '+' does not fit: 'exempt' is yes/no, '1' is number; conditions are joined with and, or, not; for a number write (if … then 1 else 0)
                    sales and exempt         | plan.yaml:3:10: error: a condition is needed, but 'sales' is money; compare it, as in sales > 0
                    if sales then 1 else 2   | plan.yaml:3:13: error: a condition is needed, but 'sales' is money; compare it, as in sales > 0
                    if exempt then sales else rate | plan.yaml:3:10: error: the kinds differ: 'sales' is money, 'rate' is ratio; a share of a figure is a product, as figure * 80%; use figures of one kind
                    role in ('a', 5)         | plan.yaml:3:24: error: the kinds differ: 'role' is text, '5' is number; texts are only compared with texts, which stand in single quotes
                    -role                    | plan.yaml:3:10: error: '-' needs a number, but 'role' is text; remove the '-'
                    min(role, unit)          | plan.yaml:3:14: error: 'role' is text; min takes numbers, dates or times
                    min(sales)               | plan.yaml:3:10: error: min has 1 argument; write min(a, b)
                    round(sales)             | plan.yaml:3:10: error: round has 1 argument; write round(x, 2) or round(x, 2, 'half-even')
                    round(sales, orders)     | plan.yaml:3:23: error: round cannot take 'orders' here; write the number of decimals, 0 to 12
                    round(sales, 13)         | plan.yaml:3:23: error: round cannot take '13' here; write the number of decimals, 0 to 12
                    min(0, sales, mark)      | plan.yaml:3:10: error: the kinds differ: 'sales' is money, 'mark' is points; use figures of one kind
                    round(sales, 2.5)        | plan.yaml:3:23: error: round cannot take '2.5' here; write the number of decimals, 0 to 12
                    round(sales, 2, 'bank')  | plan.yaml:3:26: error: round cannot take ''bank'' here; write 'half-up', 'half-even', 'up', 'down', 'floor' or 'ceiling'
                    round(role, 2)           | plan.yaml:3:16: error: 'role' is text; round takes a number
                    year(asked)              | plan.yaml:3:15: error: 'asked' is time; year takes a date
                    salse / cost             | plan.yaml:3:10: error: unknown name 'salse'; did you mean 'sales'?
                    contract.net             | plan.yaml:3:10: error: unknown name 'contract.net'; fields of facts belong into a measure, as in sum(contract.net)
                    """)
    void refusesWhatDoesNotFit(String text, String problem) {
        assertThat(Formulas.problems(text)).isEqualTo(problem);
    }

    @ParameterizedTest
    @DisplayName("N7 money net and money gross are not mixed")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    billed + sales                  | plan.yaml:3:17: error: '+' does not fit: 'billed' is money gross, 'sales' is money; take the tax off first: net(gross, rate)
                    sales / billed                  | plan.yaml:3:16: error: '/' does not fit: 'sales' is money, 'billed' is money gross; take the tax off first: net(gross, rate)
                    billed > sales                  | plan.yaml:3:17: error: the kinds differ: 'billed' is money gross, 'sales' is money; take the tax off first: net(gross, rate)
                    max(billed, sales)              | plan.yaml:3:10: error: the kinds differ: 'billed' is money gross, 'sales' is money; take the tax off first: net(gross, rate)
                    net(sales, 13%)                 | plan.yaml:3:14: error: 'sales' is money; net takes money gross first
                    net(billed, mark)               | plan.yaml:3:22: error: 'mark' is points; net takes a ratio second
                    """)
    void refusesToMixNetAndGross(String text, String problem) {
        assertThat(Formulas.problems(text)).isEqualTo(problem);
    }

    @Test
    @DisplayName("P3 all errors come at once, each once")
    void reportsAllErrorsAtOnce() {
        assertThat(Formulas.problems("(salse + rate > mrak and role) in (exmept, sales + rate, yes)"))
                .contains("3:11: error: unknown name 'salse'; did you mean 'sales'?")
                .contains("3:26: error: unknown name 'mrak'; did you mean 'mark'?")
                .contains("3:35: error: a condition is needed, but 'role' is text")
                .contains("3:45: error: unknown name 'exmept'; did you mean 'exempt'?")
                .contains("3:59: error: '+' does not fit")
                .hasLineCount(5);
    }

    @Test
    void quotesPartsUpToSixtyCharactersWhole() {
        String sixty = "cost" + " + cost".repeat(8);

        assertThat(Formulas.problems("(" + sixty + ") > role")).contains("'" + sixty + "' is money");
        assertThat(Formulas.problems("(sales" + " + cost".repeat(8) + ") > role"))
                .contains("'sales" + " + cost".repeat(7) + " + cos…' is money");
    }

    @Test
    void namesInputsInOrderOfAppearance() {
        assertThat(Formulas.checked("if cost > 0 then sales / cost else rate").inputs())
                .containsExactly("cost", "sales", "rate");
    }
}
