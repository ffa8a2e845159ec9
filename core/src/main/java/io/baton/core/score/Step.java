package io.baton.core.score;

import io.baton.core.value.Value;
import java.util.List;

/** What was done to make one figure from others. */
public interface Step {

    /** The result; the same inputs always give the same. */
    Value apply(List<Value> inputs);
}
