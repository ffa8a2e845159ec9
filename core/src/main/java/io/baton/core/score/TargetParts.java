package io.baton.core.score;

import io.baton.core.plan.Prorating;
import io.baton.core.plan.Target;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.time.Presence;
import io.baton.core.value.Decimals;
import io.baton.core.value.Reason;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target for a period from targets for its parts: a quarter's from its months, a year's from its quarters. For somebody
 * who is there on part of the days it is lowered: whole months count whole, only a broken month by days (rule P8).
 *
 * @param target the target
 * @param period the period
 * @param presence the days on which the participant is there
 */
public record TargetParts(Target target, Period period, Presence presence) {

    /**
     * The target of the period: the parts that follow each other from its first to its last day, added; where several
     * start on the same day, the longest that still fits. A part that reaches beyond the period is not cut. Days on which
     * the participant is not there need no part.
     *
     * @param rounding the rounding of a sum in which a part was divided
     * @return the sum, or "not yet" with what is missing (rule N3)
     */
    public Value sum(List<Part> parts, Rounding rounding) {
        Found found = find(parts);
        if (found.missing().isPresent()) {
            return missing(found.missing().get(), !found.counted().isEmpty());
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean divided = false;
        for (Counted part : found.counted()) {
            sum = sum.add(part.amount());
            divided |= part.isDivided();
        }
        return Value.of(divided ? rounding.round(sum) : sum);
    }

    /** What each part counts, as far as they follow each other; parts without a day of presence are left out. */
    public List<Counted> counted(List<Part> parts) {
        return find(parts).counted();
    }

    private Found find(List<Part> parts) {
        List<Counted> counted = new ArrayList<>();
        LocalDate next = period.days().from();
        LocalDate end = period.days().to();
        while (!next.isAfter(end)) {
            Part part = longestFrom(next, parts);
            if (part == null) {
                LocalDate start = nextStart(next, parts);
                DateRange gap = new DateRange(next, start.minusDays(1));
                if (isNeeded(gap)) {
                    return new Found(counted, Optional.of(new DateRange(next, end)));
                }
                next = start;
            } else {
                Counted own = count(part);
                if (own.days() > 0) {
                    counted.add(own);
                }
                next = part.days().to().plusDays(1);
            }
        }
        return new Found(counted, Optional.empty());
    }

    private boolean isNeeded(DateRange gap) {
        return target.prorating() != Prorating.MONTHS || presence.days(gap) > 0;
    }

    private Counted count(Part part) {
        return switch (target.prorating()) {
            case NO -> new Counted(part, part.days().days(), part.days().days());
            case MONTHS ->
                new Counted(part, presence.days(part.days()), part.days().days());
            case DAYS ->
                new Counted(part, presence.days(period.days()), period.days().days());
        };
    }

    private @Nullable Part longestFrom(LocalDate start, List<Part> parts) {
        Part longest = null;
        for (Part part : parts) {
            boolean fits = part.days().from().equals(start) && period.days().contains(part.days());
            if (fits
                    && (longest == null
                            || part.days().to().isAfter(longest.days().to()))) {
                longest = part;
            }
        }
        return longest;
    }

    /** The first day behind {@code day} on which a part starts that fits; the day behind the period where none does. */
    private LocalDate nextStart(LocalDate day, List<Part> parts) {
        LocalDate first = period.days().to().plusDays(1);
        for (Part part : parts) {
            LocalDate start = part.days().from();
            if (start.isAfter(day) && start.isBefore(first) && period.days().contains(part.days())) {
                first = start;
            }
        }
        return first;
    }

    private Value missing(DateRange rest, boolean found) {
        return found
                ? Value.notYet(Reason.Cause.INCOMPLETE_TARGET, target.name(), rest.toString())
                : Value.notYet(Reason.Cause.NO_TARGET, target.name(), period.name());
    }

    private record Found(List<Counted> counted, Optional<DateRange> missing) {}

    /** A target for some days. */
    public record Part(DateRange days, BigDecimal amount) {}

    /**
     * What a part counts.
     *
     * @param part the part
     * @param days the days that count
     * @param ofDays of how many
     */
    public record Counted(Part part, long days, long ofDays) {

        /** Whether not all days count. */
        public boolean isDivided() {
            return days != ofDays;
        }

        /** The part's amount, times days, divided by days: exact, or at 12 decimals. */
        public BigDecimal amount() {
            return isDivided()
                    ? Decimals.divide(part.amount().multiply(BigDecimal.valueOf(days)), BigDecimal.valueOf(ofDays))
                    : part.amount();
        }
    }
}
