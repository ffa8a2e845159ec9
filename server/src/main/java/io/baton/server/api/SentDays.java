package io.baton.server.api;

import io.baton.core.time.DateRange;
import io.baton.server.organisation.Objection;
import io.baton.server.organisation.Objection.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days and texts as programs send them. */
final class SentDays {

    private static final int LAST_YEAR = 9999;

    private SentDays() {}

    /** From one to the other, of which both may be left open. */
    static DateRange range(Optional<LocalDate> from, Optional<LocalDate> to) {
        from.ifPresent(SentDays::written);
        to.ifPresent(SentDays::written);
        LocalDate first = from.orElse(LocalDate.MIN);
        LocalDate last = to.orElse(LocalDate.MAX);
        if (last.isBefore(first)) {
            throw Faults.objected(List.of(new Objection("to", Why.BACKWARDS, first + " .. " + last)));
        }
        return new DateRange(first, last);
    }

    /**
     * The day from which something changes, which has no end of its own.
     *
     * @param all what to send where it has one
     */
    static LocalDate first(Optional<LocalDate> from, Optional<LocalDate> to, String all) {
        if (to.isPresent()) {
            throw Faults.bad("a change from a day lasts as long as what it takes the place of; send all " + all
                    + " where it is to end on another day");
        }
        return written(from.orElseThrow(() -> Faults.objected(List.of(new Objection("from", Why.NEEDED, "")))));
    }

    /** A day of which a calendar knows. */
    static LocalDate written(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw Faults.bad("days lie between 0001-01-01 and 9999-12-31");
        }
        return day;
    }

    /** As it is answered: empty for an open end. */
    static Optional<LocalDate> end(LocalDate day) {
        return Optional.of(day).filter(one -> !one.equals(LocalDate.MIN) && !one.equals(LocalDate.MAX));
    }

    /** A text as it is meant; what is left out is none. */
    static String text(Optional<String> sent) {
        String text = sent.orElse("").strip();
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Faults.bad("a text holds a control character");
        }
        return text;
    }
}
