package io.baton.walls.broken.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.function.Supplier;

class ClockReader {
    LocalDate today() {
        return LocalDate.now();
    }

    YearMonth thisMonth() {
        return YearMonth.now();
    }

    Supplier<Instant> later() {
        return Instant::now;
    }

    long milliseconds() {
        return System.currentTimeMillis();
    }

    long nanoseconds() {
        return System.nanoTime();
    }

    Clock wall() {
        return Clock.systemUTC();
    }

    LocalDate given(Clock clock) {
        return LocalDate.now(clock);
    }

    Date old() {
        return new Date();
    }
}
