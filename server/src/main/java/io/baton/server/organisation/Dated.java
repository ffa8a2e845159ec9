package io.baton.server.organisation;

import io.baton.core.time.DateRange;
import java.time.LocalDate;

/** Something that was so on some days. */
public record Dated<T>(T what, DateRange days) {

    /** Its first day, to tell it from others of a timeline. */
    String begin() {
        return days.from().equals(LocalDate.MIN) ? "open" : days.from().toString();
    }

    /** The same on other days. */
    Dated<T> on(DateRange other) {
        return new Dated<>(what, other);
    }
}
