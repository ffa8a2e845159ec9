package io.baton.core.score;

import io.baton.core.plan.Adjustments;
import io.baton.core.plan.GroupWeight;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Overall;
import io.baton.core.plan.ValidPlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds ratings that nothing asks for, so that a misspelt item or group is reported, not silently ignored.
 *
 * @param groups the groups of each item that the cycle asks for; any group where the set is empty
 * @param computed the groups whose overall rating comes from the computed score
 * @param known every item that the plan knows
 */
record RatingCheck(Map<String, Set<String>> groups, Set<String> computed, Set<String> known) {

    static RatingCheck of(ValidPlan valid, String cycle, List<Indicator> indicators) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (Indicator indicator : indicators) {
            if (indicator.source() instanceof Indicator.Source.Rated rated) {
                groups.put(indicator.name(), names(rated.groups().stream().map(GroupWeight::group)));
            }
        }
        valid.plan().overall().filter(overall -> overall.appliesIn(cycle)).ifPresent(overall -> {
            groups.put(Ratings.OVERALL, names(overall.groups().stream().map(Overall.Group::name)));
            groups.put(Ratings.ADJUSTMENT, computed(overall));
        });
        entered(valid).filter(item -> item.appliesIn(cycle)).forEach(item -> groups.put(item.name(), Set.of()));
        return new RatingCheck(groups, groups.getOrDefault(Ratings.ADJUSTMENT, Set.of()), known(valid));
    }

    private static Set<String> computed(Overall overall) {
        return names(
                overall.groups().stream().filter(Overall.Group::fromComputed).map(Overall.Group::name));
    }

    private static Set<String> known(ValidPlan valid) {
        Set<String> known = new HashSet<>(Set.of(Ratings.OVERALL, Ratings.ADJUSTMENT));
        valid.plan().indicators().stream()
                .filter(indicator -> indicator.source() instanceof Indicator.Source.Rated)
                .forEach(indicator -> known.add(indicator.name()));
        entered(valid).forEach(item -> known.add(item.name()));
        return known;
    }

    private static Stream<Adjustments.Item> entered(ValidPlan valid) {
        return Stream.of(valid.plan().bonus(), valid.plan().deductions())
                .flatMap(adjustments -> adjustments.items().stream())
                .filter(item -> item.points().isEmpty());
    }

    private static Set<String> names(Stream<String> groups) {
        return groups.collect(Collectors.toUnmodifiableSet());
    }

    void check(Case person, List<Rating> ratings) {
        for (Rating rating : ratings) {
            Set<String> asked = groups.get(rating.item());
            if (asked == null) {
                person.refuse(rating.item(), rating.group(), unasked(rating.item()));
            } else if (!asked.isEmpty() && !asked.contains(rating.group())) {
                person.refuse(rating.item(), rating.group(), Refusal.Cause.UNKNOWN_GROUP);
            } else if (rating.item().equals(Ratings.OVERALL) && computed.contains(rating.group())) {
                person.refuse(rating.item(), rating.group(), Refusal.Cause.RATING_IS_COMPUTED);
            }
        }
    }

    private Refusal.Cause unasked(String item) {
        return known.contains(item) ? Refusal.Cause.NOT_IN_CYCLE : Refusal.Cause.UNKNOWN_ITEM;
    }
}
