package io.baton.server.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which day it is in the organisation, which has one zone. */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock, @Value("${baton.zone}") ZoneId zone) {
        this.clock = clock.withZone(zone);
    }

    /** The day; asked once for a request or run, and passed on. */
    public LocalDate now() {
        return LocalDate.now(clock);
    }
}
