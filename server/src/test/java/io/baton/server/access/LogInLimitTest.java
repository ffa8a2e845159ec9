package io.baton.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LogInLimitTest {

    private Instant now = Instant.parse("2024-02-01T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LogInLimit limit = new LogInLimit(clock, 2);

    @Test
    void anAddressHasSoManyTriesAMinute() {
        assertThat(limit.isTooMany("a")).isFalse();
        assertThat(limit.isTooMany("a")).isFalse();
        assertThat(limit.isTooMany("a")).isTrue();
        assertThat(limit.isTooMany("b")).as("another address").isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(limit.isTooMany("a")).as("a minute later").isFalse();
    }
}
