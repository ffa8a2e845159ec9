package io.baton.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormulaParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    collected/(due-paid_before)                | collected / (due - paid_before)
                    a − b × c ÷ d                              | a - b * c / d
                    (a + b) + (c + d)                          | a + b + (c + d)
                    ((a))                                      | a
                    - -a * -(b + c)                            | --a * -(b + c)
                    a or b and not c or (d or e)               | a or b and not c or (d or e)
                    (a or b) and c                             | (a or b) and c
                    not a = b                                  | not a = b
                    (not a) = b                                | (not a) = b
                    a not  in('x','it''s')                     | a not in ('x', 'it''s')
                    if a>=80 % then 24   hours else (if b then 1 hour else 2 hours) | if a >= 80% then 24 hours else if b then 1 hour else 2 hours
                    if (if a then b else c) then d else e      | if (if a then b else c) then d else e
                    1 + (if a then 1 else 2)                   | 1 + (if a then 1 else 2)
                    min( a,b , 3 months)                       | min(a, b, 3 months)
                    contract.net * month                       | contract.net * month
                    signed - 2024-01-31 <= 7 days              | signed - 2024-01-31 <= 7 days
                    '回款𠮷' = 新签                              | '回款𠮷' = 新签
                    order.in != yes                            | order.in != yes
                    """)
    void writesTheCanonicalForm(String text, String canonical) {
        Expression expression = Formulas.parsed(text);

        assertThat(FormulaText.write(expression)).isEqualTo(canonical);
        assertThat(Unplaced.of(Formulas.parsed(canonical))).isEqualTo(Unplaced.of(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    a == b            | plan.yaml:3:12: error: '==' is not a sign of formulas; write '='
                    a && b            | plan.yaml:3:12: error: '&&' is not a sign of formulas; write 'and'
                    !a                | plan.yaml:3:10: error: '!' is not a sign of formulas; write 'not'
                    a <> b            | plan.yaml:3:12: error: '<>' is not a sign of formulas; write '!='
                    a ≥ b             | plan.yaml:3:12: error: '≥' is not a sign of formulas; write '>='
                    min（a, b)         | plan.yaml:3:13: error: '（' is not a sign of formulas; write '('
                    min(a, b）         | plan.yaml:3:18: error: '）' is not a sign of formulas; write ')'
                    min(a，b)          | plan.yaml:3:15: error: '，' is not a sign of formulas; write ','
                    a >= 80％          | plan.yaml:3:17: error: '％' is not a sign of formulas; write '%'
                    a = ‘x’           | plan.yaml:3:14: error: '‘' does not quote a text; write texts as 'text'
                    '𠮷野' = a ; b      | plan.yaml:3:19: error: ';' does not belong into a formula; remove it
                    a % b             | plan.yaml:3:12: error: '%' is out of place here; '%' stands only behind a number, as in 80%
                    a * % b           | plan.yaml:3:14: error: '%' has no number before it; write per cent as 80%; there is no remainder
                    (a + b            | plan.yaml:3:16: error: the parenthesis opened at column 10 is not closed; add ')'
                    a + b)            | plan.yaml:3:15: error: ')' closes no parenthesis; remove it, or open one before it
                    a AND b           | plan.yaml:3:12: error: 'AND' is out of place here; write 'and' in small letters
                    a < b < c         | plan.yaml:3:16: error: comparisons cannot be chained; write a < b and b < c
                    if a then b       | plan.yaml:3:21: error: 'else' is missing before the end; every if needs an else: if condition then … else …
                    if a else b       | plan.yaml:3:15: error: 'then' is missing before 'else'; if condition then … else …
                    a + if b then c else d | plan.yaml:3:14: error: 'if' is an operand here; put the whole if … then … else … in parentheses
                    a +               | plan.yaml:3:13: error: a value is missing before the end; write a figure, a number or a parenthesis there
                    a > 1,000         | plan.yaml:3:15: error: ',' is out of place here; write numbers without thousand marks; commas stand only in lists
                    a > 1_000         | plan.yaml:3:14: error: '1_000' is neither a number nor a name; write numbers with digits only, names with a letter first
                    a < 24hours       | plan.yaml:3:14: error: '24hours' is neither a number nor a name; write '24 hours'
                    a > .5            | plan.yaml:3:14: error: a value cannot start with a point; write 0.5, or type.field
                    a > 5.            | plan.yaml:3:15: error: a number ends with a point; write digits behind the point, or remove it
                    d > 2023-02-29    | plan.yaml:3:14: error: there is no day 2023-02-29; write a day of the calendar as year-month-day
                    d + 1.5 months    | plan.yaml:3:14: error: '1.5 months' are not whole months; write whole months
                    a = 'x            | plan.yaml:3:14: error: a text has no closing quote; end it with '; a quote inside a text is doubled
                    sum(a)            | plan.yaml:3:10: error: there is no function 'sum'; aggregates stand at the start of a measure; give the measure a name and use that
                    NOT(a)            | plan.yaml:3:10: error: there is no function 'NOT'; write 'not' in small letters
                    rond(a, 2)        | plan.yaml:3:10: error: there is no function 'rond'; did you mean 'round'?
                    a in 'x'          | plan.yaml:3:15: error: '(' is missing before the text 'x'; write the choices in parentheses: in ('a', 'b')
                    a ** 2            | plan.yaml:3:13: error: a value is missing before '*'; powers and doubled signs do not exist
                    """)
    void saysWhereWhatAndWhatMends(String text, String problem) {
        assertThat(Formulas.problems(text)).isEqualTo(problem);
    }

    @Test
    void readsTwoBarsAsOr() {
        assertThat(Formulas.problems("a || b"))
                .isEqualTo("plan.yaml:3:12: error: '||' is not a sign of formulas; write 'or'");
    }

    @Test
    void namesInvisibleCharactersByNumber() {
        assertThat(Formulas.problems("a\u3000> 1"))
                .isEqualTo("plan.yaml:3:11: error: the character U+3000 does not belong into a formula; "
                        + "write an ordinary space");
        assertThat(Formulas.problems("\uFEFFa > 1"))
                .isEqualTo("plan.yaml:3:10: error: the character U+FEFF does not belong into a formula; remove it");
        assertThat(Formulas.problems("a = '\uD842'"))
                .isEqualTo(
                        "plan.yaml:3:14: error: a text holds a character that cannot be written; write visible characters only");
    }

    @Test
    void reportsSeveralForeignSignsAtOnce() {
        assertThat(Formulas.problems("（a＋b） && c").lines()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "-",
                "not ",
                "if ",
                "min(",
                "a+",
                "a and ",
                "1*",
                "if a then ",
                "if a then b else ",
                "[",
                "（"
            })
    void refusesEndlessNestingWithoutOverflow(String part) {
        assertThat(Formulas.problems(part.repeat(100_000))).contains("longer than");
        String fitting = part.repeat(9_000 / part.length());
        assertThat(Formulas.problems(fitting)).contains("error");
        assertThat(Formulas.problems(fitting + "1" + ")".repeat(900))).contains("error");
    }

    @ParameterizedTest
    @CsvSource({
        "(, ), 99, nested more than 100 levels",
        "-, '', 99, nested more than 100 levels",
        "'not ', '', 99, nested more than 100 levels",
        "abs(, ), 99, nested more than 100 levels",
        "'', +1, 500, more than 500 operations",
        "'', *1, 500, more than 500 operations",
        "'', ' ', 9999, longer than 10000 characters",
    })
    void bringsALimitToItsExactBound(String before, String after, int most, String problem) {
        String fitting = before.repeat(most) + "1" + after.repeat(most);
        String tooMuch = before.repeat(most + 1) + "1" + after.repeat(most + 1);

        assertThat(Formulas.parsed(fitting)).isNotNull();
        assertThat(Formulas.problems(tooMuch)).contains(problem);
    }

    @Test
    void countsLevelsOfOneBranchOnly() {
        assertThat(Formulas.parsed("1" + "+(((1)))".repeat(200))).isNotNull();
    }

    @Test
    void measuresThePrefixFromItsStart() {
        Node.Scalar text = Formulas.scalar("x".repeat(5_000) + " ".repeat(9_999) + "1");

        assertThat(FormulaParser.parsePrefix(text, 5_000, Set.of(), new Problems()))
                .isPresent();
        assertThat(FormulaParser.parsePrefix(text, 4_999, Set.of(), new Problems()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "999999999999999999.999999999999, true",
        "1000000000000000000, false",
        "0.0000000000001, false",
        "0001-01-01, true",
        "0000-12-31, false",
        "2024-01-311, true",
    })
    void boundsLiterals(String literal, boolean readable) {
        assertThat(FormulaParser.parse(Formulas.scalar(literal), new Problems()).isPresent())
                .isEqualTo(readable);
    }

    @Test
    void readsOnBehindTextInForeignQuotes() {
        assertThat(Formulas.problems("“a“ = 「b」 && role")).hasLineCount(3).contains("3:20: error: '&&'");
    }

    @Test
    void reportsTenForeignCharactersAtMost() {
        assertThat(Formulas.problems("#".repeat(50))).hasLineCount(10);
    }

    @Test
    void readsAPrefixUpToAStopWordCommaOrParenthesis() {
        Node.Scalar measure = Formulas.scalar("sum(contract.net) where kind = 'on' on signed_on, to the end");
        Problems problems = new Problems();

        FormulaParser.Parsed argument =
                FormulaParser.parsePrefix(measure, 4, Set.of(), problems).orElseThrow();
        FormulaParser.Parsed filter =
                FormulaParser.parsePrefix(measure, 23, Set.of("on"), problems).orElseThrow();
        FormulaParser.Parsed date =
                FormulaParser.parsePrefix(measure, 38, Set.of("on"), problems).orElseThrow();

        assertThat(FormulaText.write(argument.expression())).isEqualTo("contract.net");
        assertThat(argument.end()).isEqualTo(16);
        assertThat(FormulaText.write(filter.expression())).isEqualTo("kind = 'on'");
        assertThat(filter.end()).isEqualTo(36);
        assertThat(FormulaText.write(date.expression())).isEqualTo("signed_on");
        assertThat(date.end()).isEqualTo(48);
        assertThat(date.expression().at()).isEqualTo(new Location("plan.yaml", 3, 49));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void placesPartsByCodePointsAndLines() {
        Expression.Junction junction = (Expression.Junction) Formulas.parsed("a = '𠮷𠮷' and\n  b");

        assertThat(junction.at()).isEqualTo(new Location("plan.yaml", 3, 19));
        assertThat(junction.operands().getLast().at()).isEqualTo(new Location("plan.yaml", 4, 3));
    }
}
