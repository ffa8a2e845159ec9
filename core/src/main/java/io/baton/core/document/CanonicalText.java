package io.baton.core.document;

import java.util.List;
import java.util.regex.Pattern;

/** Writes a tree as YAML text in its one canonical form: block style, two spaces, quotes only where they are needed. */
public final class CanonicalText {

    /** Characters of texts that mean themselves without quotes: fixed, so that no Java writes another. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9(.+\u00c0-\u1fff\u2e80-\ud7ff\uf900-\ufdcf]"
            + "[ -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff\uf900-\ufdcf\uff00-\uffef]*");

    /** No group is repeated here or above: each repetition would take a piece of the stack, and texts may be long. */
    private static final Pattern MISREAD = Pattern.compile("-{3}.*|\\.{3}.*|.*:( .*|$)|.* #.*|.* {2}.*|.* ");

    private static final Pattern SHOWN = Pattern.compile("[ -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205f\u2070-\ud7ff"
            + "\uf900-\ufdcf\uff00-\uffef\ud840\udc00-\ud87f\udfff]");

    /** A key beyond this length needs a mark of its own. */
    private static final int LONGEST_KEY = 500;

    private CanonicalText() {}

    /** The text, which ends with a line end; reading it gives an equal tree, places aside. */
    public static String write(Node node) {
        StringBuilder text = new StringBuilder();
        switch (node) {
            case Node.Scalar scalar -> text.append(quoted(scalar.text())).append('\n');
            case Node.Sequence _, Node.Mapping _ -> block(node, 0, text);
        }
        return text.toString();
    }

    private static void block(Node node, int indent, StringBuilder text) {
        switch (node) {
            case Node.Scalar _ -> throw new IllegalArgumentException("a text is no block");
            case Node.Sequence(List<Node> items, Location _) -> {
                if (items.isEmpty()) {
                    line(indent, "[]", text);
                }
                items.forEach(item -> value("-", item, indent, text));
            }
            case Node.Mapping(List<Node.Entry> entries, Location _) -> {
                if (entries.isEmpty()) {
                    line(indent, "{}", text);
                }
                entries.forEach(entry -> entry(entry, indent, text));
            }
        }
    }

    private static void entry(Node.Entry entry, int indent, StringBuilder text) {
        String key = quoted(entry.key().text());
        if (key.length() > LONGEST_KEY) {
            line(indent, "? " + key, text);
            value(":", entry.value(), indent, text);
        } else {
            value(key + ":", entry.value(), indent, text);
        }
    }

    private static void value(String head, Node value, int indent, StringBuilder text) {
        switch (value) {
            case Node.Scalar scalar -> line(indent, head + " " + quoted(scalar.text()), text);
            case Node.Sequence sequence when sequence.items().isEmpty() -> line(indent, head + " []", text);
            case Node.Mapping mapping when mapping.entries().isEmpty() -> line(indent, head + " {}", text);
            case Node.Sequence _, Node.Mapping _ -> {
                line(indent, head, text);
                block(value, indent + 2, text);
            }
        }
    }

    private static void line(int indent, String line, StringBuilder text) {
        text.repeat(' ', indent).append(line).append('\n');
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() && !MISREAD.matcher(text).matches() ? text : inQuotes(text);
    }

    private static String inQuotes(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> quoted.append(escaped(character)));
        return quoted.append('"').toString();
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> {
                String shown = Character.toString(character);
                yield SHOWN.matcher(shown).matches() ? shown : escape(character);
            }
        };
    }

    private static String escape(int character) {
        String digits = "0000000" + Integer.toHexString(character);
        return "\\U" + digits.substring(digits.length() - 8);
    }
}
