package io.baton.server.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which day it is in the organisation, which has one zone. With {@code baton.today} it is that day, and stays it: for trying
 * with data of the past.
 */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock, @Value("${baton.zone}") ZoneId zone, @Value("${baton.today:}") String fixed) {
        this.clock = fixed.isEmpty()
                ? clock.withZone(zone)
                : Clock.fixed(
                        LocalDate.parse(fixed)
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .minusSeconds(1),
                        zone);
    }

    /** The day; asked once for a request or run, and passed on. */
    public LocalDate now() {
        return LocalDate.now(clock);
    }

    /** The instant of now. */
    public Instant instant() {
        return clock.instant();
    }
}
