package io.baton.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a / (b - c) | a ÷ (b − c) | a ÷ (b − c)",
                "a - (b - c) * 2 | a − (b − c) × 2 | a − (b − c) × 2",
                "-(a + b) | −(a + b) | −(a + b)",
                "if a >= 3 then 5 points else 0 points | if a ≥ 3 then 5 else 0 | 若 a ≥ 3 则 5 否则 0",
                "if a > 1 or b != 2 and not c then 1 else 2 |"
                        + " if a > 1 or (b ≠ 2 and (not c)) then 1 else 2 | 若 a > 1 或 (b ≠ 2 且 (非 c)) 则 1 否则 2",
                "a in ('x', 'y') | a is one of ('x', 'y') | a 属于（'x'、'y'）",
                "a not in ('x') | a is none of ('x') | a 不属于（'x'）",
                "max(a, round(b, 2)) | greatest of (a, rounded (b, 2)) | 最大值（a、舍入（b、2））",
                "a - b <= 25 hours | a − b ≤ 25 h | a − b ≤ 25 小时",
                "a - b < 90 minutes | a − b < 1 h 30 min | a − b < 1 小时 30 分钟",
                "a + 3 months - 7 days | a + 3 months − 7 days | a + 3 个月 − 7 天",
                "coalesce(a, 80%) * net(b, 13%) |"
                        + " first known of (a, 80%) × net of tax (b, 13%) | 首个已知值（a、80%） × 不含税（b、13%）"
            })
    void writesFormulasForPeople(String formula, String english, String chinese) {
        assertThat(write(formula, Language.EN)).isEqualTo(english);
        assertThat(write(formula, Language.ZH_HANS)).isEqualTo(chinese);
    }

    private static String write(String formula, Language language) {
        Node.Scalar text = new Node.Scalar(formula, new Location("plan.yaml", 1, 1));
        Expression expression = FormulaParser.parse(text, new Problems()).orElseThrow();
        Words words = Words.in(language);
        return new FormulaWords(words, new ShownValue(words, "CNY"), name -> name).write(expression);
    }
}
