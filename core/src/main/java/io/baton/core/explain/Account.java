package io.baton.core.explain;

import io.baton.core.score.Figure;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is said about one figure while its account is written: sentences, what it was made from, lines that add up. */
final class Account {

    private final List<String> sentences = new ArrayList<>();
    private final List<Figure> inputs = new ArrayList<>();
    private BigDecimal sumOfLines = BigDecimal.ZERO;
    private boolean hasLines;

    void say(String sentence) {
        sentences.add(sentence);
    }

    /** A sentence that shows an amount of the whole. */
    void line(String sentence, BigDecimal shown) {
        sentences.add(sentence);
        sumOfLines = sumOfLines.add(shown);
        hasLines = true;
    }

    void madeFrom(List<Figure> figures) {
        inputs.addAll(figures);
    }

    void madeFrom(Figure figure) {
        inputs.add(figure);
    }

    /** What the shown lines lack to the shown value; 0 where there are no lines (rule N1, 尾差). */
    BigDecimal gap(Value value, Rounding rounding) {
        return hasLines && value instanceof Value.Decimal(BigDecimal exact)
                ? rounding.round(exact).subtract(sumOfLines)
                : BigDecimal.ZERO;
    }

    List<String> sentences() {
        return sentences;
    }

    List<Figure> inputs() {
        return inputs;
    }
}
