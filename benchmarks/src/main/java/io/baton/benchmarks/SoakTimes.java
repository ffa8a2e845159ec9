package io.baton.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How long replies took since they were asked for last. */
final class SoakTimes {

    private List<Long> nanos = new ArrayList<>();

    synchronized void add(long time) {
        nanos.add(time);
    }

    /** All of them in order; from now on it begins anew. */
    synchronized List<Long> drain() {
        List<Long> sorted = nanos.stream().sorted().toList();
        nanos = new ArrayList<>();
        return sorted;
    }
}
