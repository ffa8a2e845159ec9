package io.baton.walls.broken.core;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

class DiceThrower {
    int dice() {
        return new Random(7).nextInt();
    }

    int generator(RandomGenerator dice) {
        return dice.nextInt();
    }

    String key() {
        return UUID.randomUUID().toString();
    }

    void order(List<String> lines) {
        Collections.shuffle(lines);
    }

    boolean chance() {
        return Math.random() > 0;
    }
}
