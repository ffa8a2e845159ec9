package io.baton.server.plans;

import io.baton.core.plan.ValidPlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The plans that bind.
 *
 * @param number of the set; a later one is greater
 * @param byHash all of them by the hash of their canonical text, also the versions before others
 */
public record Binding(long number, SequencedMap<String, ValidPlan> byHash) {
    public Binding {
        byHash = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byHash));
    }

    /** The plans in their order. */
    public List<ValidPlan> plans() {
        return List.copyOf(byHash.values());
    }

    /** The hash of one of them, which is costly to make anew for each person. */
    public String hash(ValidPlan plan) {
        return byHash.entrySet().stream()
                .filter(entry -> entry.getValue().equals(plan))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Whether any of them scores, beside those that only pay. */
    public boolean hasScorecards() {
        return byHash.values().stream()
                .anyMatch(plan -> !plan.plan().scorecards().isEmpty());
    }
}
