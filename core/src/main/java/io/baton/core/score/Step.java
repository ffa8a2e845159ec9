package io.baton.core.score;

import io.baton.core.value.Value;
import java.util.List;

/**
 * What was done to make one figure from others. Numbers and their explanations come from the same step, so that they
 * cannot drift (rule S7). An absent input makes an absent result unless a step says otherwise.
 */
public sealed interface Step permits IndicatorStep, PartStep, RatingStep, TotalStep, WeightedMean, BlendOfGroups {

    /** The result; the same inputs always give the same. */
    Value apply(List<Value> inputs);
}
