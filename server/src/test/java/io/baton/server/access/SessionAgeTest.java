package io.baton.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SessionAgeTest {

    private static final Instant BEGUN = Instant.parse("2024-02-01T08:00:00Z");

    private Instant now = BEGUN;
    private final SessionAge age =
            new SessionAge(((InstantSource) () -> now).withZone(ZoneOffset.UTC), Duration.ofHours(16));

    @Test
    void aSessionLastsSoLongAfterSomebodyCameIn() {
        now = now.plus(Duration.ofHours(16));
        assertThat(age.isLongAgo(BEGUN)).isFalse();
        now = now.plusSeconds(1);
        assertThat(age.isLongAgo(BEGUN)).isTrue();
    }
}
