package io.baton.core.plan;

import io.baton.core.plan.Scorecard.Dimension;
import io.baton.core.plan.Scorecard.Item;
import io.baton.core.plan.Scorecard.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Which weighted items of a scorecard belong to which perspective: by the indicator's own word, else by the nearest dimension's. */
final class PerspectiveItems {

    private final Plan plan;
    private final SequencedMap<String, List<String>> items = new LinkedHashMap<>();

    private PerspectiveItems(Plan plan) {
        this.plan = plan;
        plan.perspectives().forEach(perspective -> items.put(perspective.name(), new ArrayList<>()));
    }

    /** The items by perspective, both in the order of the text; perspectives without any are left out. */
    static SequencedMap<String, List<String>> of(Plan plan, Scorecard card) {
        PerspectiveItems found = new PerspectiveItems(plan);
        card.dimensions().forEach(part -> found.collect(part, Optional.empty()));
        found.items.values().removeIf(List::isEmpty);
        return found.items;
    }

    private void collect(Part part, Optional<String> around) {
        switch (part) {
            case Item item ->
                plan.indicator(item.name())
                        .flatMap(indicator -> indicator.about().perspective())
                        .or(() -> around)
                        .ifPresent(name -> items.computeIfPresent(name, (_, names) -> {
                            names.add(item.name());
                            return names;
                        }));
            case Dimension dimension -> {
                Optional<String> inside = dimension.perspective().or(() -> around);
                dimension.parts().forEach(inner -> collect(inner, inside));
            }
        }
    }
}
