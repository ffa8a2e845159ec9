package io.baton.core.formula;

import io.baton.core.value.Value;
import java.util.List;

/** A part of a formula, ready to run. */
@FunctionalInterface
interface Program {

    /** The value for the figures of one participant or the fields of one row. */
    Value run(List<Value> inputs);
}
