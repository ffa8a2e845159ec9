package io.baton.core.score;

import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about one participant while the scores are made. Used by one thread, thrown away afterwards. */
final class Case {

    private final @Nullable Figure[] figures;
    private final RatingWindows windows;
    private final Map<String, List<Rating>> ratings;
    private final List<Objective> objectives;
    private final List<SuperiorDays> superiors;
    private final List<Blocker> blockers = new ArrayList<>(2);
    private final List<Refusal> refusals = new ArrayList<>(2);

    Case(int size, RatingWindows windows, ParticipantInputs inputs) {
        this.windows = windows;
        this.figures = new Figure[size];
        this.ratings = byItem(inputs.ratings());
        this.objectives = inputs.objectives();
        this.superiors = inputs.superiors();
    }

    void put(int slot, Figure figure) {
        figures[slot] = figure;
    }

    Figure get(int slot) {
        Figure figure = figures[slot];
        if (figure == null) {
            throw new IllegalStateException("figure " + slot + " is used before it is made");
        }
        return figure;
    }

    /** The figures in these slots, in that order. */
    List<Figure> all(SlotList slots) {
        Figure[] found = new Figure[slots.size()];
        for (int i = 0; i < slots.size(); i++) {
            found[i] = get(slots.get(i));
        }
        return List.of(found);
    }

    List<Rating> ratings(String item) {
        return ratings.getOrDefault(item, List.of());
    }

    RatingWindows windows() {
        return windows;
    }

    List<Objective> objectives() {
        return objectives;
    }

    List<SuperiorDays> superiors() {
        return superiors;
    }

    Iterable<String> ratedItems() {
        return ratings.keySet();
    }

    void block(String item, Value value) {
        if (value instanceof Value.Absent(Absence state, Reason reason) && state == Absence.NOT_YET) {
            blockers.add(new Blocker(item, reason));
        }
    }

    void refuse(String item, String group, Refusal.Cause cause, String... details) {
        refusals.add(new Refusal(item, group, cause, List.of(details)));
    }

    List<Blocker> blockers() {
        return blockers;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private static Map<String, List<Rating>> byItem(List<Rating> ratings) {
        if (ratings.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Rating>> sorted = new HashMap<>();
        List<Rating> inOrder = new ArrayList<>(ratings);
        inOrder.sort(RatingOrder.INSTANCE);
        for (Rating rating : inOrder) {
            sorted.computeIfAbsent(rating.item(), item -> new ArrayList<>()).add(rating);
        }
        return sorted;
    }
}
