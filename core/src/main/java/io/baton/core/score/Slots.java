package io.baton.core.score;

import io.baton.core.formula.CheckedFormula;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for names, given once per plan, so that no name is looked up per participant. */
final class Slots {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of that name; a new one where it has none. */
    int of(String name) {
        return numbers.computeIfAbsent(name, unknown -> numbers.size());
    }

    /** The numbers of a formula's inputs. */
    SlotList of(CheckedFormula formula) {
        return of(formula.inputs());
    }

    /** The numbers of these names. */
    SlotList of(List<String> names) {
        return new SlotList(names.stream().map(this::of).toList());
    }

    int size() {
        return numbers.size();
    }
}
