package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.formula.FormulaText;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A map that is being written, key by key; what is absent or as usual is left out. */
final class Written {

    private static final Location NOWHERE = new Location("canonical", 1, 1);

    private final List<Node.Entry> entries = new ArrayList<>();

    Node node() {
        return new Node.Mapping(entries, NOWHERE);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Written put(String key, Node value) {
        entries.add(new Node.Entry(text(key), value));
        return this;
    }

    Written put(String key, String value) {
        return put(key, text(value));
    }

    Written put(String key, BigDecimal value) {
        return put(key, Decimals.plain(value));
    }

    Written put(String key, Expression formula) {
        return put(key, FormulaText.write(formula));
    }

    Written put(String key, Optional<BigDecimal> value) {
        value.ifPresent(number -> put(key, number));
        return this;
    }

    /** Leaves the key out where the value is the usual one. */
    Written putUnless(String usual, String key, String value) {
        return usual.equals(value) ? this : put(key, value);
    }

    Written putUnless(BigDecimal usual, String key, BigDecimal value) {
        return usual.compareTo(value) == 0 ? this : put(key, value);
    }

    /** Leaves the key out where nothing stands in the map. */
    Written putFilled(String key, Written value) {
        return value.isEmpty() ? this : put(key, value.node());
    }

    Written putList(String key, List<String> values) {
        return values.isEmpty() ? this : put(key, list(values));
    }

    /** Leaves the title out where it is the name. */
    Written putTitle(Titles titles, String name) {
        return titles.equals(Titles.same(name)) ? this : put("title", titles(titles));
    }

    /** One text where all languages have the same. */
    static Node titles(Titles titles) {
        return titles.equals(Titles.same(titles.en()))
                ? text(titles.en())
                : new Written()
                        .put("en", titles.en())
                        .put("zh-Hans", titles.zhHans())
                        .put("zh-Hant", titles.zhHant())
                        .node();
    }

    static Node.Scalar text(String text) {
        return new Node.Scalar(text, NOWHERE);
    }

    static Node list(List<String> values) {
        return new Node.Sequence(
                values.stream().map(value -> (Node) text(value)).toList(), NOWHERE);
    }

    static Node items(List<Node> values) {
        return new Node.Sequence(values, NOWHERE);
    }

    /** A bound with its unit, without zeros that say nothing. */
    static String bound(Literal literal) {
        BigDecimal amount = Bounds.amount(literal);
        return switch (literal.kind()) {
            case RATIO -> Decimals.plain(amount.movePointRight(2)) + "%";
            case NUMBER -> Decimals.plain(amount);
            case DAYS -> Decimals.plain(amount) + " days";
            case POINTS -> Decimals.plain(amount) + " points";
            case DURATION -> Decimals.plain(amount) + " seconds";
            case MONEY, MONEY_GROSS, COUNT, MONTHS, DATE, TIME, TEXT, YES_NO -> literal.text();
        };
    }
}
