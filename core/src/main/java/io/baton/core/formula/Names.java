package io.baton.core.formula;

import io.baton.core.value.Kind;
import java.util.Collection;
import java.util.Optional;

/** The names that a formula may use. */
public interface Names {

    /**
     * The kind of the figure of that name.
     *
     * @param owner the fact type in {@code type.field}, else empty
     * @param name the figure or field
     */
    Optional<Kind> kindOf(String owner, String name);

    /** All names as formulas write them, for "did you mean". */
    Collection<String> known();

    /** What mends a text that stands without quotes. */
    static String quoted(String text) {
        return "write texts in quotes: " + FormulaText.quote(text);
    }
}
