package io.baton.core.measure;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.formula.FormulaText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a measure with a place in it. */
final class MeasureSource {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private final Node.Scalar node;
    private final Problems problems;
    private int position;

    MeasureSource(Node.Scalar node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    Node.Scalar node() {
        return node;
    }

    Problems problems() {
        return problems;
    }

    /** The measure in one line, as written. */
    String text() {
        return node.text().strip().replaceAll("\\s+", " ");
    }

    /** Where the next token starts. */
    int position() {
        while (position < node.text().length()
                && Character.isWhitespace(node.text().charAt(position))) {
            position++;
        }
        return position;
    }

    boolean isAtEnd() {
        return position() == node.text().length();
    }

    /** Goes on where a formula ended. */
    Optional<Expression> parsed(Optional<FormulaParser.Parsed> parsed) {
        parsed.ifPresent(found -> position = found.end());
        return parsed.map(FormulaParser.Parsed::expression);
    }

    /** The next word; reported where there is none. */
    Optional<String> word() {
        Matcher word = WORD.matcher(node.text()).region(position(), node.text().length());
        if (!word.lookingAt()) {
            problem(position, "a word is missing" + foundAt(position), "write such as: sum(contract.net) on signed_on");
            return Optional.empty();
        }
        position = word.end();
        return Optional.of(word.group());
    }

    boolean skipWord(String wanted) {
        Matcher word = WORD.matcher(node.text()).region(position(), node.text().length());
        boolean found = word.lookingAt() && word.group().equals(wanted);
        position = found ? word.end() : position;
        return found;
    }

    boolean skip(String sign) {
        boolean found = node.text().startsWith(sign, position());
        position += found ? sign.length() : 0;
        return found;
    }

    boolean expect(String sign, String mend) {
        boolean found = skip(sign);
        if (!found) {
            problem(position, "'" + sign + "' is missing" + foundAt(position), mend);
        }
        return found;
    }

    /** The words up to the next comma, or to the end. */
    String toComma() {
        int start = position();
        int comma = node.text().indexOf(',', start);
        position = comma < 0 ? node.text().length() : comma;
        return node.text().substring(start, position).strip().replaceAll("\\s+", " ");
    }

    /** What stands at a place, for messages. */
    String foundAt(int index) {
        String rest = node.text().substring(index).strip();
        return rest.isEmpty() ? "" : " before '" + Scalars.cut(rest) + "'";
    }

    String read(Expression expression) {
        return Scalars.cut(FormulaText.write(expression));
    }

    Location at(int index) {
        return node.at().right(node.text().codePointCount(0, index));
    }

    void problem(int index, String what, String mend) {
        problem(at(index), what, mend);
    }

    void problem(Location at, String what, String mend) {
        problems.error(at, what, mend);
    }
}
