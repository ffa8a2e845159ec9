package io.baton.core.document;

import io.baton.core.document.Node.Entry;
import io.baton.core.document.Node.Mapping;
import io.baton.core.document.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Mends maps in which a comma has split a text: of {@code { formula: max(a, b), scale: 2 }} YAML makes the keys formula,
 * {@code b)} and scale. The slip is said once, and the reading goes on with what was meant.
 */
final class SplitTexts {

    private final Problems problems;
    private final Predicate<String> isKey;

    private SplitTexts(Problems problems, Predicate<String> isKey) {
        this.problems = problems;
        this.isKey = isKey;
    }

    /** The map with its texts whole again; each slip is an error. */
    static Mapping joined(Mapping mapping, Predicate<String> isKey, Problems problems) {
        return new SplitTexts(problems, isKey).joined(mapping);
    }

    private Mapping joined(Mapping mapping) {
        List<Entry> entries = new ArrayList<>();
        boolean open = false;
        for (Entry entry : mapping.entries()) {
            if (!entries.isEmpty() && isPiece(entry, entries.getLast())) {
                if (!open) {
                    report(entries.getLast(), entry);
                }
                open = true;
                entries.add(join(entries.removeLast(), entry));
            } else {
                open = false;
                entries.add(entry);
            }
        }
        return new Mapping(entries, mapping.at());
    }

    /** A word without a value behind a text in the same line: only braces let that stand. */
    private boolean isPiece(Entry entry, Entry before) {
        return !isKey.test(entry.key().text())
                && entry.value() instanceof Scalar(String text, Location _)
                && text.isEmpty()
                && before.value() instanceof Scalar(String begun, Location at)
                && !begun.isEmpty()
                && at.line() == entry.key().at().line();
    }

    private void report(Entry begun, Entry piece) {
        String key = begun.key().text();
        problems.error(
                piece.key().at(),
                "inside braces a comma ends the text of '" + Scalars.cut(key) + "'",
                "put the whole text into quotes: " + Scalars.cut(key) + ": \"…\"");
    }

    private static Entry join(Entry begun, Entry piece) {
        if (!(begun.value() instanceof Scalar(String text, Location at))) {
            return begun;
        }
        return new Entry(begun.key(), new Scalar(text + ", " + piece.key().text(), at));
    }
}
