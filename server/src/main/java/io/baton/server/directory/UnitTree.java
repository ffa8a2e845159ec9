package io.baton.server.directory;

import io.baton.server.organisation.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts units below each other. Where two stand below one another, the one that comes first is above. */
final class UnitTree {

    private final List<Unit> units;
    private final Map<String, Unit> byId;
    private final Set<String> placed = new HashSet<>();
    private final List<Placed> lines = new ArrayList<>();

    private UnitTree(List<Unit> units) {
        this.units = units;
        this.byId = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /**
     * A unit in its place.
     *
     * @param depth how many stand above it
     */
    record Placed(Unit unit, int depth) {}

    /** The units from above to below, each before those that stand below it. */
    static List<Placed> of(List<Unit> units) {
        UnitTree tree = new UnitTree(units);
        units.stream().filter(tree::isTop).forEach(top -> tree.place(top, 0));
        // what is left goes round in circles
        units.forEach(unit -> tree.place(unit, 0));
        return List.copyOf(tree.lines);
    }

    private boolean isTop(Unit unit) {
        return !byId.containsKey(unit.above());
    }

    private void place(Unit unit, int depth) {
        if (placed.add(unit.id())) {
            lines.add(new Placed(unit, depth));
            units.stream()
                    .filter(other -> !isTop(other) && other.above().equals(unit.id()))
                    .forEach(other -> place(other, depth + 1));
        }
    }
}
