package io.baton.engine.cell;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Reads instants as microseconds from 1970-01-01T00:00Z: ISO texts with an offset or Z always, local times by their
 * patterns in the zone. Digits finer than a microsecond are dropped; of two instants that a local time names when clocks go
 * back, the earlier one is taken.
 */
public final class InstantText {

    /** Returned for what is no instant. */
    public static final long INVALID = TimePattern.INVALID;
    /** Returned for a local time that the zone leaps over when clocks go forward. */
    public static final long NEVER_WAS = Long.MIN_VALUE + 1;

    private static final long SECOND = 1_000_000L;

    private final ZoneRules zone;
    private final List<TimePattern> patterns;

    /**
     * A reader of instants.
     *
     * @param patterns of local times; where there is none, ISO without an offset: 2024-01-31 10:15, seconds and fractions as
     *     they come
     */
    public InstantText(ZoneId zone, List<TimePattern> patterns) {
        this.zone = zone.getRules();
        this.patterns = List.copyOf(patterns);
    }

    /** Microseconds from 1970-01-01T00:00Z, or {@link #INVALID} or {@link #NEVER_WAS}. */
    public long read(char[] text, int from, int to) {
        for (TimePattern pattern : patterns) {
            long local = pattern.read(text, from, to);
            if (local != INVALID) {
                return inZone(local);
            }
        }
        return iso(text, from, to);
    }

    /** The day of an instant in the zone, as days from 1970-01-01. */
    public long day(long micros) {
        long second = Math.floorDiv(micros, SECOND);
        int offset = zone.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        return Math.floorDiv(second + offset, 86_400L);
    }

    /** The instant of a local time in microseconds. */
    public long inZone(long local) {
        LocalDateTime time = TimePattern.local(local);
        List<ZoneOffset> offsets = zone.getValidOffsets(time);
        return offsets.isEmpty() ? NEVER_WAS : local - offsets.getFirst().getTotalSeconds() * SECOND;
    }

    private long iso(char[] text, int from, int to) {
        IsoTime time = IsoTime.read(text, from, to);
        if (time.micros() == INVALID) {
            return INVALID;
        }
        if (time.offsetSeconds() != IsoTime.LOCAL) {
            return time.micros() - time.offsetSeconds() * SECOND;
        }
        return patterns.isEmpty() ? inZone(time.micros()) : INVALID;
    }
}
