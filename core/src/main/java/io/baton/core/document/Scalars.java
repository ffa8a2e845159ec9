package io.baton.core.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values out of nodes; what does not fit is reported and gives nothing. */
public final class Scalars {

    /** What a decimal in a plan or catalogue looks like: at most 18 digits before and 12 behind the point. */
    public static final String NUMBER = "-?[0-9]{1,18}(\\.[0-9]{1,12})?";

    /** The three languages of a title. */
    public static final Place TITLES = Place.of(
            "titles",
            "a title in three languages",
            Place.Key.required("en", Shape.text("a text"), "the title in English"),
            Place.Key.required("zh-Hans", Shape.text("a text"), "the title in simplified Chinese"),
            Place.Key.required("zh-Hant", Shape.text("a text"), "the title in traditional Chinese"));

    private static final Pattern NUMBER_FORM = Pattern.compile(NUMBER);
    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "true", true, "no", false, "false", false);
    private static final int SHOWN = 60;

    private Scalars() {}

    /** A single text that is not empty. {@code what} names it in problems: {@code 'currency'}. */
    public static Optional<Node.Scalar> scalar(Node node, String what, Problems problems) {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(scalar);
        }
        problems.error(node.at(), what + " takes a single value, not " + describe(node), "write one text behind it");
        return Optional.empty();
    }

    /** A decimal without thousand marks. */
    public static Optional<BigDecimal> number(Node node, String what, Problems problems) {
        return scalar(node, what, problems).flatMap(scalar -> {
            if (NUMBER_FORM.matcher(scalar.text()).matches()) {
                return Optional.of(new BigDecimal(scalar.text()));
            }
            problems.error(
                    scalar.at(),
                    what + " takes a number, not '" + cut(scalar.text()) + "'",
                    "write digits and a point only, such as 12.5");
            return Optional.empty();
        });
    }

    /** A whole number within bounds. */
    public static Optional<Integer> whole(Node node, String what, int least, int most, Problems problems) {
        return scalar(node, what, problems).flatMap(scalar -> {
            if (scalar.text().matches("-?[0-9]{1,9}")) {
                int number = Integer.parseInt(scalar.text());
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            problems.error(
                    scalar.at(),
                    what + " takes a whole number from " + least + " to " + most + ", not '" + cut(scalar.text()) + "'",
                    "write such a number");
            return Optional.empty();
        });
    }

    /** Yes or no, also written true or false. */
    public static Optional<Boolean> yesNo(Node node, String what, Problems problems) {
        return choice(node, what, YES_NO, problems);
    }

    /** One of some words, with what it stands for. */
    public static <T> Optional<T> choice(Node node, String what, Map<String, T> words, Problems problems) {
        return scalar(node, what, problems).flatMap(scalar -> {
            T meaning = words.get(scalar.text());
            if (meaning == null) {
                problems.error(
                        scalar.at(),
                        what + " does not know '" + cut(scalar.text()) + "'",
                        Suggestion.forUnknown(scalar.text(), words.keySet()));
            }
            return Optional.ofNullable(meaning);
        });
    }

    /** A list of texts; a single text is a list of one. */
    public static List<Node.Scalar> scalars(Node node, String what, Problems problems) {
        if (!(node instanceof Node.Sequence sequence)) {
            return scalar(node, what, problems).stream().toList();
        }
        List<Node.Scalar> texts = new ArrayList<>();
        sequence.items().forEach(item -> scalar(item, what, problems).ifPresent(texts::add));
        return texts;
    }

    /** One text for all languages, or a map of three. */
    public static Optional<Titles> titles(Node node, Problems problems) {
        if (node instanceof Node.Scalar) {
            return scalar(node, "a title", problems).map(text -> Titles.same(text.text()));
        }
        return Entries.of(node, TITLES, problems).flatMap(entries -> {
            Optional<String> en = entries.text("en");
            Optional<String> hans = entries.text("zh-Hans");
            Optional<String> hant = entries.text("zh-Hant");
            return en.isPresent() && hans.isPresent() && hant.isPresent()
                    ? Optional.of(new Titles(en.get(), hans.get(), hant.get()))
                    : Optional.empty();
        });
    }

    /** What a node is, for problems: {@code 'text'}, {@code a list}, {@code a map of keys}, {@code nothing}. */
    public static String describe(Node node) {
        return switch (node) {
            case Node.Scalar(String text, Location _) -> text.isBlank() ? "nothing" : "'" + cut(text) + "'";
            case Node.Sequence _ -> "a list";
            case Node.Mapping _ -> "a map of keys";
        };
    }

    /** A text that is short enough for a message, in one line. */
    public static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    static String listing(String what, Collection<String> words) {
        return words.isEmpty() ? "" : "write a map with the " + what + " " + String.join(", ", words);
    }
}
