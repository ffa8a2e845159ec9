package io.baton.walls.broken.core;

import java.math.BigDecimal;
import java.util.stream.IntStream;

class FloatingPoint {
    void takes(double amount) {}

    void takesMany(float[] amounts) {}

    Double returns() {
        return null;
    }

    boolean passesThrough(BigDecimal amount) {
        return amount.doubleValue() > 1;
    }

    String holdsLocally(int amount) {
        double half = amount / 2.0;
        return String.valueOf(half);
    }

    String averages() {
        return IntStream.of(1, 2).average().toString();
    }

    BigDecimal constructs() {
        return new BigDecimal(0.1);
    }
}
