package io.baton.core.formula;

import java.util.IdentityHashMap;
import java.util.Optional;

/** The shapes of the parts of one formula; a part is told by its identity. */
final class Shapes {

    private final IdentityHashMap<Expression, Optional<Shape>> seen = new IdentityHashMap<>();

    boolean isSeen(Expression part) {
        return seen.containsKey(part);
    }

    void put(Expression part, Optional<Shape> shape) {
        seen.put(part, shape);
    }

    /** The shape, empty where the part has none or was not looked at. */
    Optional<Shape> find(Expression part) {
        Optional<Shape> shape = seen.get(part);
        return shape == null ? Optional.empty() : shape;
    }

    /** The shape of a part that was checked. */
    Shape of(Expression part) {
        return find(part).orElseThrow(() -> new IllegalArgumentException("not checked: " + FormulaText.write(part)));
    }
}
