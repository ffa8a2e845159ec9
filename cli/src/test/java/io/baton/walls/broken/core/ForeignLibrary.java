package io.baton.walls.broken.core;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;

class ForeignLibrary {
    String formats(int amount) {
        return NumberFormat.getInstance(Locale.ROOT).format(amount);
    }

    int counts() {
        return new AtomicInteger().incrementAndGet();
    }

    CommandLine parses() {
        return new CommandLine(this);
    }
}
