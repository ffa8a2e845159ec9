package io.baton.core.score;

import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target for a period from targets for its parts: a quarter's from its months, a year's from its quarters. */
public final class TargetParts {

    private TargetParts() {}

    /**
     * The target of a period: the parts that follow each other from its first to its last day, added; where several
     * start on the same day, the longest that still fits. A part that reaches beyond the period is not cut.
     *
     * @param target the target's name, for the reason of an absence
     * @return the sum, or "not yet" with what is missing (rule N3)
     */
    public static Value sum(String target, Period period, List<Part> parts) {
        LocalDate next = period.days().from();
        BigDecimal sum = BigDecimal.ZERO;
        boolean found = false;
        while (!next.isAfter(period.days().to())) {
            Part part = longestFrom(next, period.days(), parts);
            if (part == null) {
                return missing(target, period, new DateRange(next, period.days().to()), found);
            }
            found = true;
            sum = sum.add(part.amount());
            next = part.days().to().plusDays(1);
        }
        return Value.of(sum);
    }

    private static @Nullable Part longestFrom(LocalDate start, DateRange inside, List<Part> parts) {
        Part longest = null;
        for (Part part : parts) {
            boolean fits = part.days().from().equals(start) && inside.contains(part.days());
            if (fits
                    && (longest == null
                            || part.days().to().isAfter(longest.days().to()))) {
                longest = part;
            }
        }
        return longest;
    }

    private static Value missing(String target, Period period, DateRange rest, boolean found) {
        return found
                ? Value.notYet(Reason.Cause.INCOMPLETE_TARGET, target, rest.toString())
                : Value.notYet(Reason.Cause.NO_TARGET, target, period.name());
    }

    /** A target for some days. */
    public record Part(DateRange days, BigDecimal amount) {}
}
