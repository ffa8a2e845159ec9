package io.baton.cli.demo;

import java.util.List;

/** A stream of whole numbers from a seed (splitmix64): the same on every machine, and nothing else is random here. */
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        state = mix(seed + STEP);
    }

    /** A stream of its own, whatever was drawn from this one: a new topic leaves the others as they were. */
    public Dice branch(String topic) {
        return new Dice(state ^ mix(topic.hashCode()));
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        state += STEP;
        return (int) Math.unsignedMultiplyHigh(mix(state), bound);
    }

    /** A number from {@code from} to {@code to}, both included. */
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** A number near {@code centre}, rarely as far away as {@code spread}. */
    public int around(int centre, int spread) {
        return centre - spread + below(spread + 1) + below(spread + 1);
    }

    /** Yes, that many times in a thousand. */
    public boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    /** How often something happens that happens {@code perMille ÷ 1000} times on average. */
    public int times(int perMille) {
        int halves = perMille / 500;
        int times = chance(perMille % 500) ? 1 : 0;
        for (int i = 0; i < halves; i++) {
            times += below(2);
        }
        return times;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
