package io.baton.cli;

import io.baton.core.score.AsOf;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What counts as now. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "What counts as now for deadlines: 2024-03-31 (the end of that day), or 2024-03-31T09:00:00Z."
                    + " Default: the clock of this machine. What is paid is as of that day: by the last load until then,"
                    + " and without what is dated later.")
    private @Nullable String asOf;

    /** Today and now, in the zone of the data. */
    AsOf asOf(Clock clock, ZoneId zone) {
        if (asOf == null) {
            return at(clock.instant(), zone);
        }
        try {
            if (asOf.contains("T")) {
                return at(Instant.parse(asOf), zone);
            }
            LocalDate day = LocalDate.parse(asOf);
            return new AsOf(day, day.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException e) {
            throw new Stop(
                    ExitCode.USAGE,
                    "--as-of takes a day such as 2024-03-31 or a time such as 2024-03-31T09:00:00Z, not '" + asOf
                            + "'");
        }
    }

    /** The day that was named; empty where the clock counts. */
    Optional<LocalDate> given(ZoneId zone) {
        return asOf == null
                ? Optional.empty()
                : Optional.of(asOf(Clock.systemUTC(), zone).today());
    }

    private static AsOf at(Instant now, ZoneId zone) {
        return new AsOf(LocalDate.ofInstant(now, zone), now);
    }
}
