package io.baton.core.formula;

import java.util.Optional;

/** Where names get their shapes from; what is unknown is reported there. */
interface Scope {

    /** The shape of the name; empty where it is not known, which is then reported. */
    Optional<Shape> shapeOf(Expression.Name name);
}
