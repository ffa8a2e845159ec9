package io.baton.server.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which day it is in the organisation, which has one zone. With {@code baton.today} it is that day, and stays it: for trying
 * with data of the past.
 */
@Component
public class Today {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

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

    /** A time as people of the organisation read it, to the second. */
    public String local(Instant time) {
        return LocalDateTime.ofInstant(time, clock.getZone())
                .truncatedTo(ChronoUnit.SECONDS)
                .format(SHOWN);
    }

    /** When a day begins in the organisation. */
    public Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** The zone in which days begin and end. */
    public ZoneId zone() {
        return clock.getZone();
    }

    /** The instant of now. */
    public Instant instant() {
        return clock.instant();
    }
}
