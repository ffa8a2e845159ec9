package io.baton.server.calculation;

import io.baton.core.time.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A calculation of everybody in a period.
 *
 * @param number counts all runs
 * @param reason why it was asked for: {@code data}, {@code facts}, {@code plans}, {@code day}, {@code start}, {@code asked}
 * @param times when what happened
 * @param load the facts after which it was made from; 0 before it has begun
 * @param people how many there are; 0 while that is not known
 * @param done how many of them are calculated
 * @param fault what went wrong; empty for nothing
 */
public record Run(
        long number,
        Period period,
        String reason,
        State state,
        Times times,
        long load,
        int people,
        int done,
        String fault) {

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** When it was asked for, begun, ended. */
    public record Times(Instant asked, Optional<Instant> begun, Optional<Instant> ended) {}

    /** Whether it waits or goes on. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** How long it went on; empty before its end. */
    public Optional<Duration> took() {
        return times.begun().flatMap(begun -> times.ended().map(ended -> Duration.between(begun, ended)));
    }

    /** Of a hundred. */
    public int percent() {
        return people == 0 ? 0 : (int) (100L * done / people);
    }
}
