package io.baton.core.score;

import java.util.List;

/** Several slots in their order. */
final class SlotList {

    private final int[] slots;

    SlotList(List<Integer> slots) {
        this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
    }

    int size() {
        return slots.length;
    }

    int get(int index) {
        return slots[index];
    }
}
