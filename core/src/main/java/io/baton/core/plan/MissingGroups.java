package io.baton.core.plan;

import java.util.List;
import java.util.Map;

/** What happens to the weights when a rater group has no answers (rule R2). */
public sealed interface MissingGroups {

    /** The others share its weight in proportion; the default. */
    record Renormalise() implements MissingGroups {}

    /** It counts as zero. */
    record Zero() implements MissingGroups {}

    /** The group {@code self} keeps its weight, the others share in proportion. */
    record KeepSelf() implements MissingGroups {}

    /** Other weights where exactly that one group is missing; otherwise renormalised. */
    record OtherWeights(Map<String, List<GroupWeight>> byMissingGroup) implements MissingGroups {
        public OtherWeights {
            byMissingGroup = Map.copyOf(byMissingGroup);
        }
    }
}
