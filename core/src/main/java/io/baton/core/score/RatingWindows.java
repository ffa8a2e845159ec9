package io.baton.core.score;

import io.baton.core.plan.RaterGroup;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the answers of rater groups are still coming in (rule R4). A mean that is seen while it grows gives answers away:
 * two runs, one answer apart, differ by exactly that answer.
 *
 * @param lastDay the last day of the whole period, also where a segment of it is scored
 * @param today the day as of which is calculated
 */
record RatingWindows(LocalDate lastDay, LocalDate today) {

    /** Nothing is still to come. */
    static final RatingWindows CLOSED = new RatingWindows(LocalDate.MIN, LocalDate.MAX);

    /** Why the group has no figure yet; empty once its window has closed, and where it never had one. */
    Optional<Value.Absent> open(RaterGroup group) {
        if (group.closesAfter().isEmpty()) {
            return Optional.empty();
        }
        LocalDate closes = lastDay.plusDays(group.closesAfter().getAsInt());
        Reason reason = Reason.of(Reason.Cause.WINDOW_OPEN, group.name(), closes.toString());
        return today.isAfter(closes) ? Optional.empty() : Optional.of(new Value.Absent(Absence.NOT_YET, reason));
    }

    /** Whether it is the absence of a group whose answers are still coming in. */
    static boolean isOpen(Value.Absent absent) {
        return absent.reason().cause() == Reason.Cause.WINDOW_OPEN;
    }
}
