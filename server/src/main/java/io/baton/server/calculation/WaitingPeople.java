package io.baton.server.calculation;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Those who wait to be calculated again, each once; those at whom somebody looks wait apart from the others. */
final class WaitingPeople {

    private final OpenPages pages;
    private final SequencedSet<String> lookedAt = new LinkedHashSet<>();
    private final SequencedSet<String> others = new LinkedHashSet<>();

    WaitingPeople(OpenPages pages) {
        this.pages = pages;
    }

    /** Lets somebody wait; whoever waits already stays in place, unless somebody has begun to look. */
    synchronized void add(String person) {
        if (pages.isOpen(person)) {
            others.remove(person);
            lookedAt.add(person);
        } else if (!lookedAt.contains(person)) {
            others.add(person);
        }
        notifyAll();
    }

    /** Waits for the next one, one of the others where there are any. */
    String next() throws InterruptedException {
        return take(others, lookedAt);
    }

    /** Waits for the next one, one at whom somebody looks where there are any. */
    String nextLookedAt() throws InterruptedException {
        return take(lookedAt, others);
    }

    private synchronized String take(SequencedSet<String> first, SequencedSet<String> second)
            throws InterruptedException {
        while (isEmpty()) {
            wait();
        }
        return (first.isEmpty() ? second : first).removeFirst();
    }

    synchronized boolean isEmpty() {
        return lookedAt.isEmpty() && others.isEmpty();
    }
}
