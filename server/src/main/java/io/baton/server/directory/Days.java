package io.baton.server.directory;

import io.baton.core.time.DateRange;
import io.baton.server.page.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days as pages say and ask for them. */
final class Days {

    private Days() {}

    /** From when to when, for people. */
    static String said(Words words, DateRange days) {
        boolean isOpen = days.to().equals(LocalDate.MAX);
        if (days.from().equals(LocalDate.MIN)) {
            return isOpen
                    ? words.say("days.all")
                    : words.say("days.to", days.to().toString());
        }
        return isOpen
                ? words.say("days.from", days.from().toString())
                : words.say("days.both", days.from().toString(), days.to().toString());
    }

    /** A day as forms hold it; empty for an open end. */
    static String text(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
    }

    /** The day that is asked for; the other where that is none. */
    static LocalDate asked(String text, LocalDate other) {
        try {
            return text.isEmpty() ? other : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return other;
        }
    }

    /** The first day of something as an address names it; empty for an open beginning. */
    static LocalDate begun(String text) {
        return asked(text, LocalDate.MIN);
    }
}
