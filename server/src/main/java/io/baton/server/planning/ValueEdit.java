package io.baton.server.planning;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.engine.yaml.YamlText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes single values in the text of a plan; everything around them, comments too, stays as it was written. */
final class ValueEdit {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern RANGE = Pattern.compile("(\\S+)(\\s+\\.\\.\\s*)(\\S*)");

    private static final Pattern IN_A_NUMBER = Pattern.compile("[0-9.%]");

    private ValueEdit() {}

    /** The tree of a text; empty where it cannot be read. */
    static Optional<Node.Mapping> tree(String content) {
        return YamlText.read("plan", content, new Problems())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast);
    }

    /** The text with another value at that place; empty where the value does not stand there as it is. */
    static Optional<String> replaced(String content, Node.Scalar value, String next) {
        int begin = index(content, value.at());
        return stands(content, begin, value.text())
                ? Optional.of(content.substring(0, begin)
                        + next
                        + content.substring(begin + value.text().length()))
                : Optional.empty();
    }

    /** Whether a text stands at that place. */
    static boolean stands(String content, Location at, String text) {
        return stands(content, index(content, at), text);
    }

    /** Whether it stands there as a whole, not as the beginning of a longer number. */
    private static boolean stands(String content, int begin, String text) {
        int end = begin + text.length();
        return begin >= 0
                && content.startsWith(text, begin)
                && (end == content.length()
                        || !IN_A_NUMBER.matcher(content.substring(end, end + 1)).matches());
    }

    /** The text with that number of the version. */
    static Optional<String> version(String content, int version) {
        return tree(content)
                .flatMap(plan -> scalar(plan, "version")
                        .map(value -> replaced(content, value, Integer.toString(version)))
                        .orElseGet(() -> behindName(content, plan, "version: " + version)));
    }

    /** The first day as the text itself says it; empty where it says none. */
    static Optional<LocalDate> start(String content) {
        return tree(content).flatMap(ValueEdit::startOf).flatMap(value -> {
            String day = value.text().strip().split("\\s", 2)[0];
            return day.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(day)) : Optional.empty();
        });
    }

    /** The text that begins on another day; it ends as before, but never before it begins. */
    static Optional<String> starting(String content, LocalDate day) {
        return tree(content)
                .flatMap(plan -> startOf(plan)
                        .map(value -> replaced(content, value, from(value.text(), day)))
                        .orElseGet(() -> behindName(content, plan, "effective: " + day + " ..")));
    }

    private static String from(String range, LocalDate day) {
        Matcher days = RANGE.matcher(range.strip());
        if (!days.matches()) {
            return day.toString();
        }
        boolean ends = days.group(3).compareTo(day.toString()) >= 0;
        return day + days.group(2).stripTrailing() + (ends ? " " + days.group(3) : "");
    }

    private static Optional<Node.Scalar> startOf(Node.Mapping plan) {
        return scalar(plan, "effective")
                .or(() -> below(plan, "amends").flatMap(amends -> scalar(amends, "from")))
                .or(() -> below(plan, "corrects").flatMap(corrects -> scalar(corrects, "since")));
    }

    /** A line more, behind the one with the name of the plan. */
    private static Optional<String> behindName(String content, Node.Mapping plan, String line) {
        return scalar(plan, "plan").map(name -> {
            int at = index(content, name.at());
            Matcher end = LINE_END.matcher(content);
            return end.find(at)
                    ? content.substring(0, end.end()) + line + end.group() + content.substring(end.end())
                    : content + "\n" + line + "\n";
        });
    }

    private static Optional<Node.Scalar> scalar(Node.Mapping in, String key) {
        return in.get(key).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    private static Optional<Node.Mapping> below(Node.Mapping in, String key) {
        return in.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    }

    /** Where a place is, counted from the beginning; negative where the text is shorter. */
    private static int index(String content, Location at) {
        int begin = content.startsWith("\uFEFF") ? 1 : 0;
        Matcher end = LINE_END.matcher(content);
        for (int line = 1; line < at.line(); line++) {
            if (!end.find()) {
                return -1;
            }
            begin = end.end();
        }
        int rest = content.codePointCount(begin, content.length());
        return at.column() - 1 > rest ? -1 : content.offsetByCodePoints(begin, at.column() - 1);
    }
}
