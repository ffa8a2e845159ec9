package io.baton.core.formula;

import java.util.Optional;

/** Where names get their shapes from; what is unknown is reported there. */
interface Scope {

    /**
     * The shape of the name; empty where it is not known, which is then reported.
     *
     * @param besideText whether it is compared with a text, so that it may be one without its quotes
     */
    Optional<Shape> shapeOf(Expression.Name name, boolean besideText);
}
