package io.baton.core.pay;

import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table over rising bounds without gaps or overlaps: each band reaches from its bound to the next one (rules M2, P4).
 *
 * @param bands at least one, bounds rising
 * @param end where the last band ends; empty where it is open
 * @param below what holds below the first bound
 * @param above what holds behind the end
 */
public record Bands<T>(List<Band<T>> bands, Optional<Edge> end, Outside below, Outside above) {

    /** The place of a value for which there is no band. */
    public static final int NOWHERE = -1;

    public Bands {
        bands = List.copyOf(bands);
    }

    /**
     * A bound.
     *
     * @param at the value
     * @param included whether the value itself lies behind the bound: {@code 40} is, {@code above 40} is not
     * @param kind as it is written: a number takes the kind of what it is compared with
     */
    public record Edge(BigDecimal at, boolean included, Kind kind) {

        /** A bound that belongs to what lies behind it. */
        public static Edge of(BigDecimal at) {
            return new Edge(at, true, Kind.NUMBER);
        }

        boolean isReached(BigDecimal value) {
            int beyond = value.compareTo(at);
            return beyond > 0 || (beyond == 0 && included);
        }
    }

    /** What holds from a bound on. */
    public record Band<T>(Edge from, T of) {}

    /** What holds where no band does (rule M2). */
    public enum Outside {
        /** Nothing is paid. */
        NOTHING,
        /** The first or last band goes on. */
        NEAREST,
        /** The line is not paid, and reported. */
        REFUSE
    }

    /** The number of the band that holds a value, from 0; {@link #NOWHERE} where there is none. */
    public int place(BigDecimal value) {
        if (end.isPresent() && end.get().isReached(value)) {
            return above == Outside.NEAREST ? bands.size() - 1 : NOWHERE;
        }
        int reached = reached(value);
        return reached < 0 && below == Outside.NEAREST ? 0 : reached;
    }

    /** Whether a band that holds a smaller value or this one holds it, too. */
    boolean holds(int place, BigDecimal value) {
        boolean ends = place + 1 < bands.size()
                ? bands.get(place + 1).from().isReached(value)
                : end.isPresent() && above != Outside.NEAREST && end.get().isReached(value);
        return !ends;
    }

    /** What holds for a value; empty outside. */
    public Optional<T> find(BigDecimal value) {
        int place = place(value);
        return place == NOWHERE
                ? Optional.empty()
                : Optional.of(bands.get(place).of());
    }

    /** Whether the value lies where the table refuses to pay. */
    public boolean isRefused(BigDecimal value) {
        if (below != Outside.REFUSE && above != Outside.REFUSE) {
            return false;
        }
        boolean isAbove = end.filter(edge -> edge.isReached(value)).isPresent();
        boolean isBelow = !isAbove && reached(value) < 0;
        return (isAbove && above == Outside.REFUSE) || (isBelow && below == Outside.REFUSE);
    }

    private int reached(BigDecimal value) {
        for (int i = bands.size() - 1; i >= 0; i--) {
            if (bands.get(i).from().isReached(value)) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** Where the band ends: the next bound, or the end; empty where it is open. */
    Optional<BigDecimal> endOf(int place) {
        return place + 1 < bands.size()
                ? Optional.of(bands.get(place + 1).from().at())
                : end.filter(_ -> above != Outside.NEAREST).map(Edge::at);
    }
}
