package io.baton.engine.run;

import io.baton.core.document.CodePointOrder;
import io.baton.engine.run.PlanComparison.Change;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What another plan does to a group of people, such as those of a unit.
 *
 * @param name the group
 * @param changes the points that each of them has more, or less where negative; of those with a total by both plans
 */
public record ChangeGroup(String name, List<BigDecimal> changes) {

    public ChangeGroup {
        changes = List.copyOf(changes);
    }

    /** The groups in code point order of their names. */
    public static List<ChangeGroup> of(List<Change> changes, Function<Change, String> group) {
        Map<String, List<BigDecimal>> byGroup = new TreeMap<>(CodePointOrder.INSTANCE);
        for (Change change : changes) {
            change.points()
                    .ifPresent(points -> byGroup.computeIfAbsent(group.apply(change), _ -> new ArrayList<>())
                            .add(points));
        }
        return byGroup.entrySet().stream()
                .map(entry -> new ChangeGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How many gain. */
    public long gain() {
        return count(1);
    }

    /** How many lose. */
    public long lose() {
        return count(-1);
    }

    /** For how many nothing changes. */
    public long same() {
        return count(0);
    }

    private long count(int sign) {
        return changes.stream().filter(change -> change.signum() == sign).count();
    }

    /** The mean change, with two decimals. */
    public BigDecimal mean() {
        return changes.isEmpty()
                ? BigDecimal.ZERO
                : changes.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(changes.size()), 2, RoundingMode.HALF_UP);
    }
}
