package io.baton.engine.catalogue;

import io.baton.core.document.Entries;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Suggestion;
import io.baton.engine.cell.DecimalText;
import io.baton.engine.cell.TimePattern;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how files are laid out. */
final class LayoutReader {

    private static final List<String> ENCODINGS = List.of(
            "utf-8",
            "utf-16",
            "utf-16le",
            "utf-16be",
            "gb18030",
            "gbk",
            "gb2312",
            "big5",
            "big5-hkscs",
            "windows-1252",
            "iso-8859-1");

    private static final Map<String, FileFormat> FORMATS = formats();

    private final Problems problems;

    LayoutReader(Problems problems) {
        this.problems = problems;
    }

    private static Map<String, FileFormat> formats() {
        Map<String, FileFormat> formats = new LinkedHashMap<>();
        Arrays.stream(FileFormat.values()).forEach(format -> formats.put(format.label(), format));
        return formats;
    }

    /** The layout of a file that may name its format and sheet. */
    Layout ofFile(Entries entries, Layout base) {
        Layout layout = read(entries, base);
        return new Layout(
                entries.choice("format", FORMATS),
                layout.encoding(),
                layout.delimiter(),
                layout.quote(),
                layout.header(),
                entries.text("sheet"),
                layout.numbers(),
                layout.dates(),
                layout.times(),
                layout.missing());
    }

    /** The base, changed by what the entries say. */
    Layout read(Entries entries, Layout base) {
        char delimiter = character(entries, "delimiter", base.delimiter());
        char quote = character(entries, "quote", base.quote());
        if (delimiter == quote && (entries.has("quote") || entries.has("delimiter"))) {
            problems.error(
                    entries.has("quote") ? entries.at("quote") : entries.at("delimiter"),
                    "delimiter and quote are the same character",
                    "choose two that differ");
        }
        return new Layout(
                base.format(),
                entries.scalar("encoding").flatMap(this::encoding).or(base::encoding),
                delimiter,
                quote,
                entries.yesNo("header").orElse(base.header()),
                base.sheet(),
                numbers(entries, base.numbers()),
                patterns(entries, "date").orElse(base.dates()),
                patterns(entries, "time").orElse(base.times()),
                entries.node("missing").map(this::words).orElse(base.missing()));
    }

    private DecimalText.Style numbers(Entries entries, DecimalText.Style base) {
        char point = character(entries, "decimal", base.point());
        char thousands = character(entries, "thousands", base.thousands());
        boolean digit = isDigit(point) || isDigit(thousands);
        boolean given = entries.has("decimal") || entries.has("thousands");
        if (given && (point == thousands || digit)) {
            problems.error(
                    entries.has("thousands") ? entries.at("thousands") : entries.at("decimal"),
                    digit ? "a digit cannot be a mark" : "decimal and thousand mark are the same character",
                    "write such as decimal: \",\" and thousands: \".\"");
        }
        return new DecimalText.Style(point, thousands);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char character(Entries entries, String key, char otherwise) {
        return entries.node(key).flatMap(node -> character(node, key)).orElse(otherwise);
    }

    private Optional<Character> character(Node node, String key) {
        if (node instanceof Node.Scalar(String text, Location _)) {
            if (text.length() == 1 && "\r\n\0".indexOf(text.charAt(0)) < 0 && !Character.isSurrogate(text.charAt(0))) {
                return Optional.of(text.charAt(0));
            }
            if (key.equals("delimiter") && text.equals("tab")) {
                return Optional.of('\t');
            }
            if (text.isEmpty() && key.equals("quote")) {
                return Optional.of(Layout.NO_QUOTE);
            }
            if (text.isEmpty() && key.equals("thousands")) {
                return Optional.of(DecimalText.Style.NONE);
            }
        }
        problems.error(
                node.at(),
                "'" + key + "' takes one character, not " + Scalars.describe(node),
                "write it in quotes, such as \";\"");
        return Optional.empty();
    }

    private Optional<Charset> encoding(Node.Scalar name) {
        try {
            Charset charset = Charset.forName(name.text());
            if (charset.canEncode()) {
                return Optional.of(charset);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            // reported below, like an encoding that is only a guess
        }
        problems.error(
                name.at(),
                "unknown encoding '" + Scalars.cut(name.text()) + "'",
                Suggestion.forUnknown(name.text(), ENCODINGS));
        return Optional.empty();
    }

    private Optional<List<TimePattern>> patterns(Entries entries, String key) {
        if (!entries.has(key)) {
            return Optional.empty();
        }
        List<TimePattern> patterns = new ArrayList<>();
        for (Node.Scalar text : entries.scalars(key)) {
            TimePattern.of(text.text())
                    .ifPresentOrElse(
                            patterns::add,
                            () -> problems.error(
                                    text.at(),
                                    "'" + Scalars.cut(text.text()) + "' is no pattern with year, month and day",
                                    key.equals("date")
                                            ? "write such as yyyy-MM-dd or dd.MM.yyyy"
                                            : "write such as yyyy-MM-dd HH:mm:ss"));
        }
        if (entries.scalars(key).isEmpty()) {
            problems.error(
                    entries.at(key), "'" + key + "' names no pattern", "write such as yyyy-MM-dd, or leave it out");
        }
        return Optional.of(patterns).filter(found -> !found.isEmpty());
    }

    private List<String> words(Node node) {
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<String> words = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Scalar(String text, Location _)) {
                words.add(text.strip());
            } else {
                problems.error(
                        item.at(),
                        "'missing' takes words, not " + Scalars.describe(item),
                        "write such as [\"\", NULL]");
            }
        }
        return words;
    }
}
